/** Refuses bodies that are larger than any request of this API needs. */
import { bodyLimit } from 'hono/body-limit';
import { CodedError } from '../errors.ts';

/** The largest body that a request may have, in bytes. */
export const largestBody = 64 * 1024;

/** Throws `body-too-large`, by the Content-Length or when that much was read. */
export const limitBody = bodyLimit({
  maxSize: largestBody,
  onError: (c) => {
    const value = c.req.header('Content-Length') ?? `more than ${largestBody}`;
    const allowed = [`at most ${largestBody} bytes`];
    throw new CodedError('body-too-large', `The body is larger than ${largestBody} bytes.`, {
      value,
      allowed,
    });
  },
});
