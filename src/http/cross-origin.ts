/** Which pages of other sites may call the API from a browser: those of the origins in the settings. */
import { cors } from 'hono/cors';
import { createMiddleware } from 'hono/factory';
import { correlationHeader } from './correlation.ts';

/** How a page may call, here and at an HTTP API before it. */
export const allowMethods = ['GET', 'HEAD', 'POST', 'PUT', 'DELETE'] as const;

/** What a page may send beside what browsers always let through. */
export const allowHeaders = [
  'Authorization',
  'Content-Type',
  'Idempotency-Key',
  'If-None-Match',
  correlationHeader,
];

/** What a page may read beside what browsers always let through. */
export const exposeHeaders = [
  'Content-Disposition',
  'ETag',
  'Idempotency-Replayed',
  'Location',
  'RateLimit',
  'RateLimit-Policy',
  'Retry-After',
  correlationHeader,
];

/** How long a browser may remember what it was told, in seconds. */
const maxAge = 600;

/** Answers preflights and marks answers for these origins; without any it does nothing. Cookies are never asked for. */
export function crossOrigin(origins: readonly string[]) {
  if (origins.length === 0) return createMiddleware((_, next) => next());
  const origin = origins.includes('*') ? '*' : [...origins];
  return cors({
    origin,
    allowMethods: [...allowMethods],
    allowHeaders,
    exposeHeaders,
    maxAge,
  });
}
