/** Who looks at a page: the one place that tells it, for routes of pages and for the pages of problems. */
import type { Context } from 'hono';
import { CodedError } from '../../errors.ts';
import type { Visitor } from '../../pages/views.ts';
import type { Caller, HttpEnv } from '../auth/caller.ts';
import { isAllowed, type Scope } from '../auth/scopes.ts';
import type { HttpServices } from '../services.ts';
import { returnPath } from '../sign-in/return-path.ts';

/**
 * The caller of a page: whoever is signed in, or whoever sits at a machine of their own; null for a stranger. The route
 * must have the rule `page`, or one that asks for more.
 */
export function pageCallerOf(c: Context<HttpEnv>): Caller | null {
  return c.get('caller') ?? null;
}

/** The caller of a page, who may do what needs this scope. Throws `unauthenticated` and `insufficient-scope`. */
export function requirePageCaller(c: Context<HttpEnv>, needed: Scope, message: string): Caller {
  const caller = pageCallerOf(c);
  if (caller === null)
    throw new CodedError('unauthenticated', message, { allowed: ['Authorization: Bearer'] });
  if (isAllowed(caller, needed)) return caller;
  throw new CodedError('insufficient-scope', message, { value: caller.scopes.join(' '), allowed: [needed] });
}

/** The caller as pages show them, and where strangers sign in to come back here; null where nobody signs in. */
export function visitorOf(c: Context<HttpEnv>, { signIn }: Pick<HttpServices, 'signIn'>): Visitor | null {
  if (signIn === null) return null;
  const { origin, pathname, search } = new URL(c.req.url);
  const back = new URLSearchParams({ return: returnPath(`${pathname}${search}`, origin) });
  return { name: pageCallerOf(c)?.name ?? null, signIn: `/sign-in?${back.toString()}` };
}
