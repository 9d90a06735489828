/** The pages of groups: every group, every role of one, in the order that is asked for, and two or more to compare. */
import { beforeEach, describe, expect, it } from 'vitest';
import { browse, rowOf, textOf, textsOf } from '../support/pages.ts';
import { embeddedDataset } from '../support/services.ts';

let ask: Awaited<ReturnType<typeof browse>>;
beforeEach(async () => {
  ask = await browse();
});

const linksOf = (html: string, start: string) =>
  [...html.matchAll(/href="([^"#]+)"/g)]
    .map(([, link = '']) => link)
    .filter((link) => link.startsWith(start));

describe('the groups', () => {
  it('are all there, and each has its page with all of its roles', async () => {
    const { roles } = await embeddedDataset();
    const links = linksOf((await ask('/groups')).html, '/groups/');
    const found: string[] = [];
    for (const link of links) {
      const { status, html } = await ask(link);
      expect(status, link).toBe(200);
      found.push(...linksOf(html, '/roles/'));
    }
    expect(found.toSorted()).toEqual(roles.map(({ id }) => `/roles/${id}`).toSorted());
  });

  it('are where the home page leads to', async () => {
    expect(linksOf((await ask('/')).html, '/groups/')).toEqual(
      linksOf((await ask('/groups')).html, '/groups/'),
    );
  });
});

const group = '/groups/computer-and-mathematical';

/** What the column of that number says, from the top down. */
function columnOf(html: string, column: number): string[] {
  return [...html.matchAll(/<tr>(.*?)<\/tr>/gs)]
    .slice(1)
    .map(([, row = '']) => textsOf(row, 'td')[column] ?? '');
}

const numbers = (texts: readonly string[]) =>
  texts.map((text) => Number(text.replace('\u2212', '-').replaceAll(/[^\d.-]/g, '')));

describe('the page of a group', () => {
  it('has pay, jobs and growth of each role, by title', async () => {
    const { html } = await ask(group);
    expect(textsOf(html, 'h1')).toEqual(['Computer and Mathematical jobs']);
    expect(rowOf(html, 'Software Developers')).toEqual(['', '$148,100', '1,687,890', '15.8%']);
    expect(rowOf(html, 'Lead Technician Job title')).toEqual(['', '$90,615', '250,590', '10%']);
    const titles = textsOf(html, 'th')
      .slice(5)
      .map((title) => title.toLowerCase());
    expect(titles).toHaveLength(23);
    expect(titles).toEqual(titles.toSorted());
    expect(textOf(html)).toContain('Occupational Employment and Wage Statistics (OEWS) (May 2025)');
  });

  it.each([
    ['pay', 1, 'Average salary'],
    ['jobs', 2, 'Number of jobs'],
    ['growth', 3, 'Growth in ten years'],
  ])('is sorted by %s, highest first', async (sort, column, heading) => {
    const { html } = await ask(`${group}?sort=${sort}`);
    const figures = numbers(columnOf(html, column));
    expect(figures).toHaveLength(23);
    expect(figures).toEqual(figures.toSorted((a, b) => b - a));
    expect(html).toMatch(new RegExp(`aria-sort="descending">${heading}`));
    expect(html).toContain(`<link rel="canonical" href="${group}"/>`);
    expect(linksOf(html, group).filter((link) => link !== group)).toHaveLength(2);
  });

  it('puts what is not published last', async () => {
    const { html } = await ask('/groups/arts-design-entertainment-sports-and-media?sort=jobs');
    const missing = columnOf(html, 2).map((text) => text.startsWith('\u2013'));
    expect(missing.indexOf(true)).toBeGreaterThanOrEqual(-1);
    expect(missing).toEqual(missing.toSorted((a, b) => Number(a) - Number(b)));
  });

  it('says what is paid by the hour alone', async () => {
    const { html } = await ask('/groups/arts-design-entertainment-sports-and-media');
    expect(rowOf(html, 'Actors')[1]).toMatch(/^\$\d+\.\d\d an hour$/);
  });

  it('compares the roles that are ticked by a form that needs no script', async () => {
    const { html } = await ask(group);
    expect(html).toContain('<form class="list-form" action="/compare" method="get">');
    const boxes = [...html.matchAll(/<input type="checkbox" name="role" value="([^"]+)"/g)];
    expect(boxes).toHaveLength(23);
    const [first = '', second = ''] = boxes.map(([, id]) => id);
    const { status, headers } = await ask(`/compare?role=${first}&role=${second}`);
    expect(status).toBe(303);
    expect(headers.get('Location')).toBe(`/compare/${[first, second].toSorted().join('-vs-')}`);
  });

  it.each([
    ['15-0000', group],
    ['15-0000?sort=pay', `${group}?sort=pay`],
    ['Computer%20and%20Mathematical', group],
    ['computer-and-mathematical?sort=title', group],
    ['computer-and-mathematical?sort=wishes', group],
    ['computer-and-mathematical?page=2', group],
  ])('has one address: %s leads to it', async (from, to) => {
    const { status, headers } = await ask(`/groups/${from}`);
    expect(status).toBe(301);
    expect(headers.get('Location')).toBe(to);
  });

  it('is nowhere for what is no group', async () => {
    const { status, html } = await ask('/groups/wizardry');
    expect(status).toBe(404);
    expect(textOf(html)).toContain("There is no group 'wizardry'");
  });
});
