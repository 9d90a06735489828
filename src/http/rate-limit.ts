/** Limits how many requests a caller makes in a minute, and says how many are left (draft-ietf-httpapi-ratelimit-headers). */
import type { Context } from 'hono';
import { createMiddleware } from 'hono/factory';
import { CodedError } from '../errors.ts';
import { addressOf } from './address.ts';
import type { HttpEnv } from './auth/caller.ts';
import { tokenBuckets } from './token-buckets.ts';

const policy = '"minute"';

/** Who is counted: the subject of a token, or else the address that the request came from. */
function countedAs(c: Context<HttpEnv>, isOpen: boolean): string {
  const caller = c.get('caller');
  return isOpen || caller === undefined ? `address ${addressOf(c)}` : `subject ${caller.subject}`;
}

/**
 * Throws `too-many-requests` above the limit; 0 is no limit. It counts within this process alone, so that several
 * instances of a function together allow as many times more. `isOpen` where nobody has a token.
 */
export function rateLimit(perMinute: number, isOpen: boolean, clock: () => Date) {
  if (perMinute === 0) return createMiddleware((_, next) => next());
  const take = tokenBuckets(perMinute);
  return createMiddleware<HttpEnv>(async (c, next) => {
    const { allowed, left, untilFull, untilNext } = take(countedAs(c, isOpen), clock().getTime());
    c.header('RateLimit-Policy', `${policy};q=${perMinute};w=60`);
    c.header('RateLimit', `${policy};r=${left};t=${untilFull}`);
    if (!allowed) {
      c.header('Retry-After', String(untilNext));
      const message = `More than ${perMinute} requests in a minute; come back in ${untilNext} s.`;
      throw new CodedError('too-many-requests', message, {
        value: perMinute + 1,
        allowed: [`${perMinute} requests in a minute`],
      });
    }
    await next();
  });
}
