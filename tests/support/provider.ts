/** A provider of OpenID Connect on loopback, with pages for signing in and for consent: the package oidc-provider. */
import { once } from 'node:events';
import { createServer } from 'node:http';
import { type Configuration, Provider } from 'oidc-provider';
import { onTestFinished } from 'vitest';

export const client = { id: 'role-reports-pages', secret: 'a secret of the client' };

export interface TestProvider {
  readonly url: string;
  /** The paths that were asked for, oldest first. */
  readonly requests: string[];
  /** Ends listening, as when the provider is down. */
  readonly stop: () => Promise<void>;
}

export interface ProviderOptions {
  /** The origin of the pages. */
  readonly origin: string;
  /** What the ID token says of whoever signs in, beside `sub`. */
  readonly claims?: Readonly<Record<string, unknown>>;
  /** Whether it gives out refresh tokens. */
  readonly renews?: boolean;
}

function configuration({
  origin,
  claims = { name: 'Ada Lovelace' },
  renews = false,
}: ProviderOptions): Configuration {
  return {
    clients: [
      {
        client_id: client.id,
        client_secret: client.secret,
        redirect_uris: [`${origin}/callback`],
        grant_types: ['authorization_code', 'refresh_token'],
      },
    ],
    scopes: ['openid', 'profile', 'email', 'offline_access'],
    claims: { openid: ['sub', 'roles'], profile: ['name', 'preferred_username'], email: ['email'] },
    issueRefreshToken: () => renews,
    // Claims stand in the ID token, as the large providers have it.
    conformIdTokenClaims: false,
    findAccount: (_, sub) => ({ accountId: sub, claims: () => ({ sub, ...claims }) }),
    features: { revocation: { enabled: true }, devInteractions: { enabled: true } },
    cookies: { keys: ['keys of a test'] },
    ttl: { Session: 600, Grant: 600, Interaction: 600, AccessToken: 60, IdToken: 60, RefreshToken: 600 },
  };
}

/** Starts a provider; `stop` ends it. */
export async function runProvider(options: ProviderOptions): Promise<TestProvider> {
  const requests: string[] = [];
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('the provider has no port');
  const url = `http://127.0.0.1:${address.port}`;
  const answer = new Provider(url, configuration(options)).callback();
  server.on('request', (request, response) => {
    requests.push((request.url ?? '').replace(/\?.*/, ''));
    void answer(request, response);
  });
  const stop = async () => {
    server.close();
    server.closeAllConnections();
    if (server.listening) await once(server, 'close');
  };
  return { url, requests, stop };
}

/** Starts a provider; it ends with the test. */
export async function startProvider(options: ProviderOptions): Promise<TestProvider> {
  const provider = await runProvider(options);
  onTestFinished(() => provider.stop());
  return provider;
}
