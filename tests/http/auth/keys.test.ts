/** The keys of an issuer: fetched once, found again when they change, and what happens while they cannot be had. */
import { setTimeout as wait } from 'node:timers/promises';
import { beforeEach, describe, expect, it } from 'vitest';
import { discoveredKeys, type KeyTiming, remoteKeys } from '../../../src/http/auth/remote-keys.ts';
import { type Issuer, signingKey, startIssuer } from '../../support/issuer.ts';
import { answerOf, bearer, protectedApp } from '../../support/protected-app.ts';

const timing: KeyTiming = { maxAge: 600_000, cooldown: 30_000, timeout: 2_000, pause: 0 };

let issuer: Issuer;
beforeEach(async () => {
  issuer = await startIssuer();
});

async function asker(keys = remoteKeys(issuer.jwksUrl, timing)) {
  const { app, failures } = await protectedApp(issuer, keys);
  const ask = async (token?: string) => app.request('/v1/dataset', bearer(token ?? (await issuer.token())));
  return { ask, status: async (token?: string) => (await ask(token)).status, failures };
}

describe('keys at an address', () => {
  it('are fetched once for many requests, also when these come at once', async () => {
    const { status } = await asker();
    expect(await Promise.all([status(), status(), status()])).toEqual([200, 200, 200]);
    expect(await status()).toBe(200);
    expect(issuer.requests).toEqual(['/jwks.json']);
  });

  it('are fetched anew when they are too old', async () => {
    const { status } = await asker(remoteKeys(issuer.jwksUrl, { ...timing, maxAge: 0 }));
    expect([await status(), await status()]).toEqual([200, 200]);
    expect(issuer.requests).toHaveLength(2);
  });

  it('are fetched anew for a key that appeared since, and the old one goes on', async () => {
    const { status } = await asker(remoteKeys(issuer.jwksUrl, { ...timing, cooldown: 0 }));
    const before = await issuer.token();
    expect(await status(before)).toBe(200);
    issuer.keys.push(await signingKey('second'));
    expect(await status()).toBe(200);
    expect(await status(before)).toBe(200);
    expect(issuer.requests).toHaveLength(2);
  });

  it('are no longer trusted once they were withdrawn', async () => {
    const { status } = await asker(remoteKeys(issuer.jwksUrl, { ...timing, cooldown: 0 }));
    const before = await issuer.token();
    expect(await status(before)).toBe(200);
    issuer.keys.splice(0, 1, await signingKey('second'));
    expect([await status(), await status(before)]).toEqual([200, 401]);
  });

  it('are not fetched for every unknown key, but once in a while', async () => {
    const { status } = await asker();
    expect(await status()).toBe(200);
    for (const kid of ['a', 'b', 'c'])
      expect(await status(await issuer.token({ key: await signingKey(kid) }))).toBe(401);
    expect(issuer.requests).toHaveLength(1);
  });
});

describe('an issuer that is down', () => {
  it('makes the API unavailable until it is back', async () => {
    const { ask, status, failures } = await asker();
    await issuer.stop();
    const response = await ask();
    expect(response.headers.get('Retry-After')).toBe('5');
    const answer = await answerOf(response);
    expect(answer).toMatchObject({ status: 503, challenge: null, problem: { code: 'keys-unavailable' } });
    expect(failures).toHaveLength(1);
    await issuer.start();
    expect(await status()).toBe(200);
  });

  it('is not noticed by those whose key is known', async () => {
    const { status } = await asker();
    expect(await status()).toBe(200);
    await issuer.stop();
    expect(await status()).toBe(200);
  });

  it('is left in peace for a moment after it failed', async () => {
    const { status } = await asker(remoteKeys(`${issuer.url}/nothing`, { ...timing, pause: 200 }));
    expect([await status(), await status(), await status()]).toEqual([503, 503, 503]);
    expect(issuer.requests).toEqual(['/nothing']);
    await wait(250);
    expect(await status()).toBe(503);
    expect(issuer.requests).toHaveLength(2);
  });

  it('is no reason to fail for open routes', async () => {
    const { app } = await protectedApp(issuer);
    await issuer.stop();
    expect((await app.request('/healthz')).status).toBe(200);
  });
});

describe('discovery', () => {
  it('finds the keys where the issuer says, and asks that once', async () => {
    const { status } = await asker(discoveredKeys(issuer.url, timing));
    expect([await status(), await status()]).toEqual([200, 200]);
    expect(issuer.requests).toEqual(['/.well-known/openid-configuration', '/jwks.json']);
  });

  it('takes an issuer that ends with a slash', async () => {
    issuer.discovery.issuer = `${issuer.url}/`;
    const { status } = await asker(discoveredKeys(`${issuer.url}/`, timing));
    expect(await status()).toBe(200);
  });

  it('is tried again after it failed', async () => {
    const { status } = await asker(discoveredKeys(issuer.url, timing));
    await issuer.stop();
    expect(await status()).toBe(503);
    await issuer.start();
    expect(await status()).toBe(200);
  });

  it.each([
    ['another issuer', { issuer: 'https://other.example' }],
    ['no address of keys', { jwks_uri: undefined }],
    ['an address that anybody on the way can change', { jwks_uri: 'http://keys.example/jwks.json' }],
  ])('does not trust a document with %s', async (_, change) => {
    Object.assign(issuer.discovery, change);
    const { status, failures } = await asker(discoveredKeys(issuer.url, timing));
    expect(await status()).toBe(503);
    expect(issuer.requests).toEqual(['/.well-known/openid-configuration']);
    expect(failures).toMatchObject([{ code: 'keys-unavailable', cause: { name: 'ZodError' } }]);
  });
});
