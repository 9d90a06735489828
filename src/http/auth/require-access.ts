/** Middleware that lets a request through to its route when its token allows it, and says what is missing otherwise. */
import type { Context } from 'hono';
import { createMiddleware } from 'hono/factory';
import { CodedError } from '../../errors.ts';
import { accessOf } from './access-rules.ts';
import { bearerTokenOf } from './bearer-token.ts';
import type { Authenticator, Caller, HttpEnv } from './caller.ts';
import { type Scope, scopesThatAllow } from './scopes.ts';

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

async function authenticate(c: Context, auth: Authenticator): Promise<Caller> {
  try {
    const token = bearerTokenOf(c);
    if (token !== null) return await auth(token);
  } catch (error) {
    if (!(error instanceof CodedError)) throw error;
    if (error.code === 'unauthenticated')
      challenge(c, { error: 'invalid_token', error_description: error.message });
    if (error.code === 'keys-unavailable') c.header('Retry-After', retryAfter);
    throw error;
  }
  throw missingToken(c);
}

function requireScope(c: Context, needed: Scope, caller: Caller): void {
  const allowed = scopesThatAllow(needed);
  if (allowed.some((scope) => caller.scopes.includes(scope))) return;
  const message = `The token does not have the scope ${needed}.`;
  challenge(c, { error: 'insufficient_scope', error_description: message, scope: needed });
  throw new CodedError('insufficient-scope', message, { value: caller.scopes.join(' '), allowed });
}

/** Asks for what the route of each request needs, and leaves the caller in the context for `callerOf`. */
export function requireAccess(auth: Authenticator) {
  return createMiddleware<HttpEnv>(async (c, next) => {
    const needed = accessOf(c);
    if (needed !== 'open') {
      const caller = await authenticate(c, auth);
      if (needed !== 'token') requireScope(c, needed, caller);
      c.set('caller', caller);
    }
    await next();
  });
}
