/** A request in plain JavaScript. */
import { type ContentGiven, PlainContent } from './plain-content.ts';
import { type HeadersGiven, PlainHeaders } from './plain-headers.ts';

interface RequestGiven {
  readonly method?: string;
  readonly headers?: HeadersGiven;
  readonly body?: ContentGiven;
  readonly signal?: AbortSignal;
}

export class PlainRequest extends PlainContent {
  readonly url: string;
  readonly method: string;
  readonly headers: PlainHeaders;
  readonly #signal: AbortSignal | undefined;

  /** Throws a TypeError for what is no address, and for a GET or HEAD with a body. */
  constructor(from: string | URL | PlainRequest, given: RequestGiven = {}) {
    const before = from instanceof PlainContent ? from : undefined;
    const { method = before?.method ?? 'GET', headers = before?.headers, body = before?.forCopy() } = given;
    super(body);
    this.method = method.toUpperCase();
    if (body !== undefined && body !== null && ['GET', 'HEAD'].includes(this.method))
      throw new TypeError(`A ${this.method} has no body.`);
    this.url = from instanceof PlainContent ? from.url : new URL(from).href;
    this.headers = new PlainHeaders(headers);
    if (typeof body === 'string' && !this.headers.has('Content-Type'))
      this.headers.set('Content-Type', 'text/plain;charset=UTF-8');
    this.#signal = given.signal;
  }

  get signal(): AbortSignal {
    return this.#signal ?? new AbortController().signal;
  }

  clone(): PlainRequest {
    return new PlainRequest(this);
  }

  get [Symbol.toStringTag](): string {
    return 'Request';
  }

  /** Requests of either kind. */
  static override [Symbol.hasInstance](value: unknown): boolean {
    return Object.prototype.toString.call(value) === '[object Request]';
  }
}
