/** The page of a comparison: every figure that was published, the sections in their order, and what leads on from it. */
import { beforeEach, describe, expect, it } from 'vitest';
import { browse, type PageAnswer, rowOf, textOf, textsOf } from '../support/pages.ts';

const published = '/compare/lead-technician-vs-technical-specialist';

let ask: Awaited<ReturnType<typeof browse>>;
beforeEach(async () => {
  ask = await browse();
});

describe('the published comparison', () => {
  let page: PageAnswer;
  beforeEach(async () => {
    page = await ask(published);
  });

  it('is a page named after its roles', () => {
    expect(page.status).toBe(200);
    expect(page.headers.get('Content-Type')).toBe('text/html; charset=utf-8');
    expect(textsOf(page.html, 'h1')).toEqual(['Lead Technician vs Technical Specialist']);
    expect(page.html).toContain('<title>Lead Technician vs Technical Specialist · Role Reports</title>');
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
      'Related roles',
      'Sources',
    ]);
  });

  it.each<[row: string, lead: string, specialist: string]>([
    ['Yearly salary (mean)', '$90,615', '$88,773'],
    ['Hourly rate (mean)', '$43.56', '$42.68'],
    ['Growth rate', '10%', '10%'],
    ['Number of jobs', '250,590', '121,151'],
    ['Job satisfaction', '– not collected', '– not collected'],
    ['Most common degree', "Bachelor's Degree", "Bachelor's Degree"],
    ['Share with that degree', '50%', '57%'],
    ['Average age', '42', '42'],
    ['Years of experience', '2', '2'],
    ['Years to become one, from', '1', '1'],
    ['Years to become one, to', '2', '2'],
    ['Average salary', '$90,615', '$88,773'],
    ['Salary range, from', '$67,000', '$62,000'],
    ['Salary range, to', '$121,000', '$126,000'],
    ['Highest-paying city', 'San Francisco, CA', 'Washington, DC'],
    ['Highest-paying state', 'California', 'Delaware'],
    ['Best-paying company', 'Meta', 'Finnegan Henderson Farabow Garrett & Dunner'],
    ['Best-paying industry', 'Retail', 'Technology'],
    ['Most common major', 'Computer Science', 'Business'],
    ['Most common college', 'Massachusetts Institute of Technology', 'Stanford University'],
    ['Gender: Male', '83.4%', '71.2%'],
    ['Gender: Female', '16.6%', '28.8%'],
    ['Race and ethnicity: Black or African American', '10.4%', '10.8%'],
    ['Race and ethnicity: Unknown', '5.3%', '5.4%'],
    ['Race and ethnicity: Hispanic or Latino', '15.1%', '16.3%'],
    ['Race and ethnicity: Asian', '15.1%', '12.5%'],
    ['Race and ethnicity: White', '53.6%', '54.6%'],
    ['Race and ethnicity: American Indian and Alaska Native', '0.4%', '0.4%'],
    ['LGBT', '11%', '11%'],
    ['Skill: Customer Service', '6%', '13%'],
    ['Skill: Technical Support', '– not listed', '6%'],
    ['Skill: Patients', '– not listed', '6%'],
    ['Skill: Project Management', '– not listed', '6%'],
    ['Skill: Customer Satisfaction', '– not listed', '4%'],
    ['Skill: C++', '– not listed', '4%'],
    ['Skill: Java', '10%', '– not listed'],
    ['Skill: Architecture', '7%', '– not listed'],
    ['Skill: Digital Transformation', '6%', '– not listed'],
    ['Skill: Database', '4%', '– not listed'],
    ['Skill: HTML', '3%', '– not listed'],
  ])('says: %s', (row, lead, specialist) => {
    expect(rowOf(page.html, row).slice(0, 2)).toEqual([lead, specialist]);
  });

  it('says in sentences which role pays more, how long they take, and the top skills', () => {
    const text = textOf(page.html);
    expect(text).toContain('Mean pay is higher for Lead Technician: $90,615 a year, $1,842 (2.1%) more');
    expect(text).toContain('Time it takes to reach the role: 1–2 years');
    expect(text).toContain('Java (10%), Architecture (7%) and Customer Service (6%) for Lead Technician');
  });

  it('has a paragraph and duties of each role', () => {
    const titles = textsOf(page.html, 'h3');
    expect(titles.filter((title) => title === 'Lead Technician')).toHaveLength(2);
    expect(titles.filter((title) => title === 'Technical Specialist')).toHaveLength(2);
    expect(textOf(page.html)).toContain('A lead technician runs the daily work of a small technical team');
  });

  it('draws each chart with a title and all of its figures in words, once for each width', () => {
    const charts = [...page.html.matchAll(/<svg[^>]*role="img".*?<\/svg>/gs)].map(([chart]) => chart);
    expect(charts).toHaveLength(6);
    for (const chart of charts) {
      expect(chart).toMatch(/<title id="[^"]+">[^<]+<\/title>/);
      expect(chart).toMatch(/<desc id="[^"]+">[^<]+<\/desc>/);
    }
    const ids = [...page.html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('points from each row to the footnotes of its sources', () => {
    const numbers = new Set([...page.html.matchAll(/href="#(source-\d+)"/g)].map(([, id]) => id));
    expect(numbers.size).toBeGreaterThan(0);
    for (const id of numbers) expect(page.html).toContain(`<li id="${id}">`);
  });

  it('offers its files where people have them', () => {
    const links = [...page.html.matchAll(/href="(\/downloads\/[^"]+)"/g)].map(([, link]) => link);
    expect(links).toEqual(
      ['xlsx', 'pdf', 'csv'].map(
        (format) => `/downloads/comparisons/lead-technician-vs-technical-specialist.${format}`,
      ),
    );
  });

  it('leads to comparisons with other roles of the group', () => {
    const links = [...page.html.matchAll(/href="(\/compare\/[^"]+)"/g)].map(([, link]) => link);
    expect(links).toContain('/compare/actuaries-vs-lead-technician');
  });

  it('leads to the page of each role and of their group', () => {
    const links = [...page.html.matchAll(/href="(\/(?:roles|groups)\/[^"]+)"/g)].map(([, link]) => link);
    expect([...new Set(links)]).toEqual([
      '/roles/lead-technician',
      '/roles/technical-specialist',
      '/groups/computer-and-mathematical',
    ]);
  });

  it('tells search engines what it is', () => {
    expect(page.html).toContain(`<link rel="canonical" href="${published}"/>`);
    expect(page.html).toMatch(
      /<meta name="description" content="Lead Technician vs Technical Specialist: [^"]+"/,
    );
    const data: unknown = JSON.parse(
      /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(page.html)?.[1] ?? '',
    );
    expect(data).toMatchObject({
      '@type': 'WebPage',
      about: [
        { '@type': 'Occupation', name: 'Lead Technician' },
        { '@type': 'Occupation', name: 'Technical Specialist' },
      ],
    });
  });
});

describe('what is chosen', () => {
  const occupations = '/compare/registered-nurses-vs-software-developers';

  it('goes to the sections, the selectors and the files', async () => {
    const query = '?location=CA&baseline=software-developers';
    const { html } = await ask(occupations + query);
    expect(textsOf(html, 'h2')).toContain('Local pay');
    expect(html).toContain('<option value="CA" selected="">California</option>');
    expect(html).toContain('<option value="software-developers" selected="">Software Developers</option>');
    expect(html).toContain(
      `href="/downloads/comparisons/registered-nurses-vs-software-developers.xlsx${query.replace('&', '&amp;')}"`,
    );
    expect(rowOf(html, 'Yearly salary (mean)')).toEqual(['$101,420', '$148,100', '−$46,680', '−31.5%']);
  });

  it('is a metropolitan area as well, which the list of places then has', async () => {
    const { html } = await ask(`${occupations}?location=metro%3A41940`);
    expect(html).toMatch(/<option value="metro:41940" selected="">San Jose[^<]+<\/option>/);
  });

  it('is a locale, in whose words the report is', async () => {
    const { html } = await ask(`${occupations}?locale=es-ES`);
    expect(html).toContain('<article class="report" lang="es-ES">');
    expect(rowOf(html, 'Salario anual (medio)')[0]).toMatch(/101\.420/);
    expect(html).toContain('.pdf?locale=es-ES"');
    expect(html).toContain('<input type="hidden" name="locale" value="es-ES"/>');
  });

  it('may leave people out', async () => {
    const { html } = await ask(`${occupations}?exclude=people`);
    expect(textsOf(html, 'h2')).not.toContain('Demographics');
    expect(html).toContain('.csv?exclude=people"');
  });
});
