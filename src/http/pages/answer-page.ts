/** How a page is answered: as HTML under a strict policy, compressed for readers who take that. */
import { gzipSync } from 'node:zlib';
import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';

/** Scripts, styles, fonts, images and answers of this origin alone, and none of them inside the page. */
export const pagePolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
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

/** Content that gzip makes smaller; it is compressed when somebody first takes it so, and then kept that way. */
export interface Content {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly zipped: () => Uint8Array<ArrayBuffer>;
}

/** The text or the bytes as content. */
export function contentOf(content: string | Uint8Array<ArrayBuffer>): Content {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  let zipped: Uint8Array<ArrayBuffer> | undefined;
  return {
    bytes,
    zipped: () => {
      zipped ??= new Uint8Array(gzipSync(bytes, { level }));
      return zipped;
    },
  };
}

/** Answers the content, compressed where the reader takes that and it is worth it. */
export function answerContent(
  c: Context,
  { bytes, zipped }: Content,
  mediaType: string,
  status: ContentfulStatusCode = 200,
): Response {
  c.header('Content-Type', mediaType);
  c.header('Vary', 'Accept-Encoding', { append: true });
  if (bytes.length < leastBytes || !takesGzip(c)) return c.body(bytes, status);
  c.header('Content-Encoding', 'gzip');
  return c.body(zipped(), status);
}

/** Answers a page. */
export function answerPage(c: Context, page: string | Content, status: ContentfulStatusCode = 200): Response {
  c.header('Content-Security-Policy', pagePolicy);
  // Without any referrer browsers send forms of our own pages without their origin.
  c.header('Referrer-Policy', 'same-origin');
  const content = typeof page === 'string' ? contentOf(page) : page;
  return answerContent(c, content, 'text/html; charset=utf-8', status);
}
