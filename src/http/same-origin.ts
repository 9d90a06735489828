/** Refuses what a page of another site has a browser do with all that its reader may do (CSRF). */
import type { Context } from 'hono';
import { CodedError } from '../errors.ts';

/**
 * Lets through what only reads, and else what the browser says was sent by a page of ours: `Sec-Fetch-Site`, or from
 * browsers that do not say it `Origin`. What says neither is no browser and has the API to use.
 * @throws CodedError `cross-site`.
 */
export function requireSameOrigin(c: Context, origin: string): void {
  if (['GET', 'HEAD'].includes(c.req.method)) return;
  const site = c.req.header('Sec-Fetch-Site');
  const sender = c.req.header('Origin');
  if (site === undefined ? sender === origin : site === 'same-origin') return;
  const value = site ?? sender ?? '';
  const message = `Forms, and what a session changes, are taken only from pages of ${origin}. Programs use the API: see /docs.`;
  throw new CodedError('cross-site', message, { value, allowed: ['Sec-Fetch-Site: same-origin'] });
}
