/** Whose things a caller may see. */
import type { Context } from 'hono';
import type { Viewer } from '../run/viewer.ts';
import { callerOf, type HttpEnv } from './auth/caller.ts';

/** What the caller of a request may see. */
export function viewerOf(c: Context<HttpEnv>): Viewer {
  const { subject, scopes } = callerOf(c);
  return { subject, seesAll: scopes.includes('admin') };
}
