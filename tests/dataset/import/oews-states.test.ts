/** OEWS by state: columns in the order of the states, suppressed cells, the year before. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { importOewsStates } from '../../../src/dataset/import/oews-states.ts';
import type { Cell } from '../../../src/dataset/import/table.ts';
import { csv, inState, oewsRows, renamed, temporaryFolder, wages, writeCsv } from './official-files.ts';

const source = 'oews-state-2025';
const sourceYearBefore = 'oews-state-2024';
const california = inState('CA', 'California');
const texas = inState('TX', 'Texas');
const actors = { OCC_CODE: '27-2011', OCC_TITLE: 'Actors' };

/** Imports two tables, the second of the year before; occupations named in `hourlyOnly` are paid by the hour. */
async function importTables(
  rows: Cell[][],
  before: Cell[][] = oewsRows(california),
  hourlyOnly = ['27-2011'],
) {
  const folder = await temporaryFolder();
  await writeCsv(join(folder, 'state_now.csv'), rows);
  await writeCsv(join(folder, 'state_before.csv'), before);
  return importOewsStates({
    path: join(folder, 'state_now'),
    pathYearBefore: join(folder, 'state_before'),
    source,
    sourceYearBefore,
    hourlyOnly: new Set(hourlyOnly),
  });
}

describe('the importer of OEWS by state', () => {
  it('lists the states in the order of their abbreviations', async () => {
    const { states } = await importTables(oewsRows(texas, california));
    expect(states).toEqual([
      { code: 'CA', name: 'California' },
      { code: 'TX', name: 'Texas' },
    ]);
  });

  it('holds the figures of each state at its place in every column', async () => {
    const { occupations } = await importTables(
      oewsRows({ ...texas, TOT_EMP: 70, A_MEAN: 90000 }, { ...california, TOT_EMP: 300 }),
    );
    expect(occupations.get('15-1252')).toMatchObject({
      source,
      unit: 'usd-year',
      columns: { employment: [300, 70], mean: [105040, 90000] },
    });
  });

  it('holds the mean and the five percentiles', async () => {
    const { occupations } = await importTables(oewsRows(california));
    expect(occupations.get('15-1252')?.columns).toMatchObject({
      mean: [105040],
      p10: [62400],
      p25: [83200],
      median: [104000],
      p75: [124800],
      p90: [145600],
    });
  });

  it('has a null in every column for a state that does not publish the occupation', async () => {
    const { occupations } = await importTables(oewsRows(california, { ...texas, ...actors }));
    expect(occupations.get('15-1252')?.columns).toMatchObject({
      employment: [1000, null],
      mean: [105040, null],
      median: [104000, null],
    });
  });

  it('reads an empty cell as not published', async () => {
    const { occupations } = await importTables(oewsRows({ ...california, TOT_EMP: null, A_PCT90: null }));
    expect(occupations.get('15-1252')?.columns).toMatchObject({
      employment: [null],
      p90: [null],
      mean: [105040],
    });
  });

  it('takes pay by the hour for an occupation that is paid by the hour only', async () => {
    const byHour = { ...california, ...actors, ...wages('A', null) };
    const { occupations } = await importTables(oewsRows(byHour), oewsRows({ ...byHour, H_MEAN: 48 }));
    expect(occupations.get('27-2011')).toMatchObject({
      unit: 'usd-hour',
      columns: {
        mean: [50.5],
        p10: [30],
        p25: [40],
        median: [50],
        p75: [60],
        p90: [70],
        meanYearBefore: [48],
      },
    });
  });

  it('adds jobs and mean pay of the year before, with their source', async () => {
    const before = oewsRows({ ...california, TOT_EMP: 900, A_MEAN: 100000 });
    const { occupations } = await importTables(oewsRows(california), before);
    expect(occupations.get('15-1252')).toMatchObject({
      sourceYearBefore,
      columns: { employmentYearBefore: [900], meanYearBefore: [100000] },
    });
  });

  it('has nulls of the year before where the state did not publish the occupation then', async () => {
    const { occupations } = await importTables(oewsRows(california, texas), oewsRows(texas));
    expect(occupations.get('15-1252')?.columns.employmentYearBefore).toEqual([null, 1000]);
  });

  it('leaves out what only the year before had', async () => {
    const before = oewsRows(california, { ...california, ...actors }, inState('GU', 'Guam'));
    const { states, occupations } = await importTables(oewsRows(california), before);
    expect(states.map(({ code }) => code)).toEqual(['CA']);
    expect([...occupations.keys()]).toEqual(['15-1252']);
  });

  it('leaves out the rows of wider groups', async () => {
    const major = { ...california, OCC_CODE: '15-0000', O_GROUP: 'major' };
    const { occupations } = await importTables(oewsRows(major, california));
    expect([...occupations.keys()]).toEqual(['15-1252']);
  });

  it('reads the same from a compressed table', async () => {
    const folder = await temporaryFolder();
    const rows = oewsRows(california, texas);
    await writeFile(join(folder, 'packed.csv.gz'), gzipSync(csv(rows)));
    const options = { source, sourceYearBefore, hourlyOnly: new Set<string>() };
    const path = join(folder, 'packed');
    const packed = await importOewsStates({ path, pathYearBefore: path, ...options });
    expect(packed).toEqual(await importTables(rows, rows));
  });

  it('refuses a state that has an occupation twice', async () => {
    await expect(importTables(oewsRows(california, california))).rejects.toThrow(
      'state_now.csv: row 3, column "OCC_CODE" should hold a code once for each state, found "15-1252"',
    );
  });

  it('refuses a mark, which this table does not have', async () => {
    await expect(importTables(oewsRows({ ...california, A_MEAN: '*' }))).rejects.toThrow(
      'state_now.csv: row 2, column "A_MEAN" should hold a number, found "*"',
    );
  });

  it('refuses another header, naming the file and the column', async () => {
    await expect(
      importTables(oewsRows(california), renamed(oewsRows(california), 'TOT_EMP', 'EMPLOYMENT')),
    ).rejects.toThrow(
      'state_before.csv: row 1, column 12 of the header should be "TOT_EMP", found "EMPLOYMENT"',
    );
  });

  it('names the table that is missing', async () => {
    const path = join(await temporaryFolder(), 'absent');
    const options = { path, pathYearBefore: path, source, sourceYearBefore, hourlyOnly: new Set<string>() };
    await expect(importOewsStates(options)).rejects.toMatchObject({
      code: 'missing-file',
      details: { value: path },
    });
  });
});
