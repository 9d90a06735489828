/** When people can sign in, and with which settings the API refuses to start. */

import { inspect } from 'node:util';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { createAuth } from '../../functions/auth.ts';
import { readSettings } from '../../functions/settings.ts';
import { createSignInBy } from '../../functions/sign-in.ts';
import { secretsOf } from '../../functions/sign-in-secrets.ts';
import { browserAccept } from '../support/pages.ts';
import { startProvider } from '../support/provider.ts';
import { startSecretsManager } from '../support/secrets-manager.ts';
import { origin, secretSettings, signInApp } from '../support/sign-in-app.ts';

const auth = { AUTH_ISSUER: 'https://issuer.example', AUTH_AUDIENCE: 'https://api.example' };
const client = {
  OIDC_CLIENT_ID: 'pages',
  OIDC_CLIENT_SECRET: 'the secret of the client',
  OIDC_SESSION_SECRET: 'the secret of sessions, long enough',
  PUBLIC_URL: 'https://reports.example',
};

async function signInBy(environment: Record<string, string | undefined>) {
  const settings = readSettings(environment);
  return createSignInBy(settings, await createAuth(settings), () => undefined);
}

describe('people', () => {
  it('sign in where a client is set, and nowhere else', async () => {
    expect(await signInBy({})).toBeNull();
    expect(await signInBy(auth)).toBeNull();
    expect(await signInBy({ ...auth, PUBLIC_URL: 'https://reports.example' })).toBeNull();
    expect(await signInBy({ ...auth, ...client })).not.toBeNull();
    expect(await signInBy({ ...auth, ...client, PUBLIC_URL: 'http://127.0.0.1:3000' })).not.toBeNull();
  });

  it.each<[string, Record<string, string | undefined>, RegExp]>([
    [
      'a client alone',
      { ...auth, OIDC_CLIENT_ID: 'pages' },
      /OIDC_SECRET_ID alone, or else OIDC_CLIENT_SECRET and/,
    ],
    [
      'secrets alone',
      { ...auth, ...client, OIDC_CLIENT_ID: undefined },
      /OIDC_CLIENT_ID is missing.*There is OIDC_CLIENT_SECRET, OIDC_SESSION_SECRET/,
    ],
    [
      'one secret of two',
      { ...auth, ...client, OIDC_SESSION_SECRET: undefined },
      /OIDC_CLIENT_SECRET and OIDC_SESSION_SECRET/,
    ],
    ['secrets twice', { ...auth, ...client, OIDC_SECRET_ID: 'a-name' }, /OIDC_SECRET_ID alone/],
    ['no origin', { ...auth, ...client, PUBLIC_URL: undefined }, /PUBLIC_URL is missing/],
    [
      'an origin without TLS',
      { ...auth, ...client, PUBLIC_URL: 'http://reports.example' },
      /PUBLIC_URL='http:\/\/reports.example' is not usable/,
    ],
    [
      'an origin with a path',
      { ...auth, ...client, PUBLIC_URL: 'https://reports.example/app' },
      /an origin such as/,
    ],
    ['an issuer without TLS', { ...auth, ...client, OIDC_ISSUER: 'http://issuer.example' }, /OIDC_ISSUER/],
    ['no tokens to go with', client, /only with AUTH_ISSUER and AUTH_AUDIENCE/],
    [
      'scopes without openid',
      { ...auth, ...client, OIDC_SCOPES: 'profile' },
      /OIDC_SCOPES='profile' .* openid among them/,
    ],
    ['everybody an admin', { ...auth, ...client, OIDC_GRANTS: 'reports:read admin' }, /OIDC_GRANTS/],
  ])('are refused with the API: %s', async (_, environment, message) => {
    await expect(signInBy(environment)).rejects.toMatchObject({
      code: 'invalid-setting',
      message: expect.stringMatching(message),
    });
  });

  it('have no secret quoted that is too short', async () => {
    const short = { ...auth, ...client, OIDC_SESSION_SECRET: 'short and secret' };
    await expect(signInBy(short)).rejects.toThrow(
      'The setting OIDC_SESSION_SECRET is not usable: it has fewer than 32 characters.',
    );
  });
});

describe('the secret', () => {
  it.each([
    'no JSON, but a secret',
    '{"clientSecret":"a secret"}',
    '{"clientSecret":"a secret","sessionSecret":"a secret"}',
  ])('that is another thing is refused and not quoted: %s', async (text) => {
    for (const [name, value] of Object.entries(await startSecretsManager({ 'a-name': text })))
      vi.stubEnv(name, value);
    onTestFinished(() => {
      vi.unstubAllEnvs();
    });
    const error = await secretsOf('a-name').catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code: 'invalid-setting', message: expect.stringMatching(/'a-name'/) });
    expect(inspect(error)).not.toContain('a secret');
  });
});

describe('while the secrets cannot be read', () => {
  it('pages are shown without a name, signing in is a 503, and the next request asks again', async () => {
    const secrets: Record<string, string> = {};
    for (const [name, value] of Object.entries(await startSecretsManager(secrets))) vi.stubEnv(name, value);
    onTestFinished(() => {
      vi.unstubAllEnvs();
    });
    const provider = await startProvider({ origin });
    const { app, failures } = await signInApp(provider, {
      OIDC_SECRET_ID: 'a-name',
      OIDC_CLIENT_SECRET: undefined,
      OIDC_SESSION_SECRET: undefined,
    });
    const headers = { Accept: browserAccept, Cookie: '__Host-role-reports-session=nothing' };
    const page = await app.request('/compare/actors-vs-dancers', { headers });
    expect([page.status, failures]).toMatchObject([200, [{ code: 'sign-in-unavailable' }]]);
    const refused = await app.request('/sign-in', { headers });
    expect([refused.status, refused.headers.get('Retry-After')]).toEqual([503, '5']);

    const { OIDC_CLIENT_SECRET: clientSecret, OIDC_SESSION_SECRET: sessionSecret } = secretSettings;
    secrets['a-name'] = JSON.stringify({ clientSecret, sessionSecret });
    expect((await app.request('/sign-in', { headers })).status).toBe(302);
    expect(failures).toHaveLength(2);
  });
});
