/** CPS Tables 11 and 11b: categories, wider groups, parts and their weighted means. */
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
const aidesAges: AgeRow[] = [
  ['Home health aides', 600, 47],
  ['Personal care aides', 1400, 45],
];
/** Surgeons in a group, which is in a wider one. */
const surgeonsMap =
  'Professionals,group 15|29\nHealthcare practitioners,group 29\nSurgeons,29-1241|29-1249\n';
const groupAges: AgeRow[] = [
  ['Professionals', 9000, 42.1],
  ['Healthcare practitioners', 5000, 43.5],
];

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

  it('keeps categories, groups of whole major groups, and summaries apart', async () => {
    const map = await readMap('Total,summary\nSales and office,group 41|43\nClergy,21-2011|21-2099\n');
    expect([...map.summaries]).toEqual(['Total']);
    expect([...map.groups.values()]).toEqual([{ title: 'Sales and office', majors: ['41', '43'] }]);
    expect([...map.categories.values()]).toEqual([{ title: 'Clergy', socs: ['21-2011', '21-2099'] }]);
  });

  it('refuses a group of anything but major groups', async () => {
    await expect(readMap('Clergy,group 21-2011\n')).rejects.toThrow(
      'map.csv: row 2, column "soc" should hold SOC codes separated by |, a group, or the word summary',
    );
  });

  it('refuses a group whose title stands above', async () => {
    await expect(readMap('Clergy,21-2011\nClergy,group 21\n')).rejects.toThrow('row 3, column "cps_title"');
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

  it('takes the shares of the narrowest group around a category that is not published', async () => {
    const people = await importPeople(
      surgeonsMap,
      surgeons,
      ['Professionals', 9000, 50, 70, 10, 12, 9],
      ['Healthcare practitioners', 5000, 75, 72, 12, 10, 9],
      ['Surgeons', 20, '–', '–', '–', '–', '–'],
    );
    const note =
      'CPS group, wider than the occupation: Healthcare practitioners. Nothing narrower is published';
    expect(people?.gender).toMatchObject({ value: [{ percent: 25 }, { percent: 75 }], note });
    expect(people?.race).toMatchObject({
      value: [{ percent: 72 }, { percent: 12 }, { percent: 10 }, { percent: 9 }],
      note: `${note}. ${notAWhole}`,
    });
  });

  it('takes only those shares from the group that the category does not have', async () => {
    const people = await importPeople(
      surgeonsMap,
      surgeons,
      ['Professionals', 9000, 50, 70, 10, 12, 9],
      ['Healthcare practitioners', 5000, 75, 72, 12, 10, 9],
      ['Surgeons', 60, 20, '–', '–', '–', '–'],
    );
    expect(people?.gender).toMatchObject({
      value: [{ percent: 80 }, { percent: 20 }],
      note: 'CPS category: Surgeons',
    });
    expect(people?.race).toMatchObject({ value: [{ percent: 72 }, {}, {}, {}] });
  });

  it('refuses a table without a group that the map names', async () => {
    const map = 'Healthcare practitioners,group 29\nSurgeons,29-1249\n';
    await expect(importPeople(map, surgeons, ['Surgeons', 60, 20, 70, 5, 20, 5])).rejects.toThrow(
      'cps11.xlsx has no row "Healthcare practitioners"',
    );
  });

  it('is suppressed because of its small base where no group is published either', async () => {
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

  it('names a category that covers more than the occupation', async () => {
    expect(await importAge('Surgeons,29-1241|29-1249\n', surgeons, ['Surgeons', 60, 48.2])).toMatchObject({
      value: 48.2,
      note: 'CPS category: Surgeons',
    });
  });

  it('takes the age of the narrowest group around a category that is not published', async () => {
    const rows: AgeRow[] = [...groupAges, ['Surgeons', 20, '–']];
    expect(await importAge(surgeonsMap, surgeons, ...rows)).toEqual({
      value: 43.5,
      source: 'cps-11b-2025',
      note: 'CPS group, wider than the occupation: Healthcare practitioners. Nothing narrower is published',
    });
  });

  it('passes over a group that is not published itself', async () => {
    const rows: AgeRow[] = [
      ['Professionals', 9000, 42.1],
      ['Healthcare practitioners', 40, '–'],
      ['Surgeons', 20, '–'],
    ];
    expect(await importAge(surgeonsMap, surgeons, ...rows)).toMatchObject({
      value: 42.1,
      note: expect.stringContaining('wider than the occupation: Professionals.'),
    });
  });

  it('is suppressed where no group around the occupation is published either', async () => {
    expect(await importAge('Surgeons,29-1241|29-1249\n', surgeons, ['Surgeons', 20, '–'])).toEqual({
      missing: 'suppressed',
      source: 'cps-11b-2025',
      note: 'Not published: fewer than 50,000 people',
    });
  });

  it('takes the age of the group for an occupation that CPS splits', async () => {
    const rows: AgeRow[] = [['Healthcare support', 5000, 40.3], ...aidesAges];
    expect(await importAge(`Healthcare support,group 31\n${aidesMap}`, aides, ...rows)).toEqual({
      value: 40.3,
      source: 'cps-11b-2025',
      note: 'CPS group, wider than the occupation: Healthcare support. CPS splits the occupation, and medians of parts do not combine',
    });
  });

  it('is suppressed, with the reason, for an occupation that CPS splits and that no group holds', async () => {
    expect(await importAge(aidesMap, aides, ...aidesAges)).toEqual({
      missing: 'suppressed',
      source: 'cps-11b-2025',
      note: 'CPS splits the occupation, and medians of parts do not combine',
    });
  });

  it('has nothing for an occupation that the map does not cover', async () => {
    expect(await importAge(clergyMap, surgeons, ['Clergy', 434, 52.1])).toBeUndefined();
  });
});
