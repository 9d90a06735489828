/**
 * Our use of @hono/oidc-auth: a small app of its own, so that the library's variables and errors stay in here. It is
 * handed every setting, as it would read those that are missing from the environment.
 */
import {
  getAuth,
  getAuthorizationServer,
  initOidcAuthMiddleware,
  type OidcAuth,
  oidcAuthMiddleware,
  processOAuthCallback,
  revokeSession,
} from '@hono/oidc-auth';
import { type Context, Hono } from 'hono';
import { deleteCookie, getCookie } from 'hono/cookie';
import { createMiddleware } from 'hono/factory';
import { verify } from 'hono/jwt';
import { z } from 'zod';
import { CodedError } from '../../errors.ts';
import { scopes, scopesOf } from '../auth/scopes.ts';
import { sessionCookie } from './cookies.ts';
import { asSignInError, signInUnavailable } from './refusals.ts';
import type { SignInRules, SignInSecrets } from './rules.ts';

const algorithm = 'HS256';

/** In seconds. A session that cannot be renewed is short: signing in again is a click where the issuer still knows one. */
const lifetimes = { renewed: 8 * 3600, renewalEvery: 900, notRenewed: 3600 };

/** How long the issuer's description of itself is kept, in milliseconds. */
const descriptionAge = 600_000;

/** The longest name that is shown, in characters. */
const longestName = 80;

const claimsSchema = z.looseObject({
  sub: z.string().min(1).max(255),
  name: z.string().optional(),
  preferred_username: z.string().optional(),
  email: z.string().optional(),
});

/** What a session knows of somebody, beside the library's own: scopes are those of the claims alone. */
const personSchema = z.object({ sub: z.string().min(1), name: z.string(), scopes: z.string() });

/** The settings of the library; none is left to the environment. */
function libraryRules(
  { issuer, clientId, asked }: SignInRules,
  { clientSecret, sessionSecret }: SignInSecrets,
) {
  const isRenewed = asked.split(' ').includes('offline_access');
  return {
    OIDC_AUTH_SECRET: sessionSecret,
    OIDC_AUTH_REFRESH_INTERVAL: String(isRenewed ? lifetimes.renewalEvery : lifetimes.notRenewed),
    OIDC_AUTH_EXPIRES: String(isRenewed ? lifetimes.renewed : lifetimes.notRenewed),
    OIDC_ISSUER: issuer,
    OIDC_CLIENT_ID: clientId,
    OIDC_CLIENT_SECRET: clientSecret,
    OIDC_REDIRECT_URI: '/callback',
    OIDC_SCOPES: asked,
    OIDC_COOKIE_PATH: '/',
    OIDC_COOKIE_NAME: sessionCookie,
    OIDC_COOKIE_DOMAIN: '',
    OIDC_AUDIENCE: '',
    OIDC_AUTH_EXTERNAL_URL: '',
    OIDC_JWT_ALG: algorithm,
  } as const;
}

/** What a session is to know, of the claims of an ID token; when it is renewed without one, what it knew. */
function personOf(claims: unknown, before: OidcAuth | undefined, scopeClaim: string | null) {
  const known = personSchema.safeParse(before).data;
  if (claims === undefined && known !== undefined) return known;
  const { sub, name, preferred_username, email, ...others } = claimsSchema.parse(claims);
  const words = scopesOf(others).concat(scopeClaim === null ? [] : scopesOf({ scope: others[scopeClaim] }));
  const allowed: readonly string[] = scopes;
  return {
    sub,
    name: (name ?? preferred_username ?? email ?? known?.name ?? sub).slice(0, longestName),
    scopes: words.filter((word) => allowed.includes(word)).join(' '),
  };
}

type Description = Awaited<ReturnType<typeof getAuthorizationServer>>;

/** Keeps the issuer's description of itself from one request to the next. */
function keepDescription() {
  let kept: { readonly until: number; readonly server: Description } | undefined;
  return createMiddleware(async (c, next) => {
    if (kept !== undefined && Date.now() > kept.until) kept = undefined;
    if (kept !== undefined) c.set('oidcAuthorizationServer', kept.server);
    await next();
    const server = c.get('oidcAuthorizationServer');
    if (server !== undefined) kept ??= { until: Date.now() + descriptionAge, server };
  });
}

/** Asks the issuer for its description before a step, so that its failure is not taken for the caller's. */
function describedIssuer(asked: string) {
  return createMiddleware(async (c, next) => {
    const { scopes_supported: offered } = await getAuthorizationServer(c).catch((error: unknown) => {
      throw signInUnavailable(error);
    });
    const missing = asked.split(' ').find((scope) => offered?.includes(scope) !== true);
    if (missing !== undefined) {
      const message = `The issuer does not offer the scope '${missing}' that OIDC_SCOPES asks for.`;
      throw new CodedError('invalid-setting', message, { value: missing, allowed: offered ?? [] });
    }
    await next();
  });
}

/** The app: `/session` tells who is signed in, `/sign-in` and `/callback` are the way in, `/sign-out` the way out. */
export function oidcApp(
  rules: SignInRules,
  secrets: SignInSecrets,
  onFailure: (error: unknown) => void,
): Hono {
  const isGenuine = async (c: Context) =>
    verify(getCookie(c, sessionCookie) ?? '', secrets.sessionSecret, algorithm).catch(() => null);
  const end = async (c: Context) => {
    // The cookie is deleted first, so that the session ends here even where the issuer does not hear of it.
    if ((await isGenuine(c)) === null) deleteCookie(c, sessionCookie, { path: '/' });
    else await revokeSession(c).catch(onFailure);
  };
  const granted = (session: OidcAuth) => {
    const { sub, name, scopes: words } = personSchema.parse(session);
    return { subject: sub, name, scopes: [...new Set([...rules.granted, ...scopesOf({ scope: words })])] };
  };
  const app = new Hono();
  app.use(initOidcAuthMiddleware(libraryRules(rules, secrets)));
  app.use(keepDescription());
  app.use(async (c, next) => {
    c.set('oidcClaimsHook', async (before, claims) => personOf(claims, before, rules.scopeClaim));
    await next();
  });
  app.get('/session', async (c) => {
    const session = await isGenuine(c);
    // The library ends an old session without waiting for it: a failure of the issuer's would then end the process.
    if (Number(session?.ssnexp) < Date.now() / 1000) {
      await end(c);
      return c.json(null);
    }
    const renewed = await getAuth(c).catch((error: unknown) => {
      throw signInUnavailable(error);
    });
    return c.json(renewed && granted(renewed));
  });
  app.get('/sign-out', async (c) => {
    await end(c);
    return c.body(null, 204);
  });
  app.use(describedIssuer(rules.asked));
  app.get('/sign-in', oidcAuthMiddleware());
  app.get('/callback', processOAuthCallback);
  app.onError((error) => {
    throw asSignInError(error);
  });
  return app;
}
