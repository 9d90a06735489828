/** Middleware that lets a request through to its route when its token or session allows it, and says what is missing otherwise. */
import type { Context } from 'hono';
import { createMiddleware } from 'hono/factory';
import { CodedError } from '../../errors.ts';
import type { HttpServices } from '../services.ts';
import type { SignIn } from '../sign-in/sign-in.ts';
import { accessOf } from './access-rules.ts';
import { bearerTokenOf } from './bearer-token.ts';
import type { Authenticator, Caller, HttpEnv } from './caller.ts';
import { isAllowed, type Scope, scopesThatAllow } from './scopes.ts';

type OnFailure = HttpServices['onFailure'];

/** When to come back while the issuer's keys cannot be had, in seconds. */
const retryAfter = '5';

/** The header that goes with a refusal (RFC 6750, section 3). It has no attributes where nothing was tried. */
function challenge(c: Context, attributes: Readonly<Record<string, string>> = {}): void {
  const parts = Object.entries({ realm: 'role-reports', ...attributes });
  c.header('WWW-Authenticate', `Bearer ${parts.map(([name, value]) => `${name}="${value}"`).join(', ')}`);
}

function missingToken(c: Context): CodedError {
  challenge(c);
  const message = 'This needs a token: Authorization: Bearer, followed by a token of the issuer.';
  return new CodedError('unauthenticated', message, { allowed: ['Authorization: Bearer'] });
}

/** Whose the request is: by its token, or else by its session; null where it has neither. */
async function identify(
  c: Context,
  auth: Authenticator,
  bySession: () => Promise<Caller | null> | null | undefined,
): Promise<Caller | null> {
  try {
    const token = bearerTokenOf(c);
    return token === null ? ((await bySession()) ?? null) : await auth(token);
  } catch (error) {
    if (!(error instanceof CodedError)) throw error;
    if (error.code === 'unauthenticated')
      challenge(c, { error: 'invalid_token', error_description: error.message });
    if (error.code === 'keys-unavailable') c.header('Retry-After', retryAfter);
    throw error;
  }
}

/**
 * Who is signed in on a page that is open to everybody: it is shown without a name where that cannot be found out, and
 * the operator is told.
 */
async function visitor(c: Context<HttpEnv>, signIn: SignIn, onFailure: OnFailure): Promise<Caller | null> {
  c.header('Vary', 'Cookie', { append: true });
  try {
    return await signIn.callerOf(c);
  } catch (error) {
    onFailure(error, c.get('correlationId'));
    return null;
  }
}

function requireScope(c: Context, needed: Scope, caller: Caller): void {
  const allowed = scopesThatAllow(needed);
  if (isAllowed(caller, needed)) return;
  const what = caller.name === undefined ? 'token' : 'session';
  const message = `The ${what} does not have the scope ${needed}.`;
  challenge(c, { error: 'insufficient_scope', error_description: message, scope: needed });
  throw new CodedError('insufficient-scope', message, { value: caller.scopes.join(' '), allowed });
}

/**
 * Asks for what the route of each request needs, and leaves the caller in the context for `callerOf`. `onFailure` is told
 * what failed where the answer does not show it.
 */
export function requireAccess(auth: Authenticator, signIn: SignIn | null, onFailure: OnFailure) {
  return createMiddleware<HttpEnv>(async (c, next) => {
    const needed = accessOf(c);
    if (needed === 'page') {
      const caller = await identify(c, auth, () => signIn && visitor(c, signIn, onFailure));
      if (caller !== null) c.set('caller', caller);
    } else if (needed !== 'open') {
      const caller = await identify(c, auth, () => signIn?.callerOf(c));
      if (caller === null) throw missingToken(c);
      c.set('caller', caller);
      if (needed !== 'token') requireScope(c, needed, caller);
    }
    await next();
  });
}
