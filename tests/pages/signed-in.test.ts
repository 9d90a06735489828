/** Pages with what is somebody's own where people sign in: closed to strangers, open after signing in at a real provider. */
import { describe, expect, it } from 'vitest';
import { listSubscriptions } from '../../src/edition/subscriptions.ts';
import { askFor, manyComparisons, runHere } from '../support/batches.ts';
import { newWorld } from '../support/editions.ts';
import { textOf, textsOf } from '../support/pages.ts';
import { type Person, personAt } from '../support/person.ts';
import { startProvider } from '../support/provider.ts';
import { origin, signInApp } from '../support/sign-in-app.ts';

const form = { 'Content-Type': 'application/x-www-form-urlencoded' };
const own = { ...form, 'Sec-Fetch-Site': 'same-origin' };
const comparison = '/compare/actors-vs-dancers?location=CA';
const filledIn = new URLSearchParams([
  ['role', 'actors'],
  ['role', 'dancers'],
  ['location', 'CA'],
  ['name', 'Stage roles'],
  ['format', 'csv'],
]).toString();

async function site(settings: Record<string, string> = {}) {
  const made = await signInApp(await startProvider({ origin }), settings);
  const all = () => listSubscriptions(made.services.reports, { subject: '', seesAll: true });
  return { ...made, all, person: personAt(made.app, origin) };
}

const subscribe = (person: Person, headers: Record<string, string>) =>
  person.ask('/subscriptions', { method: 'POST', headers, body: filledIn });

const signInLink = (text: string) => /href="(\/sign-in\?return=[^"]+)"/.exec(text)?.[1] ?? '';

describe('a stranger', () => {
  it.each([
    '/editions',
    '/editions/2026-11',
    '/editions/2026-11/progress',
    '/batches',
    '/batches/25bf8e1a845bab4dc7acaefbc677ecb6',
    '/subscriptions',
  ])('at %s is led to signing in, and then back', async (path) => {
    const { person } = await site();
    const closed = await person.open(path);
    expect(closed.status).toBe(401);
    expect(textsOf(closed.text, 'h1')).toEqual(['Sign in to see this']);
    expect(textsOf(closed.text, 'code')[0]).toBe('unauthenticated');
    expect(closed.headers.get('Cache-Control')).toBe('no-store');
    const after = await person.signIn(signInLink(closed.text));
    expect(after.url).toBe(`${origin}${path}`);
    expect(after.status).not.toBe(401);
    expect(after.text).toContain('Signed in as Ada Lovelace');
  });

  it('sees no form on a comparison, and is led to signing in for it', async () => {
    const { person } = await site();
    const { text } = await person.open(comparison);
    expect(text).not.toContain('subscribe-form');
    expect(textOf(text)).toContain('Sign in to get this every month');
    expect((await person.signIn(signInLink(text))).text).toContain('class="subscribe-form"');
  });

  it.each(['/roles/actors', '/groups', '/groups/legal'])(
    'reads %s, which nobody’s name is kept in',
    async (path) => {
      const { app, person } = await site();
      const open = await person.open(path);
      expect([open.status, signInLink(open.text)]).toEqual([
        200,
        `/sign-in?${new URLSearchParams({ return: path }).toString()}`,
      ]);
      await person.signIn();
      const named = await person.open(path);
      expect(named.text).toContain('Signed in as Ada Lovelace');
      expect(named.headers.get('Cache-Control')).toBe('private, no-cache');
      expect((await personAt(app, origin).open(path)).text).toBe(open.text);
    },
  );

  it('subscribes to nothing', async () => {
    const { person, all } = await site();
    expect((await subscribe(person, own)).status).toBe(401);
    expect(await all()).toEqual([]);
  });
});

describe('who is signed in', () => {
  it('subscribes by the form, sees it, and ends it', async () => {
    const { person, all } = await site();
    await person.signIn();
    const saved = await person.open('/subscriptions', { method: 'POST', headers: own, body: filledIn });
    expect(saved.url).toBe(`${origin}/subscriptions?saved=stage-roles`);
    expect(textOf(saved.text)).toContain('Subscribed: Stage roles');
    expect(saved.headers.get('Cache-Control')).toBe('private, no-store');
    expect(await all()).toMatchObject([{ id: 'stage-roles', owner: 'ada', location: 'CA' }]);
    const ended = await person.open('/subscriptions/stage-roles/delete', { method: 'POST', headers: own });
    expect(ended.status).toBe(200);
    expect(await all()).toEqual([]);
  });

  it('is shown what is wrong with it, by name', async () => {
    const { person } = await site();
    await person.signIn();
    const body = filledIn.replace('Stage+roles', '');
    const again = await person.ask('/subscriptions', { method: 'POST', headers: own, body });
    expect(again.status).toBe(400);
    expect(again.text).toContain('Signed in as Ada Lovelace');
    expect(textOf(again.text)).toContain('A subscription needs a name.');
  });

  it.each<[string, Record<string, string>]>([
    ['another site', { 'Sec-Fetch-Site': 'cross-site' }],
    ['a neighbour', { 'Sec-Fetch-Site': 'same-site', Origin: origin }],
    ['an old browser, elsewhere', { Origin: 'https://evil.example' }],
    ['nobody knows where', {}],
  ])('subscribes to nothing by a form of %s', async (_, headers) => {
    const { person, all } = await site();
    await person.signIn();
    const refused = await subscribe(person, { ...form, ...headers });
    expect([refused.status, textsOf(refused.text, 'code')[0]]).toEqual([403, 'cross-site']);
    expect(await all()).toEqual([]);
  });

  it('subscribes from an old browser, which says no more than its origin', async () => {
    const { person, all } = await site();
    await person.signIn();
    expect((await subscribe(person, { ...form, Origin: origin })).status).toBe(303);
    expect(await all()).toHaveLength(1);
  });

  it('takes a batch of their own as a zip, and nobody else does', async () => {
    const { releases, folder, services } = await newWorld();
    const { app, person } = await site({ DATASET: `file:${releases}`, REPORTS: `file:${folder}` });
    const pin = await askFor(manyComparisons(2), services, 'ada');
    await runHere(pin, services);
    const zip = `/downloads/batches/${pin.id}/file`;
    expect((await person.open(zip)).status).toBe(401);
    await person.signIn();
    expect((await person.open(`/batches/${pin.id}`)).text).toContain(`href="${zip}"`);
    const file = await person.open(zip);
    expect([file.status, file.text.slice(0, 2)]).toEqual([200, 'PK']);
    expect(file.headers.get('Cache-Control')).toMatch(/^private/);
    expect((await personAt(app, origin).open(zip)).status).toBe(401);
  });
});
