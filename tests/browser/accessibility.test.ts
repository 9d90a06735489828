/** Every page for everybody: no violation of WCAG 2.2 AA that axe finds, in both themes, on telephones and desks. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
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
  'nothing there': '/nothing',
};

const themes = ['light', 'dark'] as const;
const widths = [320, 1440] as const;
const cases = Object.entries(pages).flatMap(([name, path]) =>
  themes.flatMap((colorScheme) => widths.map((width) => ({ name, path, colorScheme, width }))),
);

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

  it('is printed in full: no bar, no form, no column cut off', async () => {
    const { page } = await browser.open({ colorScheme: 'dark' });
    await page.goto('/compare/actors-vs-dancers');
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    expect(await page.locator('.tools').isVisible()).toBe(false);
    expect(await page.evaluate('getComputedStyle(document.body).color')).toBe('rgb(35, 39, 43)');
    expect((await page.pdf({ format: 'Letter' })).length).toBeGreaterThan(10_000);
  });
});
