/** The scopes of the API: what a token can allow, and where its claims say so. */

/** Every scope that a route can need. */
export const scopes = ['reports:read', 'reports:write', 'admin'] as const;

export type Scope = (typeof scopes)[number];

/** What each scope is for, in words for the API's description. */
export const scopeWords: Readonly<Record<Scope, string>> = {
  'reports:read': 'read roles, comparisons, reports, exports, batches, subscriptions and editions',
  'reports:write': 'make reports, exports and batches, and keep and end subscriptions',
  admin: 'everything',
};

/** The scopes that satisfy a route which needs this one: itself and `admin`, which implies every other. */
export function scopesThatAllow(needed: Scope): Scope[] {
  return needed === 'admin' ? ['admin'] : [needed, 'admin'];
}

/** Whether a caller may do what needs this scope. */
export function isAllowed(caller: { readonly scopes: readonly string[] }, needed: Scope): boolean {
  return scopesThatAllow(needed).some((scope) => caller.scopes.includes(scope));
}

function wordsOf(claim: unknown): string[] {
  if (typeof claim === 'string') return claim.split(' ').filter((word) => word !== '');
  return Array.isArray(claim) ? claim.filter((word) => typeof word === 'string') : [];
}

/** The scopes that claims hold: `scope` (RFC 8693) or `scp`, each words parted by spaces or a list. */
export function scopesOf(claims: { readonly scope?: unknown; readonly scp?: unknown }): string[] {
  return [...new Set([...wordsOf(claims.scope), ...wordsOf(claims.scp)])];
}
