/** Every table: its columns, as many rows as the profiles hold, and the profiles' own figures in them. */
import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { openDataset } from '../../src/dataset/dataset.ts';
import { type Profile, profileSchema } from '../../src/dataset/profile.ts';
import { resolveExport } from '../../src/export/request.ts';
import { exportRows } from '../../src/export/rows.ts';
import type { ExportValue } from '../../src/export/table.ts';
import { exportTables } from '../../src/export/tables.ts';
import { openStore } from '../../src/storage/open-store.ts';
import { profileWith } from '../support/profiles.ts';
import { contentOf, writeRelease } from '../support/releases.ts';
import { embeddedDataset, embeddedReleases } from '../support/services.ts';
import { promisedColumns } from './promised-columns.ts';

type Row = Readonly<Record<string, ExportValue>>;

let profiles: readonly Profile[];
beforeAll(async () => {
  const lines = await readFile(new URL('2026.11/roles.ndjson', `${embeddedReleases.href}/`), 'utf8');
  profiles = lines
    .trim()
    .split('\n')
    .map((line) => profileSchema.parse(JSON.parse(line)));
});

/** The rows of a table by the keys of its columns. */
async function rowsOf(table: string, where: string[] = [], dataset = embeddedDataset()) {
  const open = await dataset;
  const resolved = await resolveExport({ table, format: 'csv', where }, open);
  const { batches, expected } = await exportRows(resolved, open);
  const rows: Row[] = [];
  for await (const batch of batches)
    for (const row of batch)
      rows.push(Object.fromEntries(resolved.columns.map(({ key }, position) => [key, row[position] ?? ''])));
  return { rows, expected };
}

const lengthOf = (figure: { value: readonly unknown[] } | { missing: string }) =>
  'value' in figure ? figure.value.length : 1;

/** How many rows each table has, counted in the profiles and not by the export. */
const counts: Readonly<Record<string, (profile: Profile) => number>> = {
  roles: () => 1,
  pay: () => 1,
  'pay-by-state': () => 51,
  'pay-by-metro': () => 393,
  'pay-by-industry': ({ industries }) => ('missing' in industries ? 1 : industries.rows.length),
  skills: ({ skills, skillImportance: of }) =>
    lengthOf(skills) + ('value' in of ? Object.keys(of.value).length : 1),
  people: ({ people }) => 3 + lengthOf(people.gender) + lengthOf(people.race),
  education: ({ education }) => 3 + lengthOf(education.attainment) + lengthOf(education.required),
  technologies: ({ technologies: of }) =>
    'value' in of ? of.value.inDemand.length + of.value.hot.length : 2,
  duties: ({ duties }) => lengthOf(duties),
  related: ({ related }) => lengthOf(related),
};

describe.each(exportTables.map(({ id }) => id))('%s', (table) => {
  it('has the columns that callers rely on', () => {
    const columns = exportTables.find(({ id }) => id === table)?.columns ?? [];
    expect(columns.map(({ key }) => key)).toEqual(promisedColumns[table]);
    expect(new Set(columns.map(({ heading }) => heading)).size).toBe(columns.length);
  });

  it('has as many rows as the profiles hold, and no figure that is blank', async () => {
    const { rows, expected } = await rowsOf(table);
    const total = profiles.reduce((sum, profile) => sum + (counts[table]?.(profile) ?? 0), 0);
    expect(rows.length).toBe(total);
    expect(expected).toEqual({ roles: 832, rows: total });
    const columns = exportTables.find(({ id }) => id === table)?.columns ?? [];
    // Own roles alone have figures of their own; the lists of names have no number beside each.
    const figures = columns.filter(({ unit, key }) => unit !== null && !key.startsWith('own_'));
    const blank = rows.filter((row) =>
      figures.some(({ key }) => row[key] === '' && !(key === 'value' && row.unit === '')),
    );
    expect(blank).toEqual([]);
  });
});

/** A figure as a cell has it. */
const cell = (figure: { value: unknown } | { missing: string }) =>
  'value' in figure ? figure.value : figure;

describe('figures', () => {
  it('of pay are those of the profile, with what is missing and why', async () => {
    const { rows } = await rowsOf('pay');
    for (const [position, { id, pay }] of profiles.entries())
      expect(rows[position]).toMatchObject({
        role: id,
        annual_mean: cell(pay.annual.mean),
        annual_p90: cell(pay.annual.p90),
        hourly_median: cell(pay.hourly.median),
        annual_mean_year_before: cell(pay.annualMeanYearBefore),
        best_paying_company: cell(pay.bestPayingCompany),
      });
  });

  it('of a state are those of its column, by the hour where pay is by the hour', async () => {
    const { rows } = await rowsOf('pay-by-state', ['state=CA']);
    for (const [position, { id, states }] of profiles.entries()) {
      // California is the fifth of the states.
      const mean = 'missing' in states ? states : (states.columns.mean[4] ?? { missing: 'suppressed' });
      const isHourly = 'unit' in states && states.unit === 'usd-hour' && typeof mean === 'number';
      expect(rows[position]).toMatchObject({
        role: id,
        state: 'CA',
        mean: isHourly ? { value: mean, unit: 'usd-hour' } : mean,
      });
    }
  });

  it('of a metropolitan area say whether they may be those of a wider one', async () => {
    const { rows } = await rowsOf('pay-by-metro', ['soc=15-1252']);
    const metros = profiles.find(({ soc }) => soc === '15-1252')?.metros;
    const means = metros === undefined || 'missing' in metros ? [] : metros.mean;
    expect(rows.map(({ mean }) => (typeof mean === 'number' ? mean : null))).toEqual(means);
    const repeats = means.map((mean) => mean !== null && means.indexOf(mean) !== means.lastIndexOf(mean));
    expect(rows.map(({ same_elsewhere: same }) => same === 'yes')).toEqual(repeats);
  });

  it('above what is published have their bound', async () => {
    const { rows } = await rowsOf('pay-by-industry', ['role=chief-executives']);
    expect(rows.find(({ industry }) => industry === '521')?.mean).toEqual({
      missing: 'top-coded',
      bound: 239_200,
    });
  });

  it('name their source and its vintage', async () => {
    const { rows } = await rowsOf('pay-by-state', ['soc=15-1252', 'state=CA']);
    expect(rows).toMatchObject([
      {
        source: 'oews-state-2025',
        vintage: 'May 2025',
        year_before_source: 'oews-state-2024',
        year_before_vintage: 'May 2024',
        price_level: 112.581,
        mean: 186_770,
        mean_at_national_prices: Math.round(186_770 / 1.12581),
      },
    ]);
  });
});

describe('an own role', () => {
  it('has its headcount, its midpoint and its skills, and is no SOC code', async () => {
    const own = profileWith('Our Engineer', { own: { headcount: 12, midpoint: 91_000, skills: ['Java'] } });
    const store = await openStore(`file:${await writeRelease(contentOf([own]))}`);
    const { rows } = await rowsOf('roles', [], openDataset(store));
    expect(rows).toMatchObject([{ kind: 'own-role', soc: '', own_headcount: 12, own_midpoint: 91_000 }]);
    const skills = await rowsOf('skills', [], openDataset(store));
    expect(skills.rows.map(({ measure, skill }) => [measure, skill])).toContainEqual(['own', 'Java']);
  });
});
