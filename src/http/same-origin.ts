/** Refuses what a page of another site has a browser do with all that its reader may do (CSRF). */
import type { Context } from 'hono';
import { CodedError } from '../errors.ts';

const isRead = (c: Context) => ['GET', 'HEAD', 'OPTIONS'].includes(c.req.method);

function refusal(c: Context, message: string): CodedError {
  const value = c.req.header('Sec-Fetch-Site') ?? c.req.header('Origin') ?? '';
  return new CodedError('cross-site', message, { value, allowed: ['Sec-Fetch-Site: same-origin'] });
}

/**
 * Lets through what only reads, and else what the browser says was sent by a page of ours: `Sec-Fetch-Site`, or from
 * browsers that do not say it `Origin`. What says neither is no browser and has the API to use.
 * @throws CodedError `cross-site`.
 */
export function requireSameOrigin(c: Context, origin: string): void {
  if (isRead(c)) return;
  const site = c.req.header('Sec-Fetch-Site');
  const sender = c.req.header('Origin');
  if (site === undefined ? sender === origin : site === 'same-origin') return;
  throw refusal(
    c,
    `Forms, and what a session changes, are taken only from pages of ${origin}. Programs use the API: see /docs.`,
  );
}

/**
 * Where nobody is asked who they are: lets through what only reads, what programs send, and what pages of this origin or of
 * an allowed one have a browser send. A page of any other site could else start an edition by a form without a body.
 * @throws CodedError `cross-site`.
 */
export function refuseOtherSites(c: Context, origin: string, allowedOrigins: readonly string[]): void {
  if (isRead(c)) return;
  const sender = c.req.header('Origin');
  const isAllowed = sender !== undefined && (allowedOrigins.includes(sender) || allowedOrigins.includes('*'));
  const isProgram = sender === undefined && c.req.header('Sec-Fetch-Site') === undefined;
  if (isProgram || isAllowed) return;
  const site = c.req.header('Sec-Fetch-Site');
  if (site === undefined ? sender === origin : site === 'same-origin' || site === 'none') return;
  throw refusal(
    c,
    `Without authentication pages of other sites change nothing here. CORS_ORIGINS names those that may.`,
  );
}
