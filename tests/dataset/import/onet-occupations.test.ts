/** The crosswalk from O*NET and SOC codes to the occupations of a release. */
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readOnetOccupations } from '../../../src/dataset/import/onet-occupations.ts';
import { temporaryFolder, writeWorkbook } from './official-files.ts';
import { type CrosswalkRow, crosswalkRows } from './onet-files.ts';

async function read(...rows: CrosswalkRow[]) {
  const path = join(await temporaryFolder(), 'crosswalk.xlsx');
  await writeWorkbook(path, crosswalkRows(...rows));
  return readOnetOccupations(path);
}

const crops: CrosswalkRow = ['13-1021.00', 'Buyers of Crops', '13-1020'];
const webAdministrators: CrosswalkRow = ['15-1299.01', 'Web Administrators', '15-1299'];

describe('the O*NET crosswalk', () => {
  it('puts a finer code into the occupation that it is part of', async () => {
    expect((await read(webAdministrators)).ofOnet('15-1299.01')).toBe('15-1299');
  });

  it('puts codes that the projections join into one occupation', async () => {
    expect((await read(crops)).ofOnet('13-1021.00')).toBe('13-1020');
  });

  it('finds the occupation of a six-digit SOC code', async () => {
    expect((await read(crops)).occupationOf('13-1021')).toBe('13-1020');
  });

  it("takes a release's own code for itself", async () => {
    expect((await read(crops)).occupationOf('13-1020')).toBe('13-1020');
  });

  it('knows the titles that O*NET gives', async () => {
    expect((await read(webAdministrators)).titleOf('15-1299.01')).toBe('Web Administrators');
  });

  it.each<[string, CrosswalkRow]>([
    ['military', ['55-3019.00', 'Crew Members', '55-3019']],
    ['not in the projections', ['11-1031.00', 'Legislators', '—']],
  ])('leaves out an occupation that is %s', async (_, row) => {
    const crosswalk = await read(row, crops);
    expect(crosswalk.ofOnet(row[0])).toBeUndefined();
    expect(crosswalk.occupationOf(row[0].slice(0, 7))).toBeUndefined();
  });

  it('refuses what is no code', async () => {
    await expect(read(['15-1252', 'Software Developers', '15-1252'])).rejects.toThrow(
      'crosswalk.xlsx: row 6, column "O*NET-SOC Code" should hold a code such as 15-1252.00, found "15-1252"',
    );
  });

  it('refuses a code that stands twice', async () => {
    await expect(read(crops, crops)).rejects.toThrow(
      'row 7, column "O*NET-SOC Code" should hold a code that',
    );
  });

  it('refuses to put one SOC code into two occupations', async () => {
    await expect(read(['15-1299.08', 'Engineers', '15-1290'], webAdministrators)).rejects.toThrow(
      'puts parts of SOC 15-1299 into two occupations, 15-1290 and 15-1299',
    );
  });

  it('refuses the header of another edition', async () => {
    const path = join(await temporaryFolder(), 'crosswalk.xlsx');
    await writeWorkbook(path, crosswalkRows(crops).slice(1));
    await expect(readOnetOccupations(path)).rejects.toMatchObject({
      code: 'unexpected-layout',
      message: expect.stringContaining('row 5, column 1 of the header should be "Sort Order"'),
    });
  });
});
