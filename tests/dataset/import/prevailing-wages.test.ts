/** Means estimated from prevailing wages by metropolitan area. */
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { importPrevailingWages } from '../../../src/dataset/import/prevailing-wages.ts';
import type { Cell } from '../../../src/dataset/import/table.ts';
import { geographyRows, prevailingWageRows, renamed, temporaryFolder, writeCsv } from './official-files.ts';

const source = 'prevailing-wages-2025-26';
const sanFrancisco = ['41860', 'San Francisco-Oakland-Berkeley, CA'] as const;
const allentown = ['10900', 'Allentown-Bethlehem-Easton, PA-NJ'] as const;
const geography = geographyRows(sanFrancisco, sanFrancisco, allentown);

/** Imports the wages beside a list of two areas; actors are paid by the hour. */
async function importWages(wages: Cell[][], areas: Cell[][] = geography) {
  const folder = await temporaryFolder();
  await writeCsv(join(folder, 'ALC_Export.csv'), wages);
  await writeCsv(join(folder, 'Geography.csv'), areas);
  return importPrevailingWages({ folder, source, hourlyOnly: new Set(['27-2011']) });
}

describe('the importer of prevailing wages', () => {
  it('takes the average as the mean, by the year of 2,080 hours', async () => {
    const { occupations } = await importWages(prevailingWageRows({ Average: 60.01 }));
    expect(occupations.get('15-1252')).toEqual({ source, unit: 'usd-year', mean: [124_821] });
  });

  it('takes an average under the label annual as it is, without cents', async () => {
    const { occupations } = await importWages(prevailingWageRows({ Average: 58793.33, Label: 'annual' }));
    expect(occupations.get('15-1252')?.mean).toEqual([58_793]);
  });

  it('keeps the hour for an occupation that is paid by the hour only', async () => {
    const { occupations } = await importWages(prevailingWageRows({ SocCode: '27-2011', Average: 31.5 }));
    expect(occupations.get('27-2011')).toEqual({ source, unit: 'usd-hour', mean: [31.5] });
  });

  it('has no mean where an occupation paid by the hour only has a wage by the year', async () => {
    const annual = { SocCode: '27-2011', Average: 65000, Label: 'annual' };
    const { occupations } = await importWages(prevailingWageRows(annual));
    expect(occupations.get('27-2011')?.mean).toEqual([null]);
  });

  it('lists the areas of the wages by code, each with the first state of its name', async () => {
    const { metros } = await importWages(prevailingWageRows({}, { Area: '10900' }));
    expect(metros).toEqual([
      { code: '10900', name: 'Allentown-Bethlehem-Easton, PA-NJ', state: 'PA' },
      { code: '41860', name: 'San Francisco-Oakland-Berkeley, CA', state: 'CA' },
    ]);
  });

  it('has a null where an area has no wage for an occupation', async () => {
    const { occupations } = await importWages(
      prevailingWageRows({}, { Area: '10900' }, { SocCode: '29-1141', Average: 50 }),
    );
    expect(occupations.get('29-1141')?.mean).toEqual([null, 104_000]);
  });

  it('leaves out areas of the list that have no wages, such as those outside metropolitan areas', async () => {
    const areas = [...geography, ['100001', 'Northwest Alabama nonmetropolitan area', 'AL', 'Alabama', 'A']];
    const { metros } = await importWages(prevailingWageRows({}), areas);
    expect(metros.map(({ code }) => code)).toEqual(['41860']);
  });

  it('refuses an area that the list does not name', async () => {
    await expect(importWages(prevailingWageRows({ Area: '99999' }))).rejects.toThrow(
      'ALC_Export.csv: row 2, column "Area" should hold an area that Geography names with its state, found "99999"',
    );
  });

  it('refuses an area whose name has no state', async () => {
    const areas = geographyRows(['41860', 'Bay Area']);
    await expect(importWages(prevailingWageRows({}), areas)).rejects.toThrow('found "41860"');
  });

  it('refuses another label', async () => {
    await expect(importWages(prevailingWageRows({ Label: 'monthly' }))).rejects.toThrow(
      'ALC_Export.csv: row 2, column "Label" should hold nothing or a label (annual), found "monthly"',
    );
  });

  it('refuses a row without an average', async () => {
    await expect(importWages(prevailingWageRows({ Average: null }))).rejects.toThrow(
      'ALC_Export.csv: row 2, column "Average" should hold a number, found empty',
    );
  });

  it('refuses an area that has an occupation twice', async () => {
    await expect(importWages(prevailingWageRows({}, {}))).rejects.toThrow(
      'ALC_Export.csv: row 3, column "SocCode" should hold a code once for each area, found "15-1252"',
    );
  });

  it('refuses another header of either table, naming the column', async () => {
    await expect(importWages(renamed(prevailingWageRows({}), 'Average', 'Mean'))).rejects.toThrow(
      'ALC_Export.csv: row 1, column 8 of the header should be "Average", found "Mean"',
    );
    await expect(importWages(prevailingWageRows({}), renamed(geography, 'AreaName', 'Name'))).rejects.toThrow(
      'Geography.csv: row 1, column 2 of the header should be "AreaName", found "Name"',
    );
  });

  it('names the table that is missing', async () => {
    const folder = await temporaryFolder();
    const options = { folder, source, hourlyOnly: new Set<string>() };
    await expect(importPrevailingWages(options)).rejects.toMatchObject({
      code: 'missing-file',
      details: { value: join(folder, 'ALC_Export') },
    });
  });
});
