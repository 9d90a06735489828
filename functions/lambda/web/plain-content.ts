/** What a request or a response brings along, and the ways to read it: once, as the Fetch Standard has it. */
import { nativeResponse } from './native.ts';
import type { PlainHeaders } from './plain-headers.ts';

/** What content can be made of. */
export type ContentGiven =
  | string
  | ArrayBuffer
  | Uint8Array
  | ReadableStream
  | PlainStream
  | null
  | undefined;

/** Bytes that can be handed on as the `body` of something else, and become a stream only for who reads them as one. */
export class PlainStream {
  readonly bytes: Uint8Array<ArrayBuffer>;

  constructor(bytes: Uint8Array<ArrayBuffer>) {
    this.bytes = bytes;
  }

  getReader(): ReadableStreamDefaultReader<Uint8Array> {
    return new Blob([this.bytes]).stream().getReader();
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Uint8Array> {
    yield this.bytes;
  }
}

type Kept = Uint8Array<ArrayBuffer> | ReadableStream | null;

function kept(given: ContentGiven): Kept {
  if (given === null || given === undefined) return null;
  if (given instanceof PlainStream) return given.bytes;
  if (typeof given === 'string') return new TextEncoder().encode(given);
  if (given instanceof ArrayBuffer) return new Uint8Array(given);
  if (given instanceof Uint8Array) return new Uint8Array(given);
  return given;
}

async function collected(stream: ReadableStream): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** The part that requests and responses have in common. */
export abstract class PlainContent {
  abstract readonly headers: PlainHeaders;
  #content: Kept;
  bodyUsed = false;

  constructor(given: ContentGiven) {
    this.#content = kept(given);
  }

  get body(): ReadableStream | PlainStream | null {
    return this.#content instanceof Uint8Array ? new PlainStream(this.#content) : this.#content;
  }

  async bytes(): Promise<Uint8Array<ArrayBuffer>> {
    if (this.#content === null) return new Uint8Array();
    if (this.bodyUsed) throw new TypeError('The body was read before.');
    this.bodyUsed = true;
    return this.#content instanceof Uint8Array ? this.#content : collected(this.#content);
  }

  async arrayBuffer(): Promise<ArrayBuffer> {
    const { buffer, byteOffset, byteLength } = await this.bytes();
    return buffer.slice(byteOffset, byteOffset + byteLength);
  }

  async text(): Promise<string> {
    return new TextDecoder().decode(await this.bytes());
  }

  async json(): Promise<unknown> {
    return JSON.parse(await this.text());
  }

  async formData(): Promise<FormData> {
    const type = this.headers.get('Content-Type') ?? '';
    const native = await nativeResponse(await this.bytes(), { headers: { 'Content-Type': type } });
    return native.formData();
  }

  async blob(): Promise<Blob> {
    return new Blob([await this.bytes()], { type: this.headers.get('Content-Type') ?? '' });
  }

  /** The content for a copy; both can then be read. */
  protected forCopy(): ContentGiven {
    if (this.bodyUsed) throw new TypeError('The body was read before.');
    if (this.#content === null || this.#content instanceof Uint8Array) return this.#content;
    const [own, other] = this.#content.tee();
    this.#content = own;
    return other;
  }
}
