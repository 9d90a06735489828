/** Whose things a caller may see: the one function that tells it, at the API and on pages. */
import type { Context } from 'hono';
import type { Viewer } from '../run/viewer.ts';
import { callerOf, type HttpEnv } from './auth/caller.ts';

/** What the caller of a request may see. The route must be one that needs a caller. */
export function viewerOf(c: Context<HttpEnv>): Viewer {
  const { subject, scopes } = callerOf(c);
  return { subject, seesAll: scopes.includes('admin') };
}
