/** The home page: a form that works by itself, what to begin with, and JSON for programs. */
import { beforeEach, describe, expect, it } from 'vitest';
import { popularComparisons } from '../../src/pages/popular.ts';
import { browse, textsOf } from '../support/pages.ts';
import { embeddedDataset } from '../support/services.ts';

let ask: Awaited<ReturnType<typeof browse>>;
beforeEach(async () => {
  ask = await browse();
});

describe('the home page', () => {
  it('asks for two roles and can be sent as it is', async () => {
    const { status, html } = await ask('/');
    expect(status).toBe(200);
    expect(html).toContain('<form class="roles" action="/compare" method="get">');
    expect(html.match(/<input type="text"[^>]*name="role"/g)).toHaveLength(2);
    for (const number of [1, 2]) expect(html).toContain(`<label for="role-${number}">`);
  });

  it('adds a box without losing what was typed', async () => {
    const { html } = await ask('/?role=Actors&role=&boxes=3');
    expect(html.match(/<input type="text"[^>]*name="role"/g)).toHaveLength(3);
    expect(html).toContain('value="Actors"');
    expect(html).toContain('name="boxes" value="4"');
  });

  it.each([
    ['/?boxes=99', 5],
    ['/?boxes=-1', 2],
    ['/?boxes=many', 2],
    [`/?${'role=actors&'.repeat(50)}`, 5],
  ])('%s has a comparison’s number of boxes', async (path, count) => {
    const { html } = await ask(path);
    expect(html.match(/<input type="text"[^>]*name="role"/g)).toHaveLength(count);
    if (count === 5) expect(html).not.toContain('name="boxes"');
  });

  it('fills its boxes with the titles of the ids that it is given', async () => {
    const { html } = await ask('/?role=lead-technician&role=15-1252');
    expect(html).toContain('value="Lead Technician"');
    expect(html).toContain('value="Software Developers"');
  });

  it('offers comparisons whose roles are all there', async () => {
    const dataset = await embeddedDataset();
    expect(popularComparisons.flat().filter((id) => dataset.find(id) === undefined)).toEqual([]);
    const { html } = await ask('/');
    const links = [...html.matchAll(/href="(\/compare\/[^"]+)"/g)].map(([, link = '']) => link);
    expect(links).toHaveLength(popularComparisons.length);
    for (const link of links) expect((await ask(link)).status, link).toBe(200);
  });

  it('names every group, with how many roles it has', async () => {
    const { roles, manifest } = await embeddedDataset();
    const { html } = await ask('/');
    expect(textsOf(html, 'h2')).toEqual(['Popular comparisons', 'Browse by group']);
    const counts = [...html.matchAll(/<span class="count">(\d+) roles?<\/span>/g)].map(([, count]) =>
      Number(count),
    );
    expect(counts.length).toBeLessThanOrEqual(manifest.groups.length);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(roles.length);
  });

  it('is a list of addresses for programs', async () => {
    const { html, headers } = await ask('/', { Accept: 'application/json' });
    expect(JSON.parse(html)).toMatchObject({ openapi: '/openapi.json' });
    expect(headers.get('Vary')).toContain('Accept');
  });
});
