/** O*NET job zones, one for each occupation of the release. */
import { describe, expect, it } from 'vitest';
import { importOnetJobZones } from '../../../src/dataset/import/onet-job-zones.ts';
import { type OnetCells, of, onetImport } from './onet-files.ts';

async function importRows(...rows: OnetCells<'Job Zones.xlsx'>[]) {
  return importOnetJobZones(await onetImport({ 'Job Zones.xlsx': rows }));
}

describe('the O*NET job zones importer', () => {
  it('reads the zone of an occupation', async () => {
    expect((await importRows({})).get('15-1252')).toEqual({ value: 4, source: 'onet-29.3' });
  });

  it('prefers the code that ends in .00', async () => {
    const zones = await importRows(
      { ...of('11-1011.03'), 'Job Zone': 3 },
      { ...of('11-1011.00'), 'Job Zone': 5 },
    );
    expect(zones.get('11-1011')).toEqual({ value: 5, source: 'onet-29.3' });
  });

  it('takes the mean of parts', async () => {
    const zones = await importRows(
      { ...of('15-1299.01'), 'Job Zone': 3 },
      { ...of('15-1299.08'), 'Job Zone': 5 },
    );
    expect(zones.get('15-1299')).toEqual({
      value: 4,
      source: 'onet-29.3',
      note: 'Plain mean of 2 O*NET occupations',
    });
  });

  it('rounds a mean between two zones, and says so', async () => {
    const zones = await importRows(
      { ...of('13-1021.00'), 'Job Zone': 3 },
      { ...of('13-1022.00'), 'Job Zone': 4 },
    );
    expect(zones.get('13-1020')).toEqual({
      value: 4,
      source: 'onet-29.3',
      note: 'Plain mean (3.5, rounded to a whole zone) of 2 O*NET occupations',
    });
  });

  it.each([
    [6, 'a number from 1 to 5, found 6'],
    [2.5, 'a whole number, found 2.5'],
    ['four', 'a number, found "four"'],
  ])('refuses %j', async (zone, message) => {
    await expect(importRows({ 'Job Zone': zone })).rejects.toThrow(
      `Job Zones.xlsx: row 2, column "Job Zone" should hold ${message}`,
    );
  });

  it('refuses a code that stands twice', async () => {
    await expect(importRows({}, {})).rejects.toThrow('should hold a code that no row above has');
  });
});
