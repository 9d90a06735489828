/** What somebody in HR does: types two titles, compares, chooses a place, and takes the files. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { parse } from 'csv-parse/sync';
import { Workbook } from 'exceljs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { itemsOf } from '../../src/batch/plan.ts';
import { workOn } from '../../src/batch/work.ts';
import { readPdf } from '../render/pdf/read-pdf.ts';
import { askFor, manyComparisons, runHere } from '../support/batches.ts';
import { newWorld, runMonth } from '../support/editions.ts';
import { beginEdition, twoEditions } from '../support/two-editions.ts';
import { type OpenBrowser, openBrowser, whyNoBrowser } from './browser.ts';

if (whyNoBrowser !== null) console.warn(`skipped: the pages in a browser, because ${whyNoBrowser}`);

/** The file that a link downloads. */
async function download(page: Page, name: string): Promise<Buffer> {
  const waiting = page.waitForEvent('download');
  await page.getByRole('link', { name: `Download: ${name}` }).click();
  return readFile(await (await waiting).path());
}

async function figureOf(page: Page, metric: string): Promise<string | null> {
  return page.getByRole('row', { name: metric }).first().locator('td').first().textContent();
}

describe.skipIf(whyNoBrowser !== null)('in a browser', () => {
  let browser: OpenBrowser;
  beforeAll(async () => {
    browser = await openBrowser();
  }, 60_000);
  afterAll(() => browser?.[Symbol.asyncDispose]());

  it('two titles are found by the keyboard alone, and compared', async () => {
    const { page, complaints } = await browser.open();
    await page.goto('/');
    const first = page.getByRole('combobox', { name: 'Role 1' });
    await first.focus();
    await page.keyboard.type('lead techn');
    const option = page.getByRole('option', { name: 'Lead Technician' });
    await option.waitFor();
    expect(await first.getAttribute('aria-expanded')).toBe('true');
    expect(await page.getByRole('status').first().textContent()).toMatch(/^\d+ suggestions?; choose/);
    await page.keyboard.press('ArrowDown');
    expect(await first.getAttribute('aria-activedescendant')).toBe(await option.getAttribute('id'));
    expect(await option.getAttribute('aria-selected')).toBe('true');
    await page.keyboard.press('Enter');
    expect(await first.inputValue()).toBe('Lead Technician');
    expect(await first.getAttribute('aria-expanded')).toBe('false');

    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.id')).toBe('role-2');
    await page.keyboard.type('technical spec');
    await page.getByRole('option', { name: 'Technical Specialist', exact: true }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/compare/lead-technician-vs-technical-specialist');
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(
      'Lead Technician vs Technical Specialist',
    );
    expect(await figureOf(page, 'Yearly salary (mean)')).toBe('$90,615');
    expect(complaints).toEqual([]);
  });

  it('suggestions are closed by Escape, go around, and are chosen with the mouse', async () => {
    const { page, complaints } = await browser.open();
    await page.goto('/');
    const box = page.getByRole('combobox', { name: 'Role 1' });
    await box.pressSequentially('nurse');
    await page.getByRole('option').first().waitFor();
    await box.press('ArrowUp');
    expect(await page.getByRole('option').last().getAttribute('aria-selected')).toBe('true');
    await box.press('ArrowDown');
    expect(await page.getByRole('option').first().getAttribute('aria-selected')).toBe('true');
    await box.press('Escape');
    expect(await page.getByRole('option').count()).toBe(0);
    expect(await box.inputValue()).toBe('nurse');
    await box.press('ArrowDown');
    await page.getByRole('option', { name: 'Registered Nurses' }).click();
    expect(await box.inputValue()).toBe('Registered Nurses');
    expect(complaints).toEqual([]);
  });

  it('a place and a baseline are chosen, and the address says so', async () => {
    const { page, complaints } = await browser.open();
    await page.goto('/compare/registered-nurses-vs-software-developers');
    await page.getByLabel('Place').selectOption('California');
    await page.getByLabel('Differences from').selectOption('Software Developers');
    await page.getByRole('button', { name: 'Update' }).click();
    await page.waitForURL(
      '**/registered-nurses-vs-software-developers?location=CA&baseline=software-developers',
    );
    expect(await page.getByRole('heading', { name: 'Local pay' }).first().isVisible()).toBe(true);

    const area = page.getByRole('combobox', { name: 'or a metropolitan area or city' });
    await area.pressSequentially('san jose');
    await page.getByRole('option', { name: /^San Jose-Sunnyvale/ }).click();
    await page.getByRole('button', { name: 'Update' }).click();
    await page.waitForURL('**?location=metro%3A41940&baseline=software-developers');
    expect(await page.getByLabel('Place').inputValue()).toBe('metro:41940');
    expect(complaints).toEqual([]);
  });

  it('each file is downloaded, opens, and is of the place that was chosen', async () => {
    const { page, complaints } = await browser.open();
    await page.goto('/compare/registered-nurses-vs-software-developers?location=CA');
    const workbook = new Workbook();
    await workbook.xlsx.load(new Uint8Array(await download(page, 'Excel workbook')).buffer);
    expect(workbook.worksheets.map(({ name }) => name)).toContain('Comparison');

    const rows: string[][] = parse(await download(page, 'CSV'), { bom: true, relax_column_count: true });
    expect(rows.flat()).toContain('Local pay');
    expect(rows.flat()).toContain('Software Developers');

    const pdf = await readPdf(new Uint8Array(await download(page, 'PDF')));
    const text = pdf.pages.flatMap(({ texts }) => texts.map((part) => part.text)).join(' ');
    expect(text).toContain('California');
    expect(complaints).toEqual([]);
  });

  it('what cannot be compared leads on: the closest title is one click away', async () => {
    const { page, complaints } = await browser.open();
    await page.goto('/');
    await page.getByLabel('Role 1').fill('softwar developer');
    await page.getByLabel('Role 2').fill('actors');
    await page.getByRole('button', { name: 'Compare' }).click();
    await page.getByRole('alert').waitFor();
    expect(await page.getByLabel('Role 1').getAttribute('aria-invalid')).toBe('true');
    await page.getByRole('link', { name: 'Software Developers' }).click();
    await page.waitForURL('**/compare/actors-vs-software-developers');
    expect(complaints).toEqual([]);
  });

  it('from a group to a role, a comparison, another place and a file', async () => {
    const { page, complaints } = await browser.open();
    await page.goto('/');
    await page.getByRole('link', { name: 'Computer and Mathematical' }).click();
    await page.getByRole('link', { name: 'Average salary' }).click();
    await page.waitForURL('**/groups/computer-and-mathematical?sort=pay');
    await page.getByRole('link', { name: 'Software Developers' }).click();
    await page.waitForURL('**/roles/software-developers');
    const box = page.getByRole('combobox', { name: 'Compare with' });
    await box.pressSequentially('web developer');
    await page.getByRole('option', { name: 'Web Developers', exact: true }).click();
    await page.getByRole('button', { name: 'Compare' }).click();
    await page.waitForURL('**/compare/software-developers-vs-web-developers');
    await page.getByLabel('Place').selectOption('New York');
    await page.getByRole('button', { name: 'Update' }).click();
    await page.waitForURL('**?location=NY');
    const rows: string[][] = parse(await download(page, 'CSV'), { bom: true, relax_column_count: true });
    expect(rows.flat()).toContain('Web Developers');
    expect(complaints).toEqual([]);
  });

  it('where nothing is, a page says so and leads home', async () => {
    const { page } = await browser.open();
    expect((await page.goto('/nothing'))?.status()).toBe(404);
    await page.getByRole('link', { name: 'Start a new comparison' }).click();
    await page.getByRole('heading', { name: 'Compare job roles side by side' }).waitFor();
  });

  it('names of roles stay in view while a table is scrolled', async () => {
    const { page } = await browser.open({ viewport: { width: 1440, height: 500 } });
    await page.goto('/compare/registered-nurses-vs-software-developers');
    const table = page.getByRole('group', { name: 'Salary' }).first();
    await page.evaluate(
      `document.querySelectorAll('#table-salary ~ tbody tr')[8].scrollIntoView({ behavior: 'instant' })`,
    );
    const head = await table.locator('thead th').first().boundingBox();
    expect(head?.y).toBeGreaterThanOrEqual(-1);
    expect(head?.y).toBeLessThan(60);
  });
});

describe.skipIf(whyNoBrowser !== null)('without JavaScript', () => {
  let browser: OpenBrowser;
  beforeAll(async () => {
    browser = await openBrowser();
  }, 60_000);
  afterAll(() => browser?.[Symbol.asyncDispose]());

  it('three roles are compared in a place, and a file is taken', async () => {
    const { page, complaints } = await browser.open({ javaScriptEnabled: false });
    await page.goto('/');
    await page.getByLabel('Role 1').fill('devops engineer');
    await page.getByRole('button', { name: 'Add a role' }).click();
    await page.getByLabel('Role 2').fill('29-1141');
    await page.getByLabel('Role 3').fill('Actors');
    await page.getByRole('button', { name: 'Compare' }).click();
    await page.waitForURL('**/compare/actors-vs-registered-nurses-vs-software-developers');
    await page.getByLabel('or a metropolitan area or city').fill('portland');
    await page.getByRole('button', { name: 'Update' }).click();
    await page.getByRole('link', { name: 'Portland-Vancouver-Hillsboro, OR-WA' }).click();
    await page.waitForURL('**?location=metro%3A38900');
    expect((await download(page, 'CSV')).length).toBeGreaterThan(1000);
    expect(complaints).toEqual([]);
  });

  it('two roles of a group are ticked, compared, subscribed to, and the subscription is ended', async () => {
    const { page, complaints } = await browser.open({ javaScriptEnabled: false });
    await page.goto('/groups');
    await page.getByRole('link', { name: 'Legal' }).click();
    for (const title of ['Lawyers', 'Paralegals and Legal Assistants'])
      await page.getByLabel(`Compare ${title}`).check();
    await page.getByRole('button', { name: 'Compare ticked roles' }).click();
    await page.waitForURL('**/compare/lawyers-vs-paralegals-and-legal-assistants');
    await page.getByText('Get this every month').click();
    await page.getByLabel('Name').fill(' ');
    await page.getByLabel('Only in months in which a figure changed').check();
    await page.getByRole('button', { name: 'Subscribe' }).click();
    await page.getByText('A subscription needs a name.').waitFor();
    expect(await page.getByLabel('Only in months in which a figure changed').isChecked()).toBe(true);
    await page.getByLabel('Name').fill('Law pay');
    await page.getByRole('button', { name: 'Subscribe' }).click();
    await page.waitForURL('**/subscriptions?saved=law-pay');
    expect(await page.getByRole('status').textContent()).toContain('Subscribed: Law pay');
    await page.getByRole('link', { name: 'Lawyers vs Paralegals and Legal Assistants' }).waitFor();
    await page.getByLabel('End Law pay').click();
    await page.getByRole('button', { name: 'End this subscription' }).click();
    await page.waitForURL('**/subscriptions?ended=yes');
    expect(await page.getByText('Law pay').count()).toBe(0);
    expect(complaints).toEqual([]);
  });
});

describe.skipIf(whyNoBrowser !== null)('an edition that is made', () => {
  it('is followed by its page until it is published, and its files are taken', async () => {
    const world = await newWorld();
    await twoEditions(world);
    await beginEdition(world, '2026-12');
    const settings = { DATASET: `file:${world.releases}`, REPORTS: `file:${world.folder}` };
    await using browser = await openBrowser(settings);
    const { page, complaints } = await browser.open();
    const { page: plain } = await browser.open({ javaScriptEnabled: false });
    await page.goto('/editions');
    await page.getByRole('link', { name: 'December 2026' }).click();
    await page.getByText('1 of 5 reports are made').waitFor();
    await plain.goto('/editions/2026-12');
    await runMonth('2026-12', world.services);
    await page.getByRole('heading', { name: 'What changed' }).waitFor();
    expect(await page.getByRole('progressbar').count()).toBe(0);
    const waiting = page.waitForEvent('download');
    await page
      .getByRole('link', { name: /^PDF, .*: Stage roles$/ })
      .first()
      .click();
    const pdf = await readPdf(new Uint8Array(await readFile(await (await waiting).path())));
    expect(pdf.pages.length).toBeGreaterThan(0);
    // Without the script the browser asks again by itself.
    await plain.getByRole('heading', { name: 'What changed' }).waitFor({ timeout: 30_000 });
    expect(complaints).toEqual([]);
  }, 90_000);
});

describe.skipIf(whyNoBrowser !== null)('a batch that is made', () => {
  it('is followed by its page until it is done, and its zip is taken', async () => {
    const world = await newWorld();
    const { store, services } = world;
    const pin = await askFor(manyComparisons(3), services);
    const [item] = await itemsOf(store, pin);
    if (item === undefined) throw new Error('nothing is planned');
    await workOn(item, { ...services, dataset: await services.releases.open(pin.release) });
    const settings = { DATASET: `file:${world.releases}`, REPORTS: `file:${world.folder}` };
    await using browser = await openBrowser(settings);
    const { page, complaints } = await browser.open();
    const { page: plain } = await browser.open({ javaScriptEnabled: false });
    await page.goto('/editions');
    await page.getByRole('link', { name: 'Batches: many comparisons at once' }).click();
    await page.getByRole('link', { name: '3 comparisons' }).click();
    await page.getByText('1 of 3 reports are made').waitFor();
    await plain.goto(`/batches/${pin.id}`);
    const { manifest } = await runHere(pin, services);
    const zip = page.getByRole('link', { name: 'Download all as one zip' });
    await zip.waitFor();
    expect(await page.getByRole('progressbar').count()).toBe(0);
    const waiting = page.waitForEvent('download');
    await zip.click();
    const taken = await waiting;
    expect(taken.suggestedFilename()).toBe(manifest.file.name);
    const bytes = await readFile(await taken.path());
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(manifest.file.sha256);
    await page.getByRole('link', { name: 'Actors vs Bakers' }).first().click();
    await page.getByRole('heading', { level: 1, name: 'Actors vs Bakers' }).waitFor();
    await plain.getByRole('heading', { name: 'Comparisons' }).waitFor({ timeout: 30_000 });
    expect(complaints).toEqual([]);
  }, 90_000);
});
