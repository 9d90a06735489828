/** Formats are equal: every fact of a comparison is found in each of them, and none is let go without notice. */
import { describe, expect, it } from 'vitest';
import type { Comparison } from '../../src/comparison/comparison.ts';
import type { Dataset } from '../../src/dataset/dataset.ts';
import { addOwnRoles } from '../../src/dataset/own-roles/add-own-roles.ts';
import type { CsvShape } from '../../src/document/csv-choice.ts';
import type { Document } from '../../src/document/document.ts';
import { createApp } from '../../src/http/app.ts';
import { comparisonAnswerSchema } from '../../src/http/comparisons.ts';
import type { FileFormat } from '../../src/render/renderer.ts';
import { compareRoles } from '../../src/report/compare-roles.ts';
import type { ComparisonRequest } from '../../src/report/request.ts';
import { reportDocument } from '../../templates/report.ts';
import { summarySentences } from '../../templates/summary.ts';
import { baseRelease, opened, sheetOf } from '../dataset/own-roles/base-release.ts';
import { goldenRequests } from '../support/golden-requests.ts';
import { embeddedDataset, testServices } from '../support/services.ts';
import {
  type Fact,
  type Finder,
  factsOf,
  jsonFinder,
  longCsvFinder,
  nameOf,
  pdfFinder,
  wideCsvFinder,
  workbookFinder,
} from './facts.ts';

const market: Record<string, ComparisonRequest> = {
  ...goldenRequests,
  'three roles in California': {
    roles: ['technical-specialist', 'lead-technician', 'software-developers'],
    location: 'CA',
  },
  'a report without people': {
    roles: ['registered-nurses', 'chief-executives'],
    location: 'metro:41860',
    exclude: ['people'],
  },
  'five roles against the last': {
    roles: [
      'first-line-supervisors-of-mechanics-installers-and-repairers',
      'actors',
      'elementary-school-teachers-except-special-education',
      'lead-technician',
      'medical-scientists-except-epidemiologists',
    ],
    baseline: 'medical-scientists-except-epidemiologists',
  },
};

/** A release with a role of an organisation on top of a small one. */
async function ownRelease(): Promise<Dataset> {
  const sheet = sheetOf(
    [
      'Title',
      'Matched occupation',
      'Pay minimum',
      'Pay midpoint',
      'Pay maximum',
      'Headcount',
      'Duties',
      'Skills',
    ],
    ['Platform Engineer', '15-1252', 110_000, 132_500, 155_000, 12, 'Keep it running | Plan', 'Linux | Go'],
  );
  const release = '2026.11-acme';
  return opened(release, (await addOwnRoles({ base: await baseRelease(), sheet, release })).files);
}

const ownRequest = { roles: ['platform-engineer', 'registered-nurses'], location: 'CA' };

async function rendered(document: Document, format: FileFormat): Promise<Uint8Array> {
  const { renderer } = await testServices();
  return (await renderer(format)).render(document);
}

/** A finder for each file, made from one comparison; `change` may spoil the documents that they are rendered from. */
async function fileFinders(
  comparison: Comparison,
  change: (document: Document) => Document = (document) => document,
): Promise<Record<string, Finder>> {
  const documentFor = (shape: CsvShape) =>
    change(reportDocument(comparison, { csv: { shape, profile: 'machine' } }));
  const wide = documentFor('wide');
  const long = documentFor('long');
  return {
    'wide CSV': wideCsvFinder(await rendered(wide, 'csv'), await rendered(wide, 'csv-metadata'), comparison),
    'long CSV': longCsvFinder(await rendered(long, 'csv'), await rendered(long, 'csv-metadata'), comparison),
    XLSX: await workbookFinder(await rendered(wide, 'xlsx'), comparison),
    PDF: await pdfFinder(await rendered(wide, 'pdf'), comparison),
  };
}

/** A finder in what the API answers. */
async function apiFinder(
  { roles, exclude, ...choices }: ComparisonRequest,
  dataset: Dataset,
): Promise<Finder> {
  const query = new URLSearchParams({ ...choices, ...(exclude && { exclude: exclude.join(',') }) });
  const app = createApp({ ...(await testServices()), dataset });
  const answer = await app.request(`/v1/comparisons/${roles.join('-vs-')}?${query.toString()}`);
  return jsonFinder(comparisonAnswerSchema().parse(await answer.json()));
}

function lost(facts: readonly Fact[], finder: Finder | undefined): string[] {
  return facts.filter((fact) => finder?.(fact) !== true).map(nameOf);
}

async function expectEveryFact(request: ComparisonRequest, dataset: Dataset): Promise<void> {
  const comparison = await compareRoles(request, dataset);
  const facts = factsOf(comparison, summarySentences(comparison));
  expect(facts.length).toBeGreaterThan(60);
  const finders = { ...(await fileFinders(comparison)), JSON: await apiFinder(request, dataset) };
  for (const [format, finder] of Object.entries(finders)) expect(lost(facts, finder), format).toEqual([]);
}

describe('every fact is in each format', () => {
  it.each(Object.entries(market))('of %s', async (_, request) => {
    await expectEveryFact(request, await embeddedDataset());
  });

  it('of an own role beside an occupation', async () => {
    await expectEveryFact(ownRequest, await ownRelease());
  });
});

/** The document without the rows that this label names, in every face. */
function withoutRow(document: Document, label: string): Document {
  const keep = (row: readonly { readonly type: string }[]) =>
    !row.some((cell) => 'text' in cell && cell.text === label);
  return {
    ...document,
    csv: { ...document.csv, table: { ...document.csv.table, rows: document.csv.table.rows.filter(keep) } },
    blocks: document.blocks.map((block) =>
      block.type === 'table'
        ? { ...block, table: { ...block.table, rows: block.table.rows.filter(keep) } }
        : block,
    ),
    sheets: [
      { ...document.sheets[0] },
      ...document.sheets.slice(1).map((sheet) => ({
        ...sheet,
        table: sheet.table && { ...sheet.table, rows: sheet.table.rows.filter(keep) },
      })),
    ],
  };
}

describe('a row that is lost on the way', () => {
  it.each(['Number of jobs', 'Hourly, 90th percentile', 'Importance: Speaking'])(
    'is noticed in each file: %s',
    async (label) => {
      const comparison = await compareRoles(goldenRequests['three-occupations'], await embeddedDataset());
      const facts = factsOf(comparison, []);
      const finders = await fileFinders(comparison, (document) => withoutRow(document, label));
      for (const [format, finder] of Object.entries(finders)) {
        const names = lost(facts, finder);
        expect(names.length, format).toBeGreaterThanOrEqual(3);
        expect(
          names.filter((name) => !name.includes(label)),
          format,
        ).toEqual([]);
      }
    },
  );
});
