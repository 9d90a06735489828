/** Middleware that answers before the host ends the work, so that the caller is told when to ask again. */
import { createMiddleware } from 'hono/factory';
import { CodedError } from '../errors.ts';
import type { HttpEnv } from './auth/caller.ts';

/** Kept for writing the answer, in milliseconds. */
const spare = 500;

/** When to ask again, in seconds: what took too long is often half done. */
const retryAfter = 5;

/**
 * Waits for the rest no longer than until half a second before the host's deadline. Code that computes is not
 * interrupted, but what waits for storage is.
 * @throws CodedError `timed-out`.
 */
export const answerInTime = createMiddleware<HttpEnv>(async (c, next) => {
  const left = c.env?.millisecondsLeft?.();
  if (left === undefined) return next();
  const { promise: late, reject } = Promise.withResolvers<never>();
  const message = 'The answer took too long; what was begun may be done when you ask again.';
  const timer = setTimeout(
    () => reject(new CodedError('timed-out', message, { retryAfter })),
    Math.max(0, left - spare),
  );
  try {
    await Promise.race([next(), late]);
  } finally {
    clearTimeout(timer);
  }
});
