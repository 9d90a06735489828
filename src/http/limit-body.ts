/** Refuses bodies that are larger than any request of this API needs. */
import { bodyLimit } from 'hono/body-limit';
import { createMiddleware } from 'hono/factory';
import { CodedError } from '../errors.ts';

/** The largest body that a request may have, in bytes. */
export const largestBody = 64 * 1024;

/** The largest list of comparisons: ten thousand of them with everything that can be said of each. */
export const largestBatch = 4 * 1024 * 1024;

function limitedTo(most: number) {
  return bodyLimit({
    maxSize: most,
    onError: (c) => {
      const value = c.req.header('Content-Length') ?? `more than ${most}`;
      const allowed = [`at most ${most} bytes`];
      throw new CodedError('body-too-large', `The body is larger than ${most} bytes.`, { value, allowed });
    },
  });
}

const usual = limitedTo(largestBody);
const ofBatches = limitedTo(largestBatch);

/** Throws `body-too-large`, by the Content-Length or when that much was read. */
export const limitBody = createMiddleware((c, next) =>
  (c.req.path === '/v1/batches' ? ofBatches : usual)(c, next),
);
