/** Who may see pages where tokens are asked for: everybody what is public, and nobody what an organisation added. */
import { beforeEach, describe, expect, it } from 'vitest';
import { createApp } from '../../src/http/app.ts';
import { type Issuer, startIssuer } from '../support/issuer.ts';
import { browserAccept } from '../support/pages.ts';
import { protectedApp } from '../support/protected-app.ts';
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

const refuse = () => Promise.reject(new Error('nobody asks'));

/** The API over a release in which one role is an organisation's own. */
async function withOwnRole(auth: boolean) {
  const services = await testServices();
  const roles = services.dataset.roles.map((role, position) =>
    position === 0 ? { ...role, kind: 'own-role' as const } : role,
  );
  return createApp({ ...services, dataset: { ...services.dataset, roles }, auth: auth ? refuse : null });
}

describe('a release with roles of an organisation', () => {
  it.each(paths.slice(1))('is not shown to everybody: %s', async (path) => {
    const response = await (await withOwnRole(true)).request(path, { headers });
    expect(response.status).toBe(401);
  });

  it('is shown on one’s own machine', async () => {
    const response = await (await withOwnRole(false)).request('/compare/actors-vs-dancers', { headers });
    expect(response.status).toBe(200);
  });
});
