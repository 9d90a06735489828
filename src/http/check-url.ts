/** Refuses addresses that are too long or not well formed, before anything reads them. */
import { createMiddleware } from 'hono/factory';
import { CodedError } from '../errors.ts';

/** The longest path with its query, in characters. */
export const longestUrl = 8 * 1024;

/** As much of a refused address as a problem quotes. */
const quoted = 100;

function isWellFormed(text: string): boolean {
  try {
    // The result is looked at: a bundler takes the call alone for one that does nothing.
    return decodeURIComponent(text) !== '';
  } catch {
    return false;
  }
}

/** @throws CodedError `url-too-long`, and `malformed-url` where a percent sign begins no byte of UTF-8. */
export const checkUrl = createMiddleware(async (c, next) => {
  const { pathname, search } = new URL(c.req.url);
  const text = `${pathname}${search}`;
  const value = text.slice(0, quoted);
  if (text.length > longestUrl) {
    const message = `The path and query have ${text.length} characters.`;
    throw new CodedError('url-too-long', message, { value, allowed: [`at most ${longestUrl} characters`] });
  }
  if (!isWellFormed(text)) {
    const message = `A percent sign in '${value}' is not followed by the digits of UTF-8.`;
    throw new CodedError('malformed-url', message, { value, allowed: ['percent-encoded UTF-8'] });
  }
  await next();
});
