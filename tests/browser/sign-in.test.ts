/** What somebody does who needs the files of a comparison where tokens are asked for: signs in, takes them, signs out. */
import { readFile } from 'node:fs/promises';
import { parse } from 'csv-parse/sync';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freePort } from '../s3/server.ts';
import { runProvider, type TestProvider } from '../support/provider.ts';
import { secretSettings, signInSettings } from '../support/sign-in-app.ts';
import { checkAccessibility } from './accessibility.ts';
import { type OpenBrowser, openBrowser, whyNoBrowser } from './browser.ts';

const comparison = '/compare/registered-nurses-vs-software-developers?location=CA';

/** Types any name at the provider, and agrees. */
async function signInThere(page: Page): Promise<void> {
  await page.locator('input[name=login]').fill('ada');
  await page.locator('input[name=password]').fill('any');
  await page.locator('button[type=submit]').click();
  await page.getByRole('button', { name: 'Continue' }).click();
}

describe.skipIf(whyNoBrowser !== null)('signing in', () => {
  let provider: TestProvider;
  let browser: OpenBrowser;
  beforeAll(async () => {
    const port = await freePort();
    const origin = `http://127.0.0.1:${port}`;
    provider = await runProvider({ origin });
    browser = await openBrowser({
      ...signInSettings(provider),
      ...secretSettings,
      PORT: String(port),
      PUBLIC_URL: origin,
    });
  }, 60_000);
  afterAll(async () => {
    await browser?.[Symbol.asyncDispose]();
    await provider?.stop();
  });

  it.each([true, false])(
    'brings the files, and signing out takes them away (JavaScript: %s)',
    async (javaScriptEnabled) => {
      const { page, complaints } = await browser.open({ javaScriptEnabled });
      await page.goto(comparison);
      expect(await page.getByRole('link', { name: 'Download:' }).count()).toBe(0);
      expect(complaints).toEqual([]);
      await page.getByRole('link', { name: 'Sign in to download' }).click();
      await signInThere(page);
      // The provider's own pages are not ours to keep quiet.
      complaints.length = 0;
      await page.waitForURL(`**${comparison}`);
      expect(await page.getByText('Signed in as Ada Lovelace').isVisible()).toBe(true);

      const waiting = page.waitForEvent('download');
      await page.getByRole('link', { name: 'Download: CSV' }).click();
      const bytes = await readFile(await (await waiting).path());
      expect(parse(bytes, { bom: true, relax_column_count: true }).flat()).toContain('Software Developers');

      // Cookies know no ports, so that the provider's are among them.
      const all = await page.context().cookies(browser.url);
      const cookies = all.filter(({ name }) => name.startsWith('role-reports'));
      expect(cookies).toMatchObject([{ name: 'role-reports-session', httpOnly: true, sameSite: 'Lax' }]);

      await page.getByRole('button', { name: 'Sign out' }).click();
      await page.waitForURL(`${browser.url}/`);
      expect(await page.getByRole('link', { name: 'Sign in' }).isVisible()).toBe(true);
      expect((await page.goto('/downloads/comparisons/actors-vs-dancers.csv'))?.status()).toBe(401);
      expect(complaints).toEqual([]);
    },
  );

  it.each([320, 1440])('keeps the rules for everybody, before and after (%i px)', async (width) => {
    const { page } = await browser.open({ viewport: { width, height: 900 } });
    await page.goto(comparison);
    await checkAccessibility(page, width);
    await page.getByRole('link', { name: 'Sign in', exact: true }).click();
    await signInThere(page);
    await page.waitForURL(`**${comparison}`);
    await checkAccessibility(page, width);
    await page.goto('/callback?code=x&state=y');
    await page.getByRole('heading', { name: 'Signing in failed' }).waitFor();
    await checkAccessibility(page, width);
  });
});
