/** Signing in as the rest of the API sees it: whose session a request carries, and the steps on the way in and out. */
import type { Context } from 'hono';
import { z } from 'zod';
import type { Caller } from '../auth/caller.ts';
import { requireSameOrigin } from '../same-origin.ts';
import { cookiesIn, cookiesOut, holdsSession } from './cookies.ts';
import { signInUnavailable } from './refusals.ts';
import { returnPath } from './return-path.ts';
import type { SignInRules } from './rules.ts';

/** Signing in. Each method leaves in the context what cookies the answer has to set. */
export interface SignIn {
  /** The origin at which people open the pages. */
  readonly origin: string;
  /**
   * Who is signed in; null without a session that still holds. Reads nothing where there is no session's cookie.
   * @throws CodedError `cross-site` for a request that would change something and comes from another site,
   * `sign-in-unavailable` where a session must be renewed and the issuer does not answer.
   */
  readonly callerOf: (c: Context) => Promise<Caller | null>;
  /** The issuer's address to send somebody to, who comes back to this path. Throws `sign-in-unavailable`. */
  readonly begin: (c: Context, path: string) => Promise<string>;
  /** Makes a session of what the issuer sent somebody back with, and answers the path they wanted. Throws `sign-in-failed` too. */
  readonly finish: (c: Context) => Promise<string>;
  /** Ends the session. Throws `cross-site`. */
  readonly end: (c: Context) => Promise<void>;
}

/** How long the issuer is waited for, in milliseconds. */
const patience = 10_000;

async function inTime<Result>(work: Promise<Result>): Promise<Result> {
  const late = Promise.withResolvers<never>();
  const timer = setTimeout(
    () => late.reject(signInUnavailable(new Error(`no answer in ${patience} ms`))),
    patience,
  );
  try {
    return await Promise.race([work, late.promise]);
  } finally {
    clearTimeout(timer);
  }
}

const sessionSchema = z
  .object({ subject: z.string(), name: z.string(), scopes: z.array(z.string()) })
  .nullable();

type Fetch = (request: Request) => Promise<Response>;

/**
 * Signing in by the rules. What speaks to the issuer is imported with the first cookie of a session or the first step.
 * `onFailure` is told what failed on the side where nobody waits for it.
 */
export function createSignIn(rules: SignInRules, onFailure: (error: unknown) => void): SignIn {
  const { origin, clientId } = rules;
  const isSecure = origin.startsWith('https:');
  let made: Promise<Fetch> | undefined;
  const make = async (): Promise<Fetch> => {
    const [{ oidcApp }, secrets] = await Promise.all([import('./oidc-app.ts'), rules.secrets()]);
    const app = oidcApp(rules, secrets, onFailure);
    return async (request) => app.fetch(request);
  };
  /** Asks our part that speaks to the issuer; addresses are those of our origin, whatever the request is addressed to. */
  const ask = async (c: Context, path: string, cookies = c.req.header('Cookie') ?? ''): Promise<Response> => {
    made ??= make().catch((error: unknown) => {
      made = undefined;
      throw error;
    });
    const headers = { Cookie: cookiesIn(cookies, isSecure) };
    const response = await inTime(made.then((app) => app(new Request(`${origin}${path}`, { headers }))));
    for (const cookie of cookiesOut(response.headers.getSetCookie(), isSecure))
      c.header('Set-Cookie', cookie, { append: true });
    return response;
  };
  return {
    origin,
    async callerOf(c) {
      if (!holdsSession(c.req.header('Cookie') ?? '', isSecure)) return null;
      requireSameOrigin(c, origin);
      const session = sessionSchema.parse(await (await ask(c, '/session')).json());
      return session && { ...session, clientId };
    },
    async begin(c, path) {
      const way = `/sign-in?${new URLSearchParams({ return: path }).toString()}`;
      // Without cookies: whatever session there is, another begins.
      const { headers } = await ask(c, way, '');
      return headers.get('Location') ?? '/';
    },
    async finish(c) {
      const { headers } = await ask(c, `/callback${new URL(c.req.url).search}`);
      // It comes from a cookie: what it says is taken as what anybody could have written.
      const begun = URL.parse(headers.get('Location') ?? '', origin);
      return returnPath(begun?.searchParams.get('return') ?? '', origin);
    },
    async end(c) {
      requireSameOrigin(c, origin);
      await ask(c, '/sign-out');
    },
  };
}
