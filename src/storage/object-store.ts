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

/**
 * Objects by key. A reader never sees half an object: a write is there whole or not at all.
 * Keys are relative to the store's root; a key that is empty, absolute, or holds `..`, a backslash or a
 * control character is refused with the code `invalid-request`. A failing medium gives `storage-failed`.
 */
export interface ObjectStore {
  /** The whole object, or null when there is none. */
  get(key: string): Promise<Uint8Array | null>;
  /** `length` bytes from `offset` (fewer when the object ends before), or null when there is no object. */
  getRange(key: string, offset: number, length: number): Promise<Uint8Array | null>;
  /** Size of the object, or null when there is none. */
  head(key: string): Promise<ObjectInfo | null>;
  /** Stores the object. True when written; false only with `ifAbsent` where the key was taken. */
  put(key: string, body: Uint8Array, options?: PutOptions): Promise<boolean>;
  /** Removes the object; one that is not there is no error. */
  delete(key: string): Promise<void>;
  /** Every object whose key starts with the prefix, in ascending order of key. */
  list(prefix: string): AsyncIterable<ObjectInfo>;
}
