import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { importCpsAge } from '../../../src/dataset/import/cps-age.ts';
import { readCpsOccupations } from '../../../src/dataset/import/cps-occupations.ts';
import { importCpsPeople } from '../../../src/dataset/import/cps-people.ts';
import type { Cell } from '../../../src/dataset/import/table.ts';
import { type AgeRow, ageRows, peopleRows, temporaryFolder, writeWorkbook } from './official-files.ts';

const notAWhole =
  'Shares do not sum to 100: Hispanic or Latino is an ethnicity, and its people are of any race';

const clergy = { soc: '21-2011', title: 'Clergy' };
const surgeons = { soc: '29-1249', title: 'Surgeons, All Other' };
const aides = { soc: '31-1120', title: 'Home Health and Personal Care Aides' };
const clergyMap = 'Total,summary\nClergy,21-2011\n';
const aidesMap = 'Home health aides,31-1120\nPersonal care aides,31-1120\n';

async function readMap(lines: string) {
  const path = join(await temporaryFolder(), 'map.csv');
  await writeFile(path, `cps_title,soc\n${lines}`);
  return readCpsOccupations(path);
}

async function importPeople(lines: string, occupation: typeof clergy, ...rows: Cell[][]) {
  const path = join(await temporaryFolder(), 'cps11.xlsx');
  await writeWorkbook(path, peopleRows(...rows));
  const people = await importCpsPeople({
    path,
    source: 'cps-11-2022',
    map: await readMap(lines),
    occupations: [occupation],
  });
  return people.get(occupation.soc);
}

async function importAge(lines: string, occupation: typeof clergy, ...rows: AgeRow[]) {
  const path = join(await temporaryFolder(), 'cps11b.xlsx');
  await writeWorkbook(path, ageRows(...rows));
  const ages = await importCpsAge({
    path,
    source: 'cps-11b-2025',
    map: await readMap(lines),
    occupations: [occupation],
  });
  return ages.get(occupation.soc);
}

describe('the map of CPS titles', () => {
  it('refuses a code that is none', async () => {
    await expect(readMap('Clergy,21-20\n')).rejects.toThrow('map.csv: row 2, column "soc"');
  });

  it('refuses a title that stands twice', async () => {
    await expect(readMap('Clergy,21-2011\nClergy,summary\n')).rejects.toThrow('row 3, column "cps_title"');
  });
});

describe('the CPS people importer', () => {
  it('gives men first, as the rest of the women, without a note for the occupation itself', async () => {
    const people = await importPeople(clergyMap, clergy, ['Clergy', 434, 20.4, 80.1, 12, 5, 8]);
    expect(people?.gender).toEqual({
      value: [
        { name: 'Male', percent: 79.6 },
        { name: 'Female', percent: 20.4 },
      ],
      source: 'cps-11-2022',
    });
  });

  it('gives race and ethnicity in a fixed order and says that they are not a whole', async () => {
    const people = await importPeople(clergyMap, clergy, ['Clergy', 434, 20.4, 80.1, 12, 5, 8]);
    expect(people?.race).toEqual({
      value: [
        { name: 'White', percent: 80.1 },
        { name: 'Black or African American', percent: 12 },
        { name: 'Asian', percent: 5 },
        { name: 'Hispanic or Latino', percent: 8 },
      ],
      source: 'cps-11-2022',
      note: notAWhole,
    });
  });

  it('names a category that covers more than the occupation', async () => {
    const people = await importPeople('Surgeons,29-1241|29-1249\n', surgeons, [
      'Surgeons',
      60,
      20,
      70,
      5,
      20,
      5,
    ]);
    expect(people?.gender.note).toBe('CPS category: Surgeons');
    expect(people?.race.note).toBe(`CPS category: Surgeons. ${notAWhole}`);
  });

  it('names a category of the same title that covers another occupation too', async () => {
    const map = 'Clergy,21-2011|21-2099\n';
    const people = await importPeople(map, clergy, ['Clergy', 434, 20.4, 80.1, 12, 5, 8]);
    expect(people?.gender.note).toBe('CPS category: Clergy');
  });

  it('reads a dash as suppressed because of its small base', async () => {
    const people = await importPeople(clergyMap, clergy, ['Clergy', 34, '–', '–', '–', '–', '–']);
    expect(people?.gender).toEqual({
      missing: 'suppressed',
      source: 'cps-11-2022',
      note: 'Not published: fewer than 50,000 people',
    });
  });

  it('weights the parts of an occupation by employment', async () => {
    const people = await importPeople(
      aidesMap,
      aides,
      ['Home health aides', 100, 90, 50, 40, 5, 20],
      ['Personal care aides', 300, 80, 60, 30, 6, 24],
    );
    expect(people?.gender).toEqual({
      value: [
        { name: 'Male', percent: 17.5 },
        { name: 'Female', percent: 82.5 },
      ],
      source: 'cps-11-2022',
      note: 'Employment-weighted mean of the CPS categories "Home health aides" and "Personal care aides"',
    });
    expect(people?.race).toMatchObject({
      value: [{ percent: 57.5 }, { percent: 32.5 }, { percent: 5.8 }, { percent: 23 }],
    });
  });

  it('leaves a part that is not published out of the mean and says so', async () => {
    const people = await importPeople(
      aidesMap,
      aides,
      ['Home health aides', 10, '–', '–', '–', '–', '–'],
      ['Personal care aides', 300, 80, 60, 30, 6, 24],
    );
    expect(people?.gender).toMatchObject({ value: [{ percent: 20 }, { percent: 80 }] });
    expect(people?.gender.note).toContain(
      'left out, as not published for fewer than 50,000 people: "Home health aides"',
    );
  });

  it('is suppressed when no part is published', async () => {
    const people = await importPeople(
      aidesMap,
      aides,
      ['Home health aides', 10, '–', '–', '–', '–', '–'],
      ['Personal care aides', 10, '–', '–', '–', '–', '–'],
    );
    expect(people?.race).toMatchObject({ missing: 'suppressed' });
  });

  it('passes over summaries and empty rows', async () => {
    const rows = [['Total', 9, 1, 1, 1, 1, 1], [], ['Clergy', 434, 20.4, 80.1, 12, 5, 8]];
    expect(await importPeople(clergyMap, clergy, ...rows)).toMatchObject({
      gender: { source: 'cps-11-2022' },
    });
  });

  it('has nothing for an occupation that the map does not cover', async () => {
    expect(await importPeople(clergyMap, surgeons, ['Clergy', 434, 20.4, 80.1, 12, 5, 8])).toBeUndefined();
  });

  it('refuses a title that the map does not know', async () => {
    await expect(importPeople(clergyMap, clergy, ['Cleric', 434, 20.4, 80.1, 12, 5, 8])).rejects.toThrow(
      'cps11.xlsx: row 8, column "Occupation" holds "Cleric", which our map of CPS titles does not know',
    );
  });

  it('refuses a title that stands twice', async () => {
    const row: Cell[] = ['Clergy', 434, 20.4, 80.1, 12, 5, 8];
    await expect(importPeople(clergyMap, clergy, row, row)).rejects.toThrow(
      'cps11.xlsx: row 9, column "Occupation" should hold a title that no row above has, found "Clergy"',
    );
  });

  it('refuses a table without a category that the map names', async () => {
    await expect(importPeople(clergyMap, clergy)).rejects.toThrow('cps11.xlsx has no row "Clergy"');
  });

  it('refuses an unknown mark, naming file, row, column and value', async () => {
    await expect(importPeople(clergyMap, clergy, ['Clergy', 434, '-', 80, 12, 5, 8])).rejects.toThrow(
      'cps11.xlsx: row 8, column "Women" should hold a number, found "-"',
    );
  });
});

describe('the CPS age importer', () => {
  it('reads the median age', async () => {
    expect(await importAge(clergyMap, clergy, ['Clergy', 434, 52.1])).toEqual({
      value: 52.1,
      source: 'cps-11b-2025',
    });
  });

  it('reads a dash as suppressed, and keeps the note on the category', async () => {
    expect(await importAge('Surgeons,29-1241|29-1249\n', surgeons, ['Surgeons', 20, '–'])).toEqual({
      missing: 'suppressed',
      source: 'cps-11b-2025',
      note: 'CPS category: Surgeons. Not published: fewer than 50,000 people',
    });
  });

  it('does not combine the medians of parts', async () => {
    const rows: AgeRow[] = [
      ['Home health aides', 600, 47],
      ['Personal care aides', 1400, 45],
    ];
    expect(await importAge(aidesMap, aides, ...rows)).toEqual({
      missing: 'not-in-release',
      source: 'cps-11b-2025',
      note: 'CPS publishes its parts separately: "Home health aides" and "Personal care aides"',
    });
  });
});
