/** Headers that keep browsers from doing more with an answer than reading it. */
import { createMiddleware } from 'hono/factory';

/** An answer of the API is data: it loads nothing, is framed by nobody and is never taken for another type. */
export const securityHeaders: Readonly<Record<string, string>> = {
  'Content-Security-Policy':
    "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
};

/** Two years, as browsers' lists of https-only sites ask for at least one. */
const httpsOnly = 'max-age=63072000; includeSubDomains';

/** Adds the headers to every answer; one that a route has set itself is left. `https` adds HSTS. */
export function secureAnswers(https: boolean) {
  const headers = Object.entries(
    https ? { ...securityHeaders, 'Strict-Transport-Security': httpsOnly } : securityHeaders,
  );
  return createMiddleware(async (c, next) => {
    await next();
    for (const [name, value] of headers) if (!c.res.headers.has(name)) c.header(name, value);
  });
}
