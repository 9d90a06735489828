/** The port every storage driver implements: whole objects under slash-separated keys. */

export interface ObjectInfo {
  readonly key: string;
  /** Size of the object in bytes. */
  readonly bytes: number;
}

export interface PutOptions {
  readonly contentType?: string;
  /** Write only when no object has this key yet; the answer then says whether it was written. */
  readonly ifAbsent?: boolean;
}

/** What a signed URL can be asked with. */
export type DownloadMethod = 'GET' | 'HEAD';

export interface SignedUrlOptions {
  /** For how long the URL works: whole seconds from 1 to 900. */
  readonly seconds: number;
  /** The name that a browser saves the file under; what a name cannot hold becomes an underscore. */
  readonly fileName: string;
  /** The media type of the answer. */
  readonly contentType: string;
  /** What it is signed for, GET when absent: S3 takes it with no other. */
  readonly method?: DownloadMethod;
}

/**
 * Objects by key. A reader never sees half an object: a write is there whole or not at all.
 * Keys are relative to the store's root; `key.ts` says which are legal, and another is refused with the
 * code `invalid-request`. A medium that fails for good (denied, no such bucket, no space, bytes that are not what
 * was written) gives `storage-failed`; one that is slow, throttled or gone for now gives `storage-unavailable`,
 * with the seconds after which asking again makes sense. No operation waits for a silent medium without end.
 *
 * Do not use one key as the folder of another (`a` and `a/b`): S3 keeps both, a local folder cannot, and
 * refuses the second with `storage-failed`, leaving the first as it is.
 */
export interface ObjectStore {
  /** The whole object, or null when there is none. */
  get(key: string): Promise<Uint8Array | null>;
  /**
   * `length` bytes from `offset`: fewer when the object ends before, none when it ends before `offset`.
   * Null when there is no object, except that a `length` of 0 is answered with no bytes without looking.
   * An offset or length that is no whole number from 0 up is refused with the code `invalid-request`.
   */
  getRange(key: string, offset: number, length: number): Promise<Uint8Array | null>;
  /**
   * The object chunk by chunk, for one too large to hold; null when there is none. Read it to its end, where its
   * checksum is verified, or leave the loop. Until the end nobody has vouched for the bytes.
   */
  getStream(key: string): Promise<AsyncIterable<Uint8Array> | null>;
  /** Size of the object, or null when there is none. */
  head(key: string): Promise<ObjectInfo | null>;
  /**
   * Stores the object. True when written; false only with `ifAbsent` where the key was taken. Of many
   * writers at once one is told true; should S3's answer to it be lost on the way, the SDK asks again and
   * that writer is told false as well, so do not let work depend on somebody having been told true.
   */
  put(key: string, body: Uint8Array, options?: PutOptions): Promise<boolean>;
  /**
   * Stores what the stream yields, in memory that does not grow with it: whole, or not at all when the stream or
   * the medium fails. The answer is that of `put`. An error of the stream itself is thrown as it is.
   */
  putStream(key: string, stream: AsyncIterable<Uint8Array>, options?: PutOptions): Promise<boolean>;
  /**
   * An address from which anybody can download the object for a while, without asking whether it is there. Null
   * where the medium has no addresses, as a local folder. Other options are refused as `invalid-request`.
   */
  signedUrl(key: string, options: SignedUrlOptions): Promise<string | null>;
  /** Removes the object; one that is not there is no error. */
  delete(key: string): Promise<void>;
  /** Every object whose key starts with the prefix ('' for all), in ascending order of the key's UTF-8 bytes. */
  list(prefix: string): AsyncIterable<ObjectInfo>;
}
