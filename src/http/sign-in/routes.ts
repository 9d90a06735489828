/** The way in and out for people: /sign-in leads to the issuer, /callback back, and /sign-out ends the session. */
import { CodedError } from '../../errors.ts';
import { createRouter } from '../router.ts';
import type { HttpServices } from '../services.ts';
import { returnPath } from './return-path.ts';
import type { SignIn } from './sign-in.ts';

function enabled(signIn: SignIn | null): SignIn {
  if (signIn !== null) return signIn;
  throw new CodedError('not-found', 'Nobody signs in here: the API runs without OIDC_CLIENT_ID.', {
    allowed: ['/'],
  });
}

/** The routes of signing in. None is in the OpenAPI document: programs have tokens. */
export function signInRoutes({ signIn }: Pick<HttpServices, 'signIn'>) {
  return createRouter()
    .get('/sign-in', async (c) => {
      const way = enabled(signIn);
      const path = returnPath(c.req.query('return') ?? '', new URL(c.req.url).origin);
      if ((await way.callerOf(c)) !== null) return c.redirect(path, 302);
      return c.redirect(await way.begin(c, path), 302);
    })
    .get('/callback', async (c) => c.redirect(await enabled(signIn).finish(c), 302))
    .post('/sign-out', async (c) => {
      await enabled(signIn).end(c);
      return c.redirect('/', 303);
    });
}
