/** The pages of editions: what changed first, one's own alone, and how far one is that is not finished. */
import { beforeEach, describe, expect, it } from 'vitest';
import { createHttpServices } from '../../functions/services.ts';
import { readSettings } from '../../functions/settings.ts';
import { planEdition } from '../../src/edition/plan.ts';
import { createApp } from '../../src/http/app.ts';
import { newWorld, runMonth, type World } from '../support/editions.ts';
import { browserAccept, rowOf, textOf, textsOf } from '../support/pages.ts';
import { beginEdition, twoEditions } from '../support/two-editions.ts';

let world: World;
beforeEach(async () => {
  world = await newWorld();
});

/** The pages over the world, as this caller sees them; as whoever sits at the machine without one. */
async function pagesOf(caller: { subject: string; scopes: string[] } | null = null) {
  const settings = readSettings({ DATASET: `file:${world.releases}`, REPORTS: `file:${world.folder}` });
  const services = await createHttpServices(settings);
  const auth = caller === null ? null : async () => ({ ...caller, clientId: null });
  const app = createApp({ ...services, auth });
  return async (path: string, headers: Record<string, string> = {}) => {
    const response = await app.request(path, {
      headers: { Accept: browserAccept, Authorization: 'Bearer a-token', ...headers },
    });
    return { status: response.status, html: await response.text(), headers: response.headers };
  };
}

const hostile = '<img src=x onerror=alert(1)> & "quoted"';

describe('the page of an edition', () => {
  beforeEach(() => twoEditions(world, hostile));

  it('begins with what changed: before, now, the difference and why', async () => {
    const { status, html } = await (await pagesOf())('/editions/2026-11');
    expect(status).toBe(200);
    expect(textsOf(html, 'h1')).toEqual(['Edition of November 2026']);
    expect(textsOf(html, 'h2')).toEqual([
      'What changed',
      'Not delivered',
      'Reports',
      'Index of all subscriptions',
    ]);
    expect(rowOf(html, 'Yearly salary (mean)', 'Stage roles')).toEqual([
      'Actors',
      '$40,000',
      '$41,250',
      '+$1,250',
      '+3.1%',
      'new vintage',
    ]);
    expect(rowOf(html, 'Growth rate', 'Stage roles').slice(1, 5)).toEqual(['0%', '3%', '+3.0 pts', '']);
    expect(textOf(html)).toContain('Published November 25, 2026 · Dataset release 2026.12');
    expect(html).toContain('Compared with the edition of <a href="/editions/2026-10">October 2026</a>');
  });

  it('says what each subscription got, with its files', async () => {
    const ask = await pagesOf();
    const { html } = await ask('/editions/2026-11');
    const reports = html.slice(html.indexOf('id="reports"'));
    expect(rowOf(reports, 'Brand new anna')[0]).toBe('New in this edition');
    expect(rowOf(reports, 'Fields anna')).toEqual(['Left out: nothing changed', '–']);
    const links = [...html.matchAll(/href="(\/downloads\/[^"]+)"/g)].map(([, link = '']) => link);
    expect(links).toContain('/downloads/editions/feed.xml');
    expect(links).toContain('/downloads/editions/2026-11/xlsx');
    const files = links.filter((link) => link.startsWith('/downloads/reports/'));
    expect(files.filter((link) => link.endsWith('/pdf')).length).toBeGreaterThan(0);
    for (const link of new Set(files)) expect((await ask(link)).status, link).toBe(200);
  });

  it('leads to the comparison of each that was delivered', async () => {
    const ask = await pagesOf();
    const { html } = await ask('/editions/2026-11');
    const reports = html.slice(html.indexOf('id="reports"'));
    const links = [...reports.matchAll(/<th scope="row"><a href="([^"]+)">([^<]+)/g)];
    expect(links.map(([, href, name]) => `${name} ${href}`).toSorted()).toEqual([
      'Bert\u2019s own /compare/actors-vs-bakers',
      'Brand new /compare/actors-vs-cooks',
      'Fields /compare/cooks-vs-farmers',
      'Stage roles /compare/actors-vs-dancers',
    ]);
    for (const [, href = ''] of links) expect((await ask(href)).status, href).toBe(200);
  });

  it('names what was not delivered and why, as text', async () => {
    const { html } = await (await pagesOf())('/editions/2026-11');
    expect(textOf(html)).toContain(`${hostile} gone No role 'editors'`);
    expect(html).not.toContain('<img src=x');
  });

  it('shows callers their own subscriptions alone, and admins all', async () => {
    const bert = await pagesOf({ subject: 'bert', scopes: ['reports:read'] });
    const { html } = await bert('/editions/2026-11');
    expect(textOf(html)).toContain('Bert’s own');
    for (const other of ['Stage roles', 'Brand new', 'Fields', 'editors', 'Index of all'])
      expect(html).not.toContain(other);
    expect(textsOf(html, 'dd')).toEqual(['1', '1', '1', '0', '0']);
    const admin = await pagesOf({ subject: 'root', scopes: ['admin'] });
    const all = textOf((await admin('/editions/2026-11')).html);
    for (const name of ['Stage roles', 'Bert’s own', 'Brand new']) expect(all).toContain(name);
    const stranger = await pagesOf({ subject: 'carla', scopes: ['reports:read'] });
    expect(textOf((await stranger('/editions/2026-11')).html)).toContain('You had no subscription');
  });

  it('is kept by nobody', async () => {
    for (const caller of [null, { subject: 'anna', scopes: ['reports:read'] }]) {
      const ask = await pagesOf(caller);
      for (const path of ['/editions', '/editions/2026-11', '/editions/2026-11/progress', '/subscriptions'])
        expect((await ask(path)).headers.get('Cache-Control'), path).toBe('private, no-store');
    }
  });

  it('says of the first edition that there is none before', async () => {
    const { html } = await (await pagesOf())('/editions/2026-10');
    expect(textOf(html)).toContain('There is no edition before to compare this one with.');
  });
});

describe('an edition that is not finished', () => {
  beforeEach(async () => {
    await twoEditions(world);
    await beginEdition(world, '2026-12');
  });

  it('says how far it is, and asks again by itself, with the script and without', async () => {
    const { html } = await (await pagesOf())('/editions/2026-12');
    expect(textOf(html)).toContain('1 of 5 reports are made');
    expect(html).toContain('data-progress="/editions/2026-12/progress"');
    expect(html).toContain('<noscript><meta http-equiv="refresh" content="15"/></noscript>');
    expect(html).toMatch(/<progress[^>]* value="1" max="5">/);
  });

  it('tells its progress by itself until it is published', async () => {
    const ask = await pagesOf();
    const { html, headers } = await ask('/editions/2026-12/progress');
    expect(headers.get('Content-Type')).toBe('text/html; charset=utf-8');
    expect(html).toMatch(/^<p class="progress"><span>1 of 5/);
    expect(html).not.toContain('data-finished');
    await runMonth('2026-12', world.services);
    expect((await ask('/editions/2026-12/progress')).html).toContain('data-finished="yes"');
    expect((await ask('/editions/2026-12')).html).not.toContain('http-equiv="refresh"');
  });
});

describe('the list of editions', () => {
  it('has the newest first, with counts of what is the caller’s own, and the feed', async () => {
    await twoEditions(world);
    await planEdition('2026-12', { release: '2026.12' }, world.services);
    const ask = await pagesOf({ subject: 'anna', scopes: ['reports:read'] });
    const { html } = await ask('/editions');
    expect(textsOf(html, 'tr').slice(1)).toEqual([
      'December 2026 Being made: 0 of 5 2026.12',
      'November 2026 Published November 25, 2026 2026.12 2 1 1 1',
      'October 2026 Published November 25, 2026 2026.11 3 0 0 0',
    ]);
    expect(html).toContain(
      '<link rel="alternate" type="application/atom+xml" href="/downloads/editions/feed.xml"',
    );
  });

  it('leads to those before where there are more than a page has', async () => {
    for (const year of [2024, 2025])
      for (let month = 1; month <= 12; month += 1)
        await planEdition(
          `${year}-${String(month).padStart(2, '0')}`,
          { release: '2026.11' },
          world.services,
        );
    const ask = await pagesOf();
    const older = /href="(\/editions\?before=[^"]+)"/.exec((await ask('/editions')).html)?.[1] ?? '';
    expect(older).toBe('/editions?before=2025-01');
    const { html } = await ask(older);
    expect(textsOf(html, 'tr')[1]).toContain('December 2024');
    expect(html).not.toContain('/editions?before=');
  });

  it('says so where there is none', async () => {
    expect(textOf((await (await pagesOf())('/editions')).html)).toContain('No edition was made yet.');
  });
});

describe('what is no edition', () => {
  it.each([
    ['/editions/2026-09', 404, 'There is no edition of 2026-09'],
    ['/editions/2026-13', 400, 'is no month'],
    ['/editions/2026-09/progress', 404, 'There is no edition of 2026-09'],
    ['/editions?before=yesterday', 400, 'is no month'],
    [`/editions/${encodeURIComponent('<script>alert(1)</script>')}`, 400, 'is no month'],
  ])('%s is a page that says so', async (path, status, words) => {
    const answer = await (await pagesOf())(path);
    expect(answer.status).toBe(status);
    expect(textOf(answer.html)).toContain(words);
    expect(answer.html).not.toContain('<script>alert');
  });
});
