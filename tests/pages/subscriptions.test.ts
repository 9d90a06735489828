/** Subscribing by a form: what it saves, what it asks again, whom it takes it from, and how one ends. */
import { beforeEach, describe, expect, it } from 'vitest';
import type { Subscription } from '../../src/edition/subscription.ts';
import { findSubscription, listSubscriptions, saveSubscription } from '../../src/edition/subscriptions.ts';
import { createApp } from '../../src/http/app.ts';
import { browserAccept, textOf, textsOf } from '../support/pages.ts';
import { testServices } from '../support/services.ts';

type Services = Awaited<ReturnType<typeof testServices>>;

let services: Services;
beforeEach(async () => {
  services = await testServices();
});

const own = { 'Sec-Fetch-Site': 'same-origin' };

const answer = async (response: Response) => ({
  status: response.status,
  html: await response.text(),
  headers: response.headers,
});

/** The pages as a caller of this name meets them; without one as whoever sits at the machine. */
function pagesOf(subject: string | null = null, scopes = ['reports:read', 'reports:write']) {
  const auth = subject === null ? null : async () => ({ subject, scopes, clientId: null });
  const app = createApp({ ...services, auth });
  const headers = { Accept: browserAccept, Authorization: 'Bearer a-token' };
  return {
    get: async (path: string) => answer(await app.request(path, { headers })),
    post: async (
      path: string,
      fields: readonly (readonly [string, string])[],
      more: Record<string, string> = own,
    ) =>
      answer(
        await app.request(path, {
          method: 'POST',
          headers: { ...headers, 'Content-Type': 'application/x-www-form-urlencoded', ...more },
          body: new URLSearchParams(
            fields.map(([name, value]): [string, string] => [name, value]),
          ).toString(),
        }),
      ),
  };
}

const all = (subject = '', seesAll = true) => listSubscriptions(services.reports, { subject, seesAll });

const filledIn = [
  ['role', 'actors'],
  ['role', 'dancers'],
  ['name', 'Stage roles'],
  ['format', 'xlsx'],
  ['format', 'pdf'],
] as const;

/** The fields of the form on a page, as a browser would send them untouched. */
function fieldsOf(html: string): (readonly [string, string])[] {
  const form = /<form class="subscribe-form".*?<\/form>/s.exec(html)?.[0] ?? '';
  return [...form.matchAll(/<input ([^>]*)>/g)].flatMap(([, attributes = '']) => {
    const [name, value] = ['name', 'value'].map(
      (key) => new RegExp(`${key}="([^"]*)"`).exec(attributes)?.[1],
    );
    const isLeft = attributes.includes('type="checkbox"') && !attributes.includes('checked');
    return name === undefined || isLeft ? [] : [[name, value ?? ''] as const];
  });
}

describe('the form of a comparison', () => {
  it('subscribes to what the page shows, as it stands', async () => {
    const { get, post } = pagesOf();
    const path =
      '/compare/registered-nurses-vs-software-developers?location=CA&baseline=software-developers&exclude=people';
    const fields = fieldsOf((await get(path)).html);
    const { status, headers } = await post('/subscriptions', fields);
    expect(status).toBe(303);
    const id = 'registered-nurses-vs-software-developers';
    expect(headers.get('Location')).toBe(`/subscriptions?saved=${id}`);
    expect(await findSubscription(services.reports, id)).toEqual({
      id,
      owner: 'local',
      name: 'Registered Nurses vs Software Developers',
      roles: ['registered-nurses', 'software-developers'],
      formats: ['xlsx', 'pdf'],
      location: 'CA',
      baseline: 'software-developers',
      exclude: ['people'],
    } satisfies Subscription);
    const { html } = await get(`/subscriptions?saved=${id}`);
    expect(textOf(html)).toContain('Subscribed: Registered Nurses vs Software Developers');
    expect(html).toContain(`href="${path.replaceAll('&', '&amp;')}"`);
  });

  it('is the caller’s, who alone sees it', async () => {
    await pagesOf('anna').post('/subscriptions', [...filledIn, ['onlyIfChanged', 'yes']]);
    expect(await all()).toMatchObject([{ owner: 'anna', onlyIfChanged: true }]);
    expect(textOf((await pagesOf('anna').get('/subscriptions')).html)).toContain('only if something changed');
    expect((await pagesOf('bert').get('/subscriptions')).html).not.toContain('Stage roles');
    const { html } = await pagesOf('root', ['admin']).get('/subscriptions');
    expect(textOf(html)).toContain('of anna');
  });

  it('that is sent twice subscribes once; another of the same name gets an id of its own', async () => {
    const { post } = pagesOf('anna');
    await post('/subscriptions', filledIn);
    await post('/subscriptions', filledIn);
    expect((await all()).map(({ id }) => id)).toEqual(['stage-roles']);
    const other = filledIn.map(([name, value]) => [name, value === 'dancers' ? 'actuaries' : value] as const);
    const { headers } = await post('/subscriptions', other);
    expect(headers.get('Location')).toBe('/subscriptions?saved=stage-roles-2');
    await pagesOf('bert').post('/subscriptions', filledIn);
    expect((await all()).map(({ id, owner, roles }) => `${id} ${owner} ${roles[1]}`).toSorted()).toEqual([
      'stage-roles anna dancers',
      'stage-roles-2 anna actuaries',
      'stage-roles-3 bert dancers',
    ]);
  });

  it('that comes at once with others of its name replaces none of them', async () => {
    const { post } = pagesOf('anna');
    const others = ['dancers', 'actuaries', 'bakers', 'chefs-and-head-cooks'];
    const sent = await Promise.all(
      [...others, ...others].map((role) =>
        post(
          '/subscriptions',
          filledIn.map(([name, value]) => [name, value === 'dancers' ? role : value] as const),
        ),
      ),
    );
    expect(sent.map(({ status }) => status)).toEqual(sent.map(() => 303));
    expect((await all()).map(({ roles }) => roles[1] ?? '').toSorted()).toEqual(others.toSorted());
    const places = sent.map(({ headers }) => headers.get('Location'));
    expect(places.slice(4)).toEqual(places.slice(0, 4));
  });

  it.each([
    ['Nürnberg & Köln', 'nurnberg-koln'],
    ['???', 'subscription'],
    ['x'.repeat(200), 'x'.repeat(56)],
  ])('makes the id of the name: %s', async (name, id) => {
    const fields = filledIn.map(([field, value]) => [field, field === 'name' ? name : value] as const);
    await pagesOf().post('/subscriptions', fields);
    expect(await all()).toMatchObject([{ id, name }]);
  });
});

describe('what cannot be subscribed to', () => {
  const without = (field: string) => filledIn.filter(([name]) => name !== field);

  it.each<[string, (readonly [string, string])[], string]>([
    ['no name', [...without('name'), ['name', '  ']], 'A subscription needs a name.'],
    [
      'too long a name',
      [...without('name'), ['name', 'x'.repeat(201)]],
      'A name has 200 characters at most.',
    ],
    ['no file', without('format'), 'Tick at least one kind of file.'],
    ['another file', [...filledIn, ['format', 'docx']], 'Tick at least one kind of file.'],
    ['no role', [...without('role'), ['role', 'wizards']], '2 to 5 roles'],
    ['an unknown role', [...filledIn, ['role', 'wizards']], "No role 'wizards'"],
    ['an unknown place', [...filledIn, ['location', 'Atlantis']], "'Atlantis'"],
    ['nothing at all', [], 'A subscription needs a name.'],
  ])('is asked for again with what was typed: %s', async (_, fields, words) => {
    const { status, html } = await pagesOf().post('/subscriptions', fields);
    expect(status).toBe(400);
    expect(textsOf(html, 'h1')).toEqual(['Get this every month']);
    expect(textOf(html)).toContain(words);
    const typed = fieldsOf(html).map(([name, value]) => `${name}=${value}`);
    for (const [name, value] of fields.filter(([, text]) => text.trim() !== '' && text !== 'docx'))
      expect(typed).toContain(`${name}=${value}`);
    expect(await all()).toEqual([]);
  });

  it('says what is wrong beside the field', async () => {
    const { html } = await pagesOf().post('/subscriptions', without('name'));
    expect(html).toMatch(
      /<input[^>]*name="name"[^>]*aria-invalid="true"[^>]*aria-describedby="subscription-name-problem"/,
    );
    expect(html).toContain('<p class="wrong" id="subscription-name-problem">');
  });

  it('is text on the page whatever it is', async () => {
    const hostile = '"><script>alert(1)</script><img src=x onerror=alert(1)>';
    for (const field of ['name', 'role', 'format', 'location', 'baseline', 'exclude', 'locale']) {
      const { status, html } = await pagesOf().post('/subscriptions', [...without('name'), [field, hostile]]);
      expect(status, field).toBe(field === 'name' ? 303 : 400);
      expect(html).not.toContain('<script>alert');
      expect(html).not.toContain('<img src=x');
    }
    const { html } = await pagesOf().get('/subscriptions');
    expect(html).not.toContain('<script>alert');
    expect(textOf(html)).toContain(hostile);
  });
});

describe('a form of another site', () => {
  it.each<[string, Record<string, string>]>([
    ['another site', { 'Sec-Fetch-Site': 'cross-site' }],
    ['a neighbour', { 'Sec-Fetch-Site': 'same-site' }],
    ['an address that was typed', { 'Sec-Fetch-Site': 'none' }],
    ['another site with our origin', { 'Sec-Fetch-Site': 'cross-site', Origin: 'http://localhost' }],
    ['an old browser, elsewhere', { Origin: 'https://evil.example' }],
    ['an old browser that hides where', { Origin: 'null' }],
    ['a program', {}],
  ])('is refused: %s', async (_, headers) => {
    const { post } = pagesOf();
    const { status, html } = await post('/subscriptions', filledIn, headers);
    expect(status).toBe(403);
    expect(textsOf(html, 'code')[0]).toBe('cross-site');
    expect(await all()).toEqual([]);
    await saveSubscription(
      services.reports,
      { id: 'kept', owner: 'local', name: 'Kept', roles: ['actors', 'dancers'] },
      { subject: 'local', seesAll: true },
    );
    expect((await post('/subscriptions/kept/delete', [], headers)).status).toBe(403);
    expect(await all()).toHaveLength(1);
  });

  it('is taken of our own page, also of a browser that says no more than its origin', async () => {
    const { post } = pagesOf();
    expect((await post('/subscriptions', filledIn, { Origin: 'http://localhost' })).status).toBe(303);
  });

  it('is refused as what a script could send elsewhere without asking', async () => {
    for (const type of ['text/plain', 'multipart/form-data; boundary=x', 'application/json']) {
      const { status } = await pagesOf().post('/subscriptions', filledIn, { ...own, 'Content-Type': type });
      expect(status, type).toBe(415);
    }
  });

  it('has pages whose forms say where they are from', async () => {
    const { headers } = await pagesOf().get('/compare/actors-vs-dancers');
    expect(headers.get('Referrer-Policy')).toBe('same-origin');
    expect(headers.get('Content-Security-Policy')).toContain("form-action 'self'");
  });
});

describe('the list of subscriptions', () => {
  it('leads to the comparison, whatever its roles are called', async () => {
    const viewer = { subject: 'local', seesAll: true };
    const roles = ['devops engineer', '29-1141', 'wizards of oz'];
    await saveSubscription(services.reports, { id: 'titles', owner: 'local', name: 'T', roles }, viewer);
    const { get } = pagesOf();
    const { html } = await get('/subscriptions');
    const link = /<p><a href="(\/compare\/[^"]+)"/.exec(html)?.[1] ?? '';
    expect(textOf(html)).toContain('devops engineer vs Registered Nurses vs wizards of oz');
    const again = await get(link);
    expect(again.status).toBe(404);
    expect(again.html).toContain('value="Software Developers"');
    expect(again.html).toMatch(/value="wizards of oz"[^>]*aria-invalid="true"/);
  });
});

describe('ending a subscription', () => {
  it('takes it from the list, for its owner alone', async () => {
    const anna = pagesOf('anna');
    await anna.post('/subscriptions', filledIn);
    expect((await pagesOf('bert').post('/subscriptions/stage-roles/delete', [])).status).toBe(404);
    expect(await all()).toHaveLength(1);
    const { status, headers } = await anna.post('/subscriptions/stage-roles/delete', []);
    expect(status).toBe(303);
    expect(headers.get('Location')).toBe('/subscriptions?ended=yes');
    expect(await all()).toEqual([]);
    expect(textOf((await anna.get('/subscriptions?ended=yes')).html)).toContain(
      'The subscription has ended.',
    );
  });

  it.each([
    ['/subscriptions/nothing/delete', 404],
    ['/subscriptions/NOT%20AN%20ID/delete', 400],
  ])('that is none is a problem: %s', async (path, status) => {
    expect((await pagesOf().post(path, [])).status).toBe(status);
  });
});

describe('where tokens are asked for', () => {
  it.each(['/subscriptions', '/editions', '/editions/2026-11', '/editions/2026-11/progress'])(
    '%s says that signing in is needed',
    async (path) => {
      const app = createApp({ ...services, auth: () => Promise.reject(new Error('nobody asks')) });
      const response = await app.request(path, { headers: { Accept: browserAccept } });
      expect(response.status).toBe(401);
      expect(textOf(await response.text())).toContain('This needs to be signed in');
    },
  );

  it('who may only read subscribes to nothing and ends nothing', async () => {
    const reader = pagesOf('anna', ['reports:read']);
    expect((await reader.get('/subscriptions')).status).toBe(200);
    expect((await reader.post('/subscriptions', filledIn)).status).toBe(403);
    await pagesOf('anna').post('/subscriptions', filledIn);
    expect((await reader.post('/subscriptions/stage-roles/delete', [])).status).toBe(403);
    expect(await all()).toHaveLength(1);
  });
});
