/** A report without people: for readers who must not see age, gender, race or LGBT, in no format and nowhere in it. */
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { type Comparison, comparisonSchema } from '../../src/comparison/comparison.ts';
import { csvProfiles, csvShapes } from '../../src/document/csv-choice.ts';
import { createApp } from '../../src/http/app.ts';
import { madeReportSchema } from '../../src/http/reports.ts';
import { compareRoles } from '../../src/report/compare-roles.ts';
import { createReport } from '../../src/report/create-report.ts';
import { fileKey } from '../../src/report/receipt.ts';
import { readPdf } from '../render/pdf/read-pdf.ts';
import { comparisonOf, rowOf } from '../support/comparisons.ts';
import { profileWith } from '../support/profiles.ts';
import { embeddedDataset, testServices } from '../support/services.ts';

/** Job titles and occupations: both have figures about people, from different sources. */
const requests = {
  'two job titles': { roles: ['technical-specialist', 'lead-technician'] },
  'two occupations in a place': { roles: ['registered-nurses', 'actors'], location: 'WA' },
  'four roles': {
    roles: ['software-developers', 'lead-technician', 'chief-executives', 'medical-scientists'],
  },
};

/** What only figures about people say. Schooling of people "aged 25 and older" is none of them. */
const tellTales =
  /demographic|gender|\brace\b|ethnic|\bLGBT|(average|median|mean) age|\bCPS\b|Current Population Survey|\bwomen\b|\bmen\b|hispanic|latino|\bmale\b|female|\bcps-/i;

const openTexts: Readonly<Record<string, (bytes: Uint8Array) => Promise<string>>> = {
  pdf: async (bytes) => {
    const { pages } = await readPdf(bytes);
    return pages.flatMap(({ texts }) => texts.map(({ text }) => text)).join(' ');
  },
  xlsx: async (bytes) => {
    const parts = Object.entries(unzipSync(bytes)).map(([name, part]) => name + Buffer.from(part).toString());
    return parts.join('\n');
  },
};

async function textOf(format: string, bytes: Uint8Array): Promise<string> {
  return openTexts[format]?.(bytes) ?? Buffer.from(bytes).toString('utf8');
}

/** Every word of a comparison that is not a value. */
function labels({ rows, sources, definitions }: Comparison): string[] {
  return [
    ...rows.flatMap((row) => [row.label, row.metric, row.section]),
    ...rows.flatMap(({ values }) => values.flatMap(({ note }) => note ?? [])),
    ...sources.flatMap(({ name, method }) => [name, method]),
    ...definitions.map(({ definition }) => definition),
  ];
}

/** The labels of the whole comparison that are nowhere in those of the one without people. */
function goneFrom(full: Comparison, without: Comparison): string[] {
  const stays = labels(without).join('\n');
  return [...new Set(labels(full))].filter((label) => !stays.includes(label));
}

describe.each(Object.entries(requests))('a report without people on %s', (_, request) => {
  it('has no word of them in any file', async () => {
    const services = await testServices();
    const full = await compareRoles(request, services.dataset);
    const without = await compareRoles({ ...request, exclude: ['people'] }, services.dataset);
    const gone = goneFrom(full, without);
    expect(gone).toEqual(expect.arrayContaining(['Demographics', 'Average age', 'LGBT']));
    expect(JSON.stringify(without)).not.toMatch(tellTales);
    const { receipt } = await createReport({ ...request, exclude: ['people'] }, services);
    for (const { format, name } of receipt.files) {
      expect(name).toContain('-without-people');
      const bytes = (await services.reports.get(fileKey(receipt.id, format))) ?? new Uint8Array();
      const text = await textOf(format, bytes);
      expect(text, format).not.toMatch(tellTales);
      expect(
        gone.filter((label) => text.includes(label)),
        format,
      ).toEqual([]);
    }
  });

  it.each(csvShapes)('has no word of them in a %s CSV of any profile', async (shape) => {
    const services = await testServices();
    for (const profile of csvProfiles) {
      const asked = { ...request, exclude: ['people'], formats: ['csv'], csv: { shape, profile } };
      const { receipt } = await createReport(asked, services);
      for (const { format } of receipt.files) {
        const bytes = (await services.reports.get(fileKey(receipt.id, format))) ?? new Uint8Array();
        expect(await textOf(format, bytes), `${profile} ${format}`).not.toMatch(tellTales);
      }
    }
  });

  it('would be caught by those words with people in it', async () => {
    const services = await testServices();
    const { receipt } = await createReport(request, services);
    for (const { format } of receipt.files) {
      const bytes = (await services.reports.get(fileKey(receipt.id, format))) ?? new Uint8Array();
      // A description tells of sources alone, and those of job titles are not about people by name.
      if (format !== 'csv-metadata') expect(await textOf(format, bytes), format).toMatch(tellTales);
    }
  });
});

it('a comparison without people is the whole one but for them', async () => {
  const dataset = await embeddedDataset();
  const full = await compareRoles(requests['four roles'], dataset);
  const without = await compareRoles({ ...requests['four roles'], exclude: ['people', 'people'] }, dataset);
  const people = new Set(
    full.rows.filter(({ section }) => section === 'Demographics').map(({ metric }) => metric),
  );
  expect(without).toEqual({
    ...full,
    excluded: ['people'],
    rows: full.rows.filter(({ metric }) => !people.has(metric)),
    sources: full.sources.filter(({ id }) => !id.startsWith('cps-')),
    definitions: full.definitions.filter(
      ({ metric }) => !['average-age', 'median-age', 'gender', 'race', 'lgbt'].includes(metric),
    ),
  });
});

it('a source that other rows name stays', () => {
  const profiles = [
    profileWith('Baker', { medianAge: 40, yearlyMean: 40_000 }),
    profileWith('Cook', { medianAge: 30 }),
  ];
  const { rows, sources } = comparisonOf(profiles, { exclude: ['people'] });
  expect(rows.map(({ metric }) => metric)).not.toContain('median-age');
  expect(sources.map(({ id }) => id)).toEqual(['test']);
  expect(rowOf(comparisonOf(profiles), 'median-age').values).toMatchObject([{ value: 40 }, { value: 30 }]);
});

it('the API leaves people out of comparisons, and links a report to the same', async () => {
  const app = createApp(await testServices());
  const made = await app.request('/v1/reports', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ ...requests['two job titles'], formats: ['csv'], exclude: ['people'] }),
  });
  const { links } = madeReportSchema().parse(await made.json());
  expect(links.comparison).toMatch(/[?&]exclude=people$/);
  const text = await (await app.request(links.comparison)).text();
  expect(comparisonSchema().parse(JSON.parse(text)).excluded).toEqual(['people']);
  expect(text).not.toMatch(tellTales);
});
