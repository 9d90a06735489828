/** The index of an edition: what changed first, every subscription, and what was not delivered; in each language. */
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { Block } from '../../src/document/document.ts';
import type { EditionOverview } from '../../src/edition/overview.ts';
import type { ItemResult } from '../../src/edition/result.ts';
import { createRenderers } from '../../src/render/registry.ts';
import type { Locale } from '../../src/words/locale.ts';
import { editionDocument } from '../../templates/edition.ts';
import { theme } from '../../templates/theme.ts';
import { readPdf } from '../render/pdf/read-pdf.ts';

const base = { owner: 'anna', releaseSha256: '5a'.repeat(32), templateVersion: 1, place: 'United States' };
const compared = { ...base, roles: ['Actors', 'Bakers'], figures: 'editions/2026-12/figures/x.json' };
const change = {
  role: 'actors',
  roleTitle: 'Actors',
  metric: 'yearly-salary',
  label: 'Yearly salary (mean)',
  unit: 'usd-year',
  before: { value: 40_000 },
  now: { value: 44_000 },
  difference: { amount: 4000, unit: 'usd-year', percent: 10 },
  why: 'new-vintage',
} as const;
const file = { format: 'csv', name: 'actors-vs-bakers-2026.12.csv', bytes: 1, sha256: '' } as const;

const results: readonly ItemResult[] = [
  {
    ...compared,
    status: 'written',
    subscription: 'stage',
    name: 'Stage',
    report: 'a'.repeat(32),
    files: [file],
    changes: [change, { ...change, now: { missing: 'suppressed' }, difference: null, why: 'vanished' }],
  },
  { ...compared, status: 'unchanged', subscription: 'calm', name: 'Calm', changes: [] },
  {
    ...base,
    status: 'failed',
    subscription: 'gone',
    name: 'Gone',
    roles: ['wizards'],
    figures: null,
    error: { code: 'unknown-role', message: "No role 'wizards'." },
  },
];

function overview(locale: Locale, of = results): EditionOverview {
  const pin = { month: '2026-12', release: '2026.12', releaseSha256: '5a'.repeat(32), previous: '2026-11' };
  return { pin: { ...pin, locale, begunAt: '2026-12-01T00:00:00Z' }, results: of };
}

const wordsOf = (blocks: readonly Block[]) =>
  blocks.flatMap((block) => ('text' in block ? [block.text] : block.type === 'list' ? block.items : []));

describe('the index of an edition', () => {
  it('leads with counts, what was not delivered, and what changed', () => {
    const document = editionDocument(overview('en-US'));
    expect([document.title, document.subtitle]).toEqual([
      'Edition of December 2026',
      'Dataset release 2026.12 \u00b7 compared with November 2026',
    ]);
    expect(wordsOf(document.blocks)).toEqual([
      'Subscriptions: 3. Reports written: 1.',
      'Subscriptions in which figures changed: 1.',
      'Left out, as nothing changed: 1.',
      'Not delivered, as the request cannot be met: 1.',
      'Not delivered',
      "Gone (gone): No role 'wizards'.",
      'What changed',
      'Stage',
      'Yearly salary (mean), Actors: $40,000 \u2192 $44,000 (+$4,000, new vintage)',
      'Yearly salary (mean), Actors: $40,000 \u2192 \u2013 not published (no longer there)',
      'Subscriptions',
    ]);
  });

  it('says the same in Spanish', () => {
    const words = wordsOf(editionDocument(overview('es-ES')).blocks);
    expect(words).toContain(
      'Yearly salary (mean) de Actors: de 40.000\u00a0US$ a 44.000\u00a0US$ (+4000\u00a0US$, periodo más reciente)',
    );
    expect(words).toContain('Qué ha cambiado');
  });

  it('has a row for each subscription, with its report and files, and one for each change', () => {
    const { sheets } = editionDocument(overview('en-US'));
    expect(sheets.map(({ title, table }) => [title, table?.rows.length])).toEqual([
      ['Subscriptions', 3],
      ['What changed', 2],
    ]);
    const texts = sheets[0].table?.rows[0]?.map((cell) => ('text' in cell ? cell.text : ''));
    expect(texts).toEqual(expect.arrayContaining([`/v1/reports/${'a'.repeat(32)}`, file.name]));
  });

  it.each([
    ['several subscriptions', results],
    ['none', []],
  ])('of %s is a workbook and a PDF', async (_, of) => {
    const renderer = createRenderers(async () => theme);
    const document = editionDocument(overview('en-US', of));
    const parts = unzipSync(await (await renderer('xlsx')).render(document));
    expect(Object.keys(parts)).toContain('xl/worksheets/sheet1.xml');
    const { pages } = await readPdf(await (await renderer('pdf')).render(document));
    const text = pages.flatMap(({ texts }) => texts.map((piece) => piece.text)).join(' ');
    expect(text).toContain('Edition of December 2026');
    expect(text).toContain(of.length === 0 ? 'No subscriptions' : 'not delivered');
  });
});
