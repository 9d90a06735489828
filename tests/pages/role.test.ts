/** The page of a role: its figures and words, its one address, where it is paid, and what leads on from it. */
import { beforeEach, describe, expect, it } from 'vitest';
import { browse, type PageAnswer, rowOf, textOf, textsOf } from '../support/pages.ts';
import { embeddedDataset, embeddedProfile } from '../support/services.ts';

let ask: Awaited<ReturnType<typeof browse>>;
beforeEach(async () => {
  ask = await browse();
});

const linksOf = (html: string) => [...html.matchAll(/href="([^"#]+)"/g)].map(([, link = '']) => link);

describe('the page of an occupation', () => {
  let page: PageAnswer;
  beforeEach(async () => {
    page = await ask('/roles/software-developers');
  });

  it('is named after it, and says what kind of role it is', () => {
    expect(page.status).toBe(200);
    expect(textsOf(page.html, 'h1')).toEqual(['Software Developers']);
    expect(textOf(page.html)).toContain('Occupation 15-1252 · Computer and Mathematical');
    expect(page.html).toContain('<link rel="canonical" href="/roles/software-developers"/>');
  });

  it('has its sections in order', () => {
    expect(textsOf(page.html, 'h2')).toEqual([
      'Overview',
      'What they do',
      'Salary',
      'Education',
      'Demographics',
      'Duties',
      'Skills',
      'Places and industries',
      'Related roles',
      'Further figures',
      'Sources',
      'Definitions',
    ]);
  });

  it('has the figures of the profile', async () => {
    const { pay, jobs } = await embeddedProfile(await embeddedDataset(), 'software-developers');
    const dollars = (figure: typeof pay.annual.mean) =>
      'value' in figure ? `$${figure.value.toLocaleString('en-US')}` : 'missing';
    expect(rowOf(page.html, 'Yearly salary (mean)')).toEqual([dollars(pay.annual.mean)]);
    expect(rowOf(page.html, 'Median salary')).toEqual([dollars(pay.annual.median)]);
    expect(jobs.employment).toMatchObject({ value: 1_687_890 });
    expect(textsOf(page.html, 'dd')).toEqual([
      dollars(pay.annual.mean),
      dollars(pay.annual.median),
      '1,687,890',
      '15.8%',
    ]);
  });

  it('lists every state by pay, at national prices as well, and the areas and industries that pay most', () => {
    expect(rowOf(page.html, 'California', 'Every state')).toEqual(['$186,770', '$165,898', '284,390']);
    const states = /id="table-states".*?<\/table>/s.exec(page.html)?.[0] ?? '';
    const pays = textsOf(states, 'tr')
      .slice(1)
      .map((row) => Number(/\$([\d,]+)/.exec(row)?.[1]?.replaceAll(',', '') ?? 0));
    expect(pays).toHaveLength(51);
    expect(pays).toEqual(pays.toSorted((a, b) => b - a));
    expect(rowOf(page.html, 'San Jose-Sunnyvale-Santa Clara, CA')).toEqual(['$226,138']);
    expect(rowOf(page.html, 'Information', 'Industries that pay most')[0]).toBe('$165,160');
  });

  it('points to the sources of these tables', () => {
    const numbers = new Set([...page.html.matchAll(/href="#(source-\d+)"/g)].map(([, id]) => id));
    expect(numbers.size).toBeGreaterThan(3);
    for (const id of numbers) expect(page.html).toContain(`<li id="${id}">`);
    expect(textOf(page.html)).toContain('Regional Price Parities by state');
  });

  it('offers another role to compare it with, and leads to those that resemble it and to its group', async () => {
    expect(page.html).toContain('<input type="hidden" name="role" value="software-developers"/>');
    const links = linksOf(page.html);
    expect(links).toContain('/groups/computer-and-mathematical');
    const comparisons = links.filter((link) => link.startsWith('/compare/'));
    expect(comparisons.length).toBeGreaterThan(10);
    for (const link of comparisons.slice(0, 3)) expect((await ask(link)).status, link).toBe(200);
    const { headers } = await ask('/compare?role=software-developers&role=help+desk+analyst');
    expect(headers.get('Location')).toBe('/compare/computer-user-support-specialists-vs-software-developers');
  });

  it('tells search engines what it is', () => {
    const data: unknown = JSON.parse(
      /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(page.html)?.[1] ?? '',
    );
    expect(data).toMatchObject({
      '@type': 'WebPage',
      about: [{ '@type': 'Occupation', name: 'Software Developers', estimatedSalary: { median: 135_980 } }],
    });
  });
});

it('where an occupation pays best is the same in its figures and its tables', async () => {
  for (const id of ['actuaries', 'animal-breeders', 'airline-pilots-copilots-and-flight-engineers']) {
    const { html } = await ask(`/roles/${id}`);
    for (const [row, table] of [
      ['Highest-paying city', 'areas'],
      ['Highest-paying state', 'states'],
      ['Best-paying industry', 'industries'],
    ] as const) {
      const of = new RegExp(`id="table-${table}".*?</table>`, 's').exec(html)?.[0] ?? '';
      expect(rowOf(html, row)[0], `${id}: ${row}`).toBe(textsOf(of.slice(of.indexOf('<tbody>')), 'th')[0]);
    }
  }
});

describe('the page of a job title', () => {
  it('has no places, as none are published, and says what it is', async () => {
    const { html } = await ask('/roles/lead-technician');
    expect(textsOf(html, 'h2')).not.toContain('Places and industries');
    expect(textOf(html)).toContain('Job title · Computer and Mathematical');
    expect(rowOf(html, 'Salary range, to')).toEqual(['$121,000']);
    expect(textOf(html)).toContain('A lead technician runs the daily work of a small technical team');
  });
});

describe('another address of a role', () => {
  it.each([
    ['15-1252', 'software-developers'],
    ['devops-engineer', 'software-developers'],
    ['Registered%20Nurses', 'registered-nurses'],
    ['actors?utm_source=x', 'actors'],
  ])('%s leads to the one', async (from, to) => {
    const { status, headers } = await ask(`/roles/${from}`);
    expect(status).toBe(301);
    expect(headers.get('Location')).toBe(`/roles/${to}`);
    expect((await ask(`/roles/${to}`)).status).toBe(200);
  });

  it.each([
    ['softwar-developer', 404, 'Software Developers'],
    ['analyst', 400, 'Analysts'],
  ])('%s is none, and the closest are named', async (path, status, closest) => {
    const answer = await ask(`/roles/${path}`);
    expect(answer.status).toBe(status);
    expect(textOf(answer.html)).toContain(closest);
  });
});
