/** The API with authentication on, as a caller with a token meets it. */

import { createApp } from '../../src/http/app.ts';
import { remoteKeys } from '../../src/http/auth/remote-keys.ts';
import { createAuthenticator } from '../../src/http/auth/verify-token.ts';
import { problemSchema } from '../../src/http/problem.ts';
import { audience, type Issuer } from './issuer.ts';
import { testServices } from './services.ts';

const clock = () => new Date();

/** The API for tokens of an issuer, with these keys or those that it publishes. */
export async function protectedApp(issuer: Issuer, keys = remoteKeys(issuer.jwksUrl)) {
  const auth = createAuthenticator({ issuer: issuer.url, audience, keys, clock });
  const services = await testServices();
  return { app: createApp({ ...services, auth }), failures: services.failures };
}

/** What a request was answered: the status, the challenge and the problem, if there is one. */
export async function answerOf(response: Response) {
  const isProblem = response.headers.get('Content-Type') === 'application/problem+json';
  return {
    status: response.status,
    challenge: response.headers.get('WWW-Authenticate'),
    problem: isProblem ? problemSchema().parse(await response.json()) : null,
  };
}

/** The header of a token. */
export function bearer(token: string): { headers: Record<string, string> } {
  return { headers: { Authorization: `Bearer ${token}` } };
}
