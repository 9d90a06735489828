/** Every page for everybody: no violation of WCAG 2.2 AA that axe finds, in both themes, on telephones and desks. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askFor, manyComparisons, runHere } from '../support/batches.ts';
import { newWorld } from '../support/editions.ts';
import { beginEdition, twoEditions } from '../support/two-editions.ts';
import { checkAccessibility } from './accessibility.ts';
import { type OpenBrowser, openBrowser, whyNoBrowser } from './browser.ts';

const pages = {
  home: '/',
  'home with what was typed': '/?role=lead-technician&boxes=5',
  'the published comparison': '/compare/lead-technician-vs-technical-specialist',
  'five roles in a place':
    '/compare/actors-vs-chief-executives-vs-computer-user-support-specialists-vs-registered-nurses-vs-software-developers?location=CA',
  'a comparison in Spanish': '/compare/actors-vs-dancers?locale=es-ES',
  'roles that are none': '/compare?role=softwar-developer&role=nurse',
  'a place that is several': '/compare/actors-vs-dancers?location=portland',
  'an occupation': '/roles/software-developers',
  'a job title': '/roles/lead-technician',
  groups: '/groups',
  'a group': '/groups/computer-and-mathematical',
  'a group by pay': '/groups/arts-design-entertainment-sports-and-media?sort=pay',
  'no editions': '/editions',
  'no subscriptions': '/subscriptions',
  'nothing there': '/nothing',
};

const themes = ['light', 'dark'] as const;
const widths = [320, 1440] as const;
const looks = themes.flatMap((colorScheme) => widths.map((width) => ({ colorScheme, width })));
const cases = Object.entries(pages).flatMap(([name, path]) => looks.map((look) => ({ name, path, ...look })));

describe.skipIf(whyNoBrowser !== null)('the page of an edition', () => {
  it('keeps the rules in both themes, published and under way', async () => {
    const world = await newWorld();
    await twoEditions(world);
    await beginEdition(world, '2026-12');
    const settings = { DATASET: `file:${world.releases}`, REPORTS: `file:${world.folder}` };
    await using browser = await openBrowser(settings);
    for (const { colorScheme, width } of looks)
      for (const path of ['/editions', '/editions/2026-11', '/editions/2026-12']) {
        const { page, complaints } = await browser.open({ colorScheme, viewport: { width, height: 900 } });
        await page.goto(path);
        await checkAccessibility(page, width);
        expect(complaints).toEqual([]);
        await page.context().close();
      }
  }, 120_000);
});

describe.skipIf(whyNoBrowser !== null)('the page of a batch', () => {
  it('keeps the rules in both themes, done and under way', async () => {
    const world = await newWorld();
    const done = await askFor(manyComparisons(60), world.services);
    await runHere(done, world.services);
    const begun = await askFor(manyComparisons(3), world.services);
    const settings = { DATASET: `file:${world.releases}`, REPORTS: `file:${world.folder}` };
    await using browser = await openBrowser(settings);
    for (const { colorScheme, width } of looks)
      for (const path of ['/batches', `/batches/${done.id}`, `/batches/${begun.id}`]) {
        const { page, complaints } = await browser.open({ colorScheme, viewport: { width, height: 900 } });
        await page.goto(path);
        await checkAccessibility(page, width);
        expect(complaints).toEqual([]);
        await page.context().close();
      }
  }, 120_000);
});

describe.skipIf(whyNoBrowser !== null)('a page', () => {
  let browser: OpenBrowser;
  beforeAll(async () => {
    browser = await openBrowser();
  }, 60_000);
  afterAll(() => browser?.[Symbol.asyncDispose]());

  it.each(cases)('keeps the rules: $name, $colorScheme, $width px', async ({ path, colorScheme, width }) => {
    const { page, complaints } = await browser.open({ colorScheme, viewport: { width, height: 900 } });
    await page.goto(path);
    await checkAccessibility(page, width);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it.each(looks)('keeps the rules where somebody subscribes: $colorScheme, $width px', async (look) => {
    const { colorScheme, width } = look;
    const { page, complaints } = await browser.open({ colorScheme, viewport: { width, height: 900 } });
    await page.goto('/compare/actors-vs-dancers');
    await page.getByText('Get this every month').click();
    await checkAccessibility(page, width);
    await page.getByLabel('Name').fill(' ');
    for (const format of ['Excel', 'PDF']) await page.getByLabel(format, { exact: true }).uncheck();
    await page.getByRole('button', { name: 'Subscribe' }).click();
    await page.getByRole('alert').waitFor();
    await checkAccessibility(page, width);
    await page.getByLabel('Name').fill(`Stage, ${colorScheme}, ${width}`);
    await page.getByLabel('CSV').check();
    await page.getByRole('button', { name: 'Subscribe' }).click();
    await page.getByRole('status').waitFor();
    await page.getByLabel(`End Stage, ${colorScheme}, ${width}`).click();
    await checkAccessibility(page, width);
    expect(complaints).toEqual([]);
  });

  it('is skipped to its content by the first key', async () => {
    const { page } = await browser.open();
    await page.goto('/compare/actors-vs-dancers');
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Skip to content');
    await page.keyboard.press('Enter');
    expect(await page.evaluate('document.activeElement.id')).toBe('main');
  });

  it('moves nothing for who wants less motion', async () => {
    const { page } = await browser.open({ reducedMotion: 'reduce' });
    await page.goto('/');
    expect(await page.evaluate('getComputedStyle(document.documentElement).scrollBehavior')).toBe('auto');
  });

  it.each(['/compare/actors-vs-dancers', '/roles/actors', '/groups/legal'])(
    'is printed in full: no bar, no form, no column cut off: %s',
    async (path) => {
      const { page } = await browser.open({ colorScheme: 'dark' });
      await page.goto(path);
      await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
      for (const hidden of await page.locator('.tools, .tick, button').all())
        expect(await hidden.isVisible()).toBe(false);
      expect(await page.locator('table').first().isVisible()).toBe(true);
      expect(await page.evaluate('getComputedStyle(document.body).color')).toBe('rgb(35, 39, 43)');
      expect((await page.pdf({ format: 'Letter' })).length).toBeGreaterThan(10_000);
    },
  );
});
