/** Signing in at a real provider, what somebody who is signed in can do, and signing out. */
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { createApp } from '../../../src/http/app.ts';
import { type Person, personAt } from '../../support/person.ts';
import { type ProviderOptions, startProvider } from '../../support/provider.ts';
import { origin, signInApp } from '../../support/sign-in-app.ts';

const page = '/compare/actors-vs-dancers?location=CA';
const file = (format: string) => `/downloads/comparisons/actors-vs-dancers.${format}?location=CA`;
const sameOrigin = { 'Sec-Fetch-Site': 'same-origin' };

/** Somebody who is signed in. */
async function signedIn(
  options: Partial<ProviderOptions> = {},
  settings: Record<string, string> = {},
): Promise<Awaited<ReturnType<typeof signInApp>> & { person: Person }> {
  const made = await signInApp(await startProvider({ origin, ...options }), settings);
  const person = personAt(made.app, origin);
  expect((await person.signIn()).status).toBe(200);
  return { ...made, person };
}

const jsonPost = (headers: Record<string, string>) => ({
  method: 'POST',
  body: JSON.stringify({ roles: ['actors', 'dancers'], formats: ['csv'] }),
  headers: { 'Content-Type': 'application/json', Accept: 'application/json', ...headers },
});

describe('signing in', () => {
  it('leads back to the page, which then says who is signed in', async () => {
    const { app, failures } = await signInApp(await startProvider({ origin }));
    const person = personAt(app, origin);
    const before = await person.open(page);
    expect(before.text).toContain('Sign in to download');
    expect(before.text).not.toContain(file('xlsx'));
    const href = /href="(\/sign-in\?return=[^"]+)"/.exec(before.text)?.[1] ?? '';

    const after = await person.signIn(href);
    expect(after.url).toBe(`${origin}${page}`);
    expect(after.text).toContain('Signed in as Ada Lovelace');
    expect(after.text).toContain(file('xlsx'));
    expect(after.headers.get('Cache-Control')).toBe('private, no-cache');
    expect(after.headers.get('Vary')).toMatch(/Cookie/);
    expect((await personAt(app, origin).open(page)).text).not.toContain('Ada');
    expect(failures).toEqual([]);
  });

  it('sets cookies that scripts, other sites and other hosts do not get', async () => {
    const { person } = await signedIn();
    expect(person.setCookies.length).toBeGreaterThan(8);
    for (const cookie of person.setCookies)
      expect(cookie).toMatch(
        /^(?:__Host-role-reports-session=[^;]*; Path=\/|__Secure-role-reports-\w+=[^;]*; Path=\/callback); HttpOnly; SameSite=Lax; Secure/,
      );
    expect([...person.cookies.keys()]).toEqual(['__Host-role-reports-session']);
  });

  it('is not needed twice', async () => {
    const { person } = await signedIn();
    const again = await person.ask('/sign-in?return=/compare/actors-vs-dancers');
    expect(again.headers.get('Location')).toBe('/compare/actors-vs-dancers');
  });
});

describe('somebody who is signed in', () => {
  it('downloads each file', async () => {
    const { person } = await signedIn();
    const csv = await person.open(file('csv'));
    expect(csv.status).toBe(200);
    expect(csv.headers.get('Cache-Control')).toMatch(/^private/);
    expect(parse(csv.text, { bom: true, relax_column_count: true }).flat()).toContain('Actors');
    const xlsx = await person.open(file('xlsx'));
    expect([xlsx.status, xlsx.text.slice(0, 2)]).toEqual([200, 'PK']);
    const pdf = await person.open(file('pdf'));
    expect([pdf.status, pdf.text.slice(0, 5)]).toEqual([200, '%PDF-']);
    expect((await person.ask(file('pdf'), { method: 'HEAD' })).status).toBe(200);
  });

  it('makes a report from a page of ours, and takes its file', async () => {
    const { person } = await signedIn();
    const made = await person.ask('/v1/reports', jsonPost(sameOrigin));
    expect(made.status).toBe(201);
    const { id } = JSON.parse(made.text);
    expect((await person.open(`/downloads/reports/${id}/csv`)).status).toBe(200);
  });

  it.each<Record<string, string>>([
    { 'Sec-Fetch-Site': 'cross-site' },
    { 'Sec-Fetch-Site': 'same-site', Origin: origin },
    { Origin: 'null' },
    {},
  ])('changes nothing by a request from elsewhere: %j', async (headers) => {
    const { person } = await signedIn();
    const refused = await person.ask('/v1/reports', jsonPost(headers));
    expect([refused.status, JSON.parse(refused.text).code]).toEqual([403, 'cross-site']);
    const out = await person.ask('/sign-out', { method: 'POST', headers });
    expect(out.status).toBe(403);
    expect((await person.open('/')).text).toContain('Signed in as');
  });

  it('may what the settings say, and is no admin by them', async () => {
    const { person } = await signedIn({}, { OIDC_GRANTS: 'reports:read' });
    expect((await person.open(file('csv'))).status).toBe(200);
    const refused = await person.ask('/v1/reports', jsonPost(sameOrigin));
    expect(JSON.parse(refused.text)).toMatchObject({
      code: 'insufficient-scope',
      detail: 'The session does not have the scope reports:write.',
    });
    expect((await person.ask('/v1/editions/2026-10/xlsx')).status).toBe(403);
  });

  it.each<[Record<string, unknown>, string, number]>([
    [{ roles: ['admin'] }, 'roles', 404],
    [{ roles: 'staff admin' }, 'roles', 404],
    [{ roles: ['Admin', 'administrators'] }, 'roles', 403],
    [{ roles: ['admin'] }, 'groups', 403],
  ])('is an admin by a claim of the issuer alone: %j with %s', async (claims, OIDC_SCOPE_CLAIM, status) => {
    const { person } = await signedIn({ claims: { name: 'Ada', ...claims } }, { OIDC_SCOPE_CLAIM });
    expect((await person.ask('/v1/editions/2026-10/xlsx')).status).toBe(status);
  });

  it.each([
    [{ name: '<b>Ada</b> & "Co"' }, 'Signed in as &lt;b&gt;Ada&lt;/b&gt; &amp; &quot;Co&quot;'],
    [{ preferred_username: 'ada' }, 'Signed in as ada'],
    [{ email: 'ada@example.com' }, 'Signed in as ada@example.com'],
  ])('is called as the issuer says: %j', async (claims, shown) => {
    const { person } = await signedIn({ claims });
    expect((await person.open('/')).text).toContain(shown);
  });

  it('sees a release with roles of an organisation, which a stranger does not', async () => {
    const { services, person } = await signedIn();
    const roles = services.dataset.roles.map((role, position) =>
      position === 0 ? { ...role, kind: 'own-role' as const } : role,
    );
    const app = createApp({ ...services, dataset: { ...services.dataset, roles } });
    const Cookie = [...person.cookies].map((pair) => pair.join('=')).join('; ');
    const headers = { Accept: 'text/html' };
    expect((await app.request(`${origin}${page}`, { headers: { ...headers, Cookie } })).status).toBe(200);
    const refused = await app.request(`${origin}${page}`, { headers });
    expect(refused.status).toBe(401);
    expect(await refused.text()).toContain(`href="/sign-in?return=${encodeURIComponent(page)}"`);
  });
});

describe('signing out', () => {
  it('ends the session here and its renewal at the issuer', async () => {
    const provider = await startProvider({ origin, renews: true });
    const { app, failures } = await signInApp(provider, { OIDC_SCOPES: 'openid profile offline_access' });
    const person = personAt(app, origin);
    await person.signIn();
    const out = await person.open('/sign-out', { method: 'POST', headers: sameOrigin });
    expect(out.url).toBe(`${origin}/`);
    expect(out.text).toContain('href="/sign-in?return=');
    expect(person.cookies.size).toBe(0);
    expect(provider.requests).toContain('/token/revocation');
    expect((await person.open(file('csv'))).status).toBe(401);
    expect(failures).toEqual([]);
  });

  it('ends the session here while the issuer is away, which the operator is told', async () => {
    const provider = await startProvider({ origin, renews: true });
    const { app, failures } = await signInApp(provider, { OIDC_SCOPES: 'openid profile offline_access' });
    const person = personAt(app, origin);
    await person.signIn();
    await provider.stop();
    expect((await person.open('/sign-out', { method: 'POST', headers: sameOrigin })).status).toBe(200);
    expect(person.cookies.size).toBe(0);
    expect(failures).toHaveLength(1);
  });
});

it('a stranger is sent to sign in for a file, and the program that asks as before is told of tokens', async () => {
  const { app } = await signInApp(await startProvider({ origin }));
  const stranger = await personAt(app, origin).open(file('xlsx'));
  expect(stranger.status).toBe(401);
  expect(stranger.text).toContain(`href="/sign-in?return=${encodeURIComponent(file('xlsx'))}"`);
  const program = await app.request(`${origin}/v1/dataset`);
  expect(program.headers.get('WWW-Authenticate')).toBe('Bearer realm="role-reports"');
});
