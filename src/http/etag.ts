/** Strong entity tags, and 304 for a reader who has the answer already (RFC 9110, sections 8.8.3 and 13.1.2). */
import { createHash } from 'node:crypto';
import type { Context } from 'hono';
import { createMiddleware } from 'hono/factory';

/** What a 304 leaves out: it has no content to describe. */
const aboutContent = ['Content-Disposition', 'Content-Encoding', 'Content-Length', 'Content-Type'];

const isRead = (c: Context) => c.req.method === 'GET' || c.req.method === 'HEAD';

/** Whether the reader has what this tag names. */
export function isFresh(c: Context, tag: string): boolean {
  const asked = c.req.header('If-None-Match');
  if (asked === undefined || !isRead(c)) return false;
  return asked.trim() === '*' || [...asked.matchAll(/"[^"]*"/g)].some(([known]) => known === tag);
}

function tagOf(body: Uint8Array): string {
  return `"${createHash('sha256').update(body).digest('base64url')}"`;
}

/**
 * Gives every answer to a GET a tag made of its bytes, unless its route gave it one, and its length, so that HEAD
 * has it too.
 */
export const entityTags = createMiddleware(async (c, next) => {
  await next();
  if (!isRead(c) || c.res.status !== 200) return;
  if (!c.res.headers.has('ETag')) {
    const body = new Uint8Array(await c.res.arrayBuffer());
    c.res = new Response(body, c.res);
    c.header('ETag', tagOf(body));
    c.header('Content-Length', String(body.length));
  }
  if (!isFresh(c, c.res.headers.get('ETag') ?? '')) return;
  c.res = new Response(null, { status: 304 });
  for (const name of aboutContent) c.res.headers.delete(name);
});
