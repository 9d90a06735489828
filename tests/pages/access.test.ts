/** Who may see pages where tokens are asked for: everybody what is public, and nobody what an organisation added. */
import { beforeEach, describe, expect, it } from 'vitest';
import { createApp } from '../../src/http/app.ts';
import { remoteKeys } from '../../src/http/auth/remote-keys.ts';
import { createAuthenticator } from '../../src/http/auth/verify-token.ts';
import { audience, type Issuer, startIssuer } from '../support/issuer.ts';
import { browserAccept } from '../support/pages.ts';
import { bearer, protectedApp } from '../support/protected-app.ts';
import { testServices } from '../support/services.ts';

let issuer: Issuer;
beforeEach(async () => {
  issuer = await startIssuer();
});

const headers = { Accept: browserAccept };
const paths = [
  '/',
  '/compare/actors-vs-dancers',
  '/compare?role=actors',
  '/roles/actors',
  '/groups',
  '/groups/production',
  '/suggestions?q=act',
  '/suggestions/places?q=c',
];

describe('with tokens asked for', () => {
  it.each(paths)('%s is open', async (path) => {
    const { app } = await protectedApp(issuer);
    expect((await app.request(path, { headers })).status).toBeLessThan(401);
  });

  it('a file is not, and the refusal is a page', async () => {
    const { app } = await protectedApp(issuer);
    const response = await app.request('/v1/comparisons/actors-vs-dancers.csv', { headers });
    expect(response.status).toBe(401);
    expect(response.headers.get('WWW-Authenticate')).toMatch(/^Bearer /);
    expect(await response.text()).toContain('<h1>Unauthenticated</h1>');
  });
});

/** The API over a release in which the first role is an organisation's own. */
async function withOwnRole(isProtected: boolean) {
  const { url, jwksUrl } = issuer;
  const keys = remoteKeys(jwksUrl);
  const auth = createAuthenticator({ issuer: url, audience, keys, clock: () => new Date() });
  const services = await testServices();
  const roles = services.dataset.roles.map((role, position) =>
    position === 0 ? { ...role, kind: 'own-role' as const } : role,
  );
  const find = (id: string) => roles.find((role) => role.id === id);
  const dataset = { ...services.dataset, roles, find };
  return { app: createApp({ ...services, dataset, auth: isProtected ? auth : null }), roles };
}

describe('a release with roles of an organisation', () => {
  it.each(paths.slice(1))('is not shown to everybody: %s', async (path) => {
    const { app } = await withOwnRole(true);
    expect((await app.request(path, { headers })).status).toBe(401);
    const mayWrite = {
      ...headers,
      ...bearer(await issuer.token({ claims: { scope: 'reports:write' } })).headers,
    };
    expect((await app.request(path, { headers: mayWrite })).status).toBe(403);
  });

  it.each(paths)('is shown to who has a token that may read: %s', async (path) => {
    const { app } = await withOwnRole(true);
    const token = await issuer.token();
    const allowed = { ...headers, ...bearer(token).headers };
    const response = await app.request(path, { headers: allowed });
    expect(response.status).toBeLessThan(401);
    expect(response.headers.get('Cache-Control')).toMatch(/^private|^no-store/);
    const forged = { ...headers, ...bearer(`${token.slice(0, -4)}AAAA`).headers };
    expect((await app.request(path, { headers: forged })).status).toBe(401);
  });

  it('has them neither named nor counted on the home page for strangers', async () => {
    const { app, roles } = await withOwnRole(true);
    const [{ id, title } = { id: '', title: '' }, { id: other, title: otherTitle } = { id: '', title: '' }] =
      roles;
    const path = `/?role=${id}&role=${other}`;
    const strange = await (await app.request(path, { headers })).text();
    expect(strange).toContain(`value="${otherTitle}"`);
    expect(strange).not.toContain(`value="${title}"`);
    expect(strange).toContain(`${roles.length - 1} roles`);
    const allowed = { ...headers, ...bearer(await issuer.token()).headers };
    const known = await (await app.request(path, { headers: allowed })).text();
    expect(known).toContain(`value="${title}"`);
    expect(known).toContain(`${roles.length} roles`);
  });

  it('is shown on one’s own machine', async () => {
    const { app } = await withOwnRole(false);
    expect((await app.request('/compare/actors-vs-dancers', { headers })).status).toBe(200);
  });
});
