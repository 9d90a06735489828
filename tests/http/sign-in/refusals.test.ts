/** What does not sign anybody in, whoever tries it, and what happens while the provider is away. */
import { decode, sign } from 'hono/jwt';
import { describe, expect, it } from 'vitest';
import { createApp } from '../../../src/http/app.ts';
import { returnPath } from '../../../src/http/sign-in/return-path.ts';
import { type Person, personAt } from '../../support/person.ts';
import { startProvider } from '../../support/provider.ts';
import { testServices } from '../../support/services.ts';
import { origin, sessionSecret, signInApp } from '../../support/sign-in-app.ts';

const session = '__Host-role-reports-session';
const file = '/downloads/comparisons/actors-vs-dancers.csv';
const renewing = { OIDC_SCOPES: 'openid profile offline_access' };

async function begin(settings: Record<string, string> = {}) {
  const provider = await startProvider({ origin, renews: settings === renewing });
  const made = await signInApp(provider, settings);
  return { ...made, provider, person: personAt(made.app, origin) };
}

const now = () => Math.floor(Date.now() / 1000);

/** Changes what the session of somebody says, as only the API itself can. */
async function change(person: Person, changes: Record<string, unknown>): Promise<void> {
  const { payload } = decode(person.cookies.get(session) ?? '');
  person.cookies.set(session, await sign({ ...payload, ...changes }, sessionSecret, 'HS256'));
}

describe('a session', () => {
  it.each<[string, (token: string) => string | Promise<string>]>([
    ['with another signature', (token) => `${token.slice(0, -4)}AAAA`],
    [
      'with other content',
      (token) => token.replace(/\.[^.]+\./, `.${btoa('{"sub":"root"}').replaceAll('=', '')}.`),
    ],
    ['by another secret', (token) => sign(decode(token).payload, 'x'.repeat(40), 'HS256')],
    ['without a signature', (token) => `${btoa('{"alg":"none"}')}.${token.split('.')[1]}.`],
    ['that is none', () => 'nothing'],
  ])('%s is none, and its cookie is removed', async (_, tamper) => {
    const { person, failures } = await begin();
    await person.signIn();
    person.cookies.set(session, await tamper(person.cookies.get(session) ?? ''));
    const page = await person.open('/');
    expect([page.status, page.headers.get('Cache-Control')]).toEqual([200, 'no-store']);
    expect(page.text).not.toContain('Signed in');
    expect(person.cookies.has(session)).toBe(false);
    expect((await person.open(file)).status).toBe(401);
    expect(failures).toEqual([]);
  });

  it('ends after an hour where it cannot be renewed', async () => {
    const { person } = await begin();
    await person.signIn();
    const { ssnexp } = decode(person.cookies.get(session) ?? '').payload;
    expect(Number(ssnexp) - now()).toBeGreaterThan(3590);
    expect(Number(ssnexp) - now()).toBeLessThanOrEqual(3600);
    await change(person, { ssnexp: now() - 1 });
    expect((await person.open(file)).status).toBe(401);
    expect(person.cookies.has(session)).toBe(false);
  });

  it('is renewed at the issuer, and is then a new one', async () => {
    const { person, provider } = await begin(renewing);
    await person.signIn();
    await change(person, { rtkexp: now() - 1 });
    const before = person.cookies.get(session);
    expect((await person.open('/')).text).toContain('Signed in as Ada Lovelace');
    expect(person.cookies.get(session)).not.toBe(before);
    expect(provider.requests.filter((path) => path === '/token')).toHaveLength(2);
  });

  it('that the issuer does not renew has ended', async () => {
    const { person } = await begin(renewing);
    await person.signIn();
    await change(person, { rtkexp: now() - 1, rtk: 'another' });
    expect((await person.open(file)).status).toBe(401);
    expect(person.cookies.has(session)).toBe(false);
  });

  it('is neither shown nor lost while it must be renewed and the issuer is away', async () => {
    const { person, provider, failures } = await begin(renewing);
    await person.signIn();
    await change(person, { rtkexp: now() - 1 });
    await provider.stop();
    const page = await person.open('/');
    expect([page.status, page.text.includes('Signed in')]).toEqual([200, false]);
    const refused = await person.open(file);
    expect([refused.status, refused.headers.get('Retry-After')]).toEqual([503, '5']);
    expect(refused.text).toContain('<h1>Signing in unavailable</h1>');
    expect(person.cookies.has(session)).toBe(true);
    expect(failures).toMatchObject([{ code: 'sign-in-unavailable' }, { code: 'sign-in-unavailable' }]);
  });

  it('that has ended does no harm while the issuer is away', async () => {
    const { person, provider, failures } = await begin(renewing);
    await person.signIn();
    await change(person, { ssnexp: now() - 1 });
    await provider.stop();
    expect((await person.open('/')).status).toBe(200);
    expect(person.cookies.has(session)).toBe(false);
    expect(failures).toHaveLength(1);
  });
});

/** Goes to the provider, and answers the address that it sends somebody back to. */
async function wayBack(person: Person): Promise<URL> {
  const started = await person.ask('/sign-in');
  const url = new URL(started.headers.get('Location') ?? '');
  return new URL(
    `${origin}/callback?code=a-code&state=${url.searchParams.get('state')}&iss=${encodeURIComponent(url.origin)}`,
  );
}

describe('the way back', () => {
  it('is refused without what this browser was given on the way there', async () => {
    const { app, person, failures } = await begin();
    const back = await wayBack(person);
    const other = await personAt(app, origin).open(back.href);
    expect(other.status).toBe(400);
    expect(other.text).toContain('Signing in failed');
    back.searchParams.set('state', 'another');
    expect((await person.open(back.href)).status).toBe(400);
    expect(person.cookies.has(session)).toBe(false);
    expect(failures).toEqual([]);
  });

  it('is refused where the token is for another beginning', async () => {
    const { person } = await begin();
    const { ask } = person;
    const started = await ask('/sign-in');
    const there = new URL(started.headers.get('Location') ?? '');
    there.searchParams.set('nonce', 'of-somebody-else');
    const finished = await person.signIn(there.href);
    expect([finished.status, new URL(finished.url).pathname]).toEqual([400, '/callback']);
    expect(person.cookies.has(session)).toBe(false);
  });

  it('says what the issuer says of a refusal, and nothing else that came along', async () => {
    const { person } = await begin();
    const back = await wayBack(person);
    back.searchParams.delete('code');
    back.searchParams.set('error', 'access_denied');
    back.searchParams.set('error_description', 'Call 555-0100 at once');
    const refused = await person.open(back.href);
    expect(refused.status).toBe(400);
    expect(refused.text).toContain('the issuer says access_denied');
    expect(refused.text).not.toContain('555');
  });

  it('is refused for a code that the issuer did not give', async () => {
    const { person } = await begin();
    const refused = await person.open((await wayBack(person)).href);
    expect(refused.status).toBe(400);
    expect(refused.text).toContain('the issuer says invalid_grant');
  });

  it('is ours to mend where the secret of the client is wrong', async () => {
    const { person, failures } = await begin({ OIDC_CLIENT_SECRET: 'another' });
    const failed = await person.signIn();
    expect(failed.status).toBe(503);
    expect(failures).toHaveLength(1);
  });
});

describe('the provider', () => {
  it('that is away is told of by a page, and asked again when it is back', async () => {
    const away = await signInApp({ url: 'http://127.0.0.1:9' });
    const failed = await personAt(away.app, origin).open('/sign-in');
    expect(failed.status).toBe(503);
    expect(failed.text).toContain('<h1>Signing in unavailable</h1>');
    expect((await personAt(away.app, origin).open('/compare/actors-vs-dancers')).status).toBe(200);
  });

  it('that does not offer a scope is a mistake of the settings, and named', async () => {
    const { person, failures } = await begin({ OIDC_SCOPES: 'openid phone' });
    expect((await person.open('/sign-in')).status).toBe(500);
    expect(failures).toMatchObject([{ code: 'invalid-setting', details: { value: 'phone' } }]);
  });

  it('is asked to describe itself once', async () => {
    const { app, person, provider } = await begin();
    await person.signIn();
    await personAt(app, origin).ask('/sign-in');
    expect(provider.requests.filter((path) => path.includes('.well-known'))).toHaveLength(1);
  });
});

describe('the path to come back to', () => {
  it.each([
    'https://evil.example/',
    '//evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    '/.//evil.example',
    '/\t/evil.example',
    'javascript:alert(1)',
    'compare',
    '/sign-in',
    '/callback?code=x',
    '/sign-out',
    '',
  ])('is the home page for %j', (text) => {
    expect(returnPath(text, origin)).toBe('/');
  });

  it.each(['/compare/a-vs-b?location=CA', '/downloads/comparisons/a-vs-b.csv'])('is kept: %s', (text) => {
    expect(returnPath(text, origin)).toBe(text);
  });

  it.each([
    ['letters', 'x', 3400, 3600],
    ['what is written longer in a cookie', '(', 650, 750],
  ])(
    'is kept as long as a cookie can hold it, and is else the home page: %s',
    async (_, text, most, tooMany) => {
      const { person } = await begin();
      for (const [count, page] of [
        [most, `/?boxes=${text.repeat(most)}`],
        [tooMany, '/'],
      ] as const) {
        person.cookies.clear();
        const back = new URLSearchParams({ return: `/?boxes=${text.repeat(count)}` });
        expect((await person.signIn(`/sign-in?${back.toString()}`)).url).toBe(`${origin}${page}`);
      }
    },
  );

  it('is this site’s, whatever the cookie says', async () => {
    const { person } = await begin();
    const { ask } = person;
    const started = await ask('/sign-in?return=//evil.example');
    person.cookies.set(
      '__Secure-role-reports-continue',
      encodeURIComponent('https://evil.example/?return=//evil.example'),
    );
    expect((await person.signIn(started.headers.get('Location') ?? '')).url).toBe(`${origin}/`);
  });
});

it('nobody signs in where no client is set', async () => {
  const app = createApp(await testServices());
  const headers = { Accept: 'text/html' };
  expect((await app.request('/sign-in', { headers })).status).toBe(404);
  expect((await app.request('/callback', { headers })).status).toBe(404);
  expect(await (await app.request('/', { headers })).text()).not.toMatch(/sign in/i);
});
