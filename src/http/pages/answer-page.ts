/** How a page is answered: as HTML under a strict policy, compressed for readers who take that. */
import { gzipSync } from 'node:zlib';
import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';

/** Scripts, styles, images and answers of this origin alone, and none of them inside the page. */
export const pagePolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

/** Beyond this little is gained for much time. */
const level = 5;

/** Answers of fewer bytes are not made smaller by it. */
const leastBytes = 1000;

function takesGzip(c: Context): boolean {
  return (c.req.header('Accept-Encoding') ?? '')
    .split(',')
    .map((entry) => entry.trim().toLowerCase())
    .some((entry) => /^(?:gzip|\*)(?:\s*;\s*q=(?:1|0\.0*[1-9]).*)?$/.test(entry));
}

/** Answers a text, compressed where the reader takes that and it is worth it. */
export function answerText(
  c: Context,
  text: string,
  mediaType: string,
  status: ContentfulStatusCode = 200,
): Response {
  c.header('Content-Type', mediaType);
  c.header('Vary', 'Accept-Encoding', { append: true });
  if (text.length < leastBytes || !takesGzip(c)) return c.body(text, status);
  c.header('Content-Encoding', 'gzip');
  return c.body(new Uint8Array(gzipSync(text, { level })), status);
}

/** Answers a page. */
export function answerPage(c: Context, html: string, status: ContentfulStatusCode = 200): Response {
  c.header('Content-Security-Policy', pagePolicy);
  return answerText(c, html, 'text/html; charset=utf-8', status);
}
