/** The bearer token of a request: from one Authorization header and from nowhere else (RFC 6750). */
import type { Context } from 'hono';
import { refusedToken } from './refused-token.ts';

/** The longest token that is read, in characters. */
const longestToken = 8 * 1024;

const CREDENTIALS = /^bearer +(?<token>[\w.~+/-]+=*)$/i;

/**
 * The token that a request carries; null without one, or with credentials of another scheme.
 * @throws CodedError `unauthenticated` for a token in the query, a header that holds anything but one token
 * (two headers arrive as one with a comma), and a token that is too long.
 */
export function bearerTokenOf(c: Context): string | null {
  if (c.req.query('access_token') !== undefined) throw refusedToken('A token in the query is not taken');
  const header = c.req.header('Authorization')?.trim() ?? '';
  if (!/^bearer(?: |,|$)/i.test(header)) return null;
  const token = CREDENTIALS.exec(header)?.groups?.token;
  if (token === undefined) throw refusedToken('The Authorization header does not hold one token');
  if (token.length > longestToken) throw refusedToken(`The token is longer than ${longestToken} characters`);
  return token;
}
