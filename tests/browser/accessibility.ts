/** What every page must keep: WCAG 2.2 AA as far as axe finds, and nothing that is wider than the screen. */
import { type AxeResults, source } from 'axe-core';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Fails with what breaks a rule on the page, at a screen of this width in pixels. */
export async function checkAccessibility(page: Page, width: number): Promise<void> {
  await page.evaluate(source);
  const { violations }: AxeResults = await page.evaluate(
    `axe.run({ runOnly: { type: 'tag', values: ${JSON.stringify(rules)} } })`,
  );
  const found = violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`,
  );
  expect(found).toEqual([]);
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
}
