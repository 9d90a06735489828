/** A response in plain JavaScript. */
import { type ContentGiven, PlainContent } from './plain-content.ts';
import { type HeadersGiven, PlainHeaders } from './plain-headers.ts';

interface ResponseGiven {
  readonly status?: number | undefined;
  readonly statusText?: string;
  readonly headers?: HeadersGiven;
}

/** Which may have no content (Fetch Standard, null body status). */
const withoutContent = [101, 103, 204, 205, 304];

export class PlainResponse extends PlainContent {
  readonly status: number;
  readonly statusText: string;
  readonly headers: PlainHeaders;

  /** Throws a RangeError for what is no status, and a TypeError for content where a status has none. */
  constructor(body?: ContentGiven, { status = 200, statusText = '', headers }: ResponseGiven = {}) {
    super(body);
    if (!Number.isInteger(status) || status < 200 || status > 599)
      throw new RangeError(`${status} is not a status from 200 to 599.`);
    if (body !== null && body !== undefined && withoutContent.includes(status))
      throw new TypeError(`An answer with the status ${status} has no content.`);
    this.status = status;
    this.statusText = statusText;
    this.headers = new PlainHeaders(headers);
    if (typeof body === 'string' && !this.headers.has('Content-Type'))
      this.headers.set('Content-Type', 'text/plain;charset=UTF-8');
  }

  get ok(): boolean {
    return this.status < 300;
  }

  clone(): PlainResponse {
    return new PlainResponse(this.forCopy(), this);
  }

  get [Symbol.toStringTag](): string {
    return 'Response';
  }

  /** Responses of either kind: what `fetch` gives is Node's own. */
  static override [Symbol.hasInstance](value: unknown): boolean {
    return Object.prototype.toString.call(value) === '[object Response]';
  }
}
