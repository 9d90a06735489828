/** Several O*NET occupations become one: which of them speak, and what their note says. */

import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { importOnetExperience } from '../../../src/dataset/import/onet-experience.ts';
import { importOnetJobZones } from '../../../src/dataset/import/onet-job-zones.ts';
import { readOnetOccupations } from '../../../src/dataset/import/onet-occupations.ts';
import { importOnetRelated } from '../../../src/dataset/import/onet-related.ts';
import {
  coverageNote,
  groupByOccupation,
  groupPreferred,
  isMarked,
  numberWithin,
  readOnetRows,
} from '../../../src/dataset/import/onet-rows.ts';
import { importOnetSkills } from '../../../src/dataset/import/onet-skills.ts';
import { importOnetTechnologies } from '../../../src/dataset/import/onet-technologies.ts';
import { importOnetText } from '../../../src/dataset/import/onet-text.ts';
import { importOnetTitles } from '../../../src/dataset/import/onet-titles.ts';
import { roundTo } from '../../../src/dataset/import/rounding.ts';
import { rowReader } from '../../../src/dataset/import/row-reader.ts';
import type { Cell } from '../../../src/dataset/import/table.ts';
import { joinNotes } from '../../../src/dataset/notes.ts';
import { temporaryFolder } from './official-files.ts';
import { of, onetImport, writeOnetFiles } from './onet-files.ts';

const zoneColumns = ['O*NET-SOC Code', 'Title', 'Job Zone', 'Date', 'Domain Source'];

async function crosswalk() {
  return (await onetImport({})).crosswalk;
}

function rowWith(cell: Cell) {
  return rowReader('small.xlsx', ['Mark'], { number: 2, cells: [cell] }, 'onet-29.3');
}

describe('the rows of an O*NET file', () => {
  it('come with their occupation, without those of the armed forces', async () => {
    const options = await onetImport({ 'Job Zones.xlsx': [of('55-3019.00'), of('13-1021.00')] });
    const rows = [...(await readOnetRows('Job Zones.xlsx', zoneColumns, options))];
    expect(rows.map(({ onetCode, soc }) => [onetCode, soc])).toEqual([['13-1021.00', '13-1020']]);
  });

  it('are refused under another header', async () => {
    const options = await onetImport({ 'Job Zones.xlsx': [{}] });
    const columns = zoneColumns.map((name) => (name === 'Job Zone' ? 'Zone' : name));
    await expect(readOnetRows('Job Zones.xlsx', columns, options)).rejects.toMatchObject({
      code: 'unexpected-layout',
      message: 'Job Zones.xlsx: row 1, column 3 of the header should be "Zone", found "Job Zone"',
    });
  });

  it('need their file', async () => {
    const options = await onetImport({});
    await expect(readOnetRows('Job Zones.xlsx', zoneColumns, options)).rejects.toMatchObject({
      code: 'missing-file',
    });
  });
});

describe('the O*NET occupations behind one of the release', () => {
  const values = new Map([
    ['11-1011.00', 'whole'],
    ['11-1011.03', 'part'],
    ['15-1299.01', 'first part'],
    ['15-1299.08', 'second part'],
  ]);

  it('can all speak for it', async () => {
    const groups = groupByOccupation(values, await crosswalk());
    expect(groups.map(({ soc, parts }) => [soc, parts.map(({ value }) => value)])).toEqual([
      ['11-1011', ['whole', 'part']],
      ['15-1299', ['first part', 'second part']],
    ]);
  });

  it('leave it to the code that ends in .00 where that has data', async () => {
    const groups = groupPreferred(values, await crosswalk());
    expect(groups.map(({ soc, parts }) => [soc, parts.map(({ value }) => value)])).toEqual([
      ['11-1011', ['whole']],
      ['15-1299', ['first part', 'second part']],
    ]);
  });

  it.each([
    ['itself', '11-1011', ['11-1011.00'], undefined],
    ['a part alone', '15-1299', ['15-1299.01'], 'Covers only the O*NET occupation "Web Administrators"'],
    ['several', '15-1299', ['15-1299.01', '15-1299.08'], 'Plain mean of 2 O*NET occupations'],
  ])('are named in a note when it is %s', async (_, soc, codes, note) => {
    const parts = codes.map((onetCode) => ({ onetCode, value: null }));
    expect(coverageNote({ soc, parts }, 'Plain mean', await crosswalk())).toBe(note);
  });
});

describe('a mark', () => {
  it.each([
    ['Y', true],
    ['N', false],
    [null, false],
  ])('reads %j as %j', (cell, marked) => {
    expect(isMarked(rowWith(cell), 'Mark')).toBe(marked);
  });

  it('is refused when it is neither', () => {
    expect(() => isMarked(rowWith('y'), 'Mark')).toThrow('should hold Y, N or nothing, found "y"');
  });
});

it('refuses a number out of bounds', () => {
  expect(numberWithin(rowWith(5), 'Mark', 1, 5)).toBe(5);
  expect(() => numberWithin(rowWith(5.01), 'Mark', 1, 5)).toThrow('a number from 1 to 5, found 5.01');
});

it('joins the notes that there are', () => {
  expect(joinNotes('One', undefined, 'two')).toBe('One. two');
  expect(joinNotes(undefined)).toBeUndefined();
});

it.each([
  [3.5, 0, 4],
  [3.125, 2, 3.13],
  [1 / 12, 2, 0.08],
])('rounds %f to %i decimals as %f', (number, decimals, rounded) => {
  expect(roundTo(number, decimals)).toBe(rounded);
});

it('has a small set of files that every importer reads', async () => {
  const from = await temporaryFolder();
  await writeOnetFiles(from);
  const options = {
    folder: join(from, 'onet-29.3'),
    source: 'onet-29.3',
    crosswalk: await readOnetOccupations(join(from, 'ep/nem-onet-to-soc-crosswalk.xlsx')),
    has: () => true,
    titleOf: () => 'Software Developers',
  };
  const maps = await Promise.all([
    importOnetSkills(options),
    importOnetTechnologies(options),
    importOnetJobZones(options),
    importOnetExperience(options),
    importOnetRelated(options),
    importOnetTitles(options),
    importOnetText(options),
  ]);
  expect(maps.map((map) => map.has('15-1252'))).toEqual(maps.map(() => true));
});
