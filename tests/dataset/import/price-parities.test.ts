/** Price levels of the states, and the quirks of BEA's file. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { importPriceParities } from '../../../src/dataset/import/price-parities.ts';
import { type ParityLine, priceParitiesText, temporaryFolder } from './official-files.ts';

async function importText(text: string) {
  const path = join(await temporaryFolder(), 'parities.csv');
  await writeFile(path, text);
  return importPriceParities(path);
}

const importLines = (...lines: ParityLine[]) => importText(priceParitiesText(...lines));

describe('the importer of price parities', () => {
  it('reads the parity of 2023 of the nation and of each state', async () => {
    const parities = await importLines({ name: 'United States', parity: '100.000' }, { parity: '112.500' });
    expect([...parities]).toEqual([
      ['United States', 100],
      ['California', 112.5],
    ]);
  });

  it('leaves out every line but that of all items', async () => {
    const goods = { line: 6, description: 'RPPs: Goods ', parity: '108.1' };
    const income = { line: 1, description: ' Real personal income (millions) 1/', parity: '19404131.7' };
    const parities = await importLines(income, {}, goods);
    expect([...parities]).toEqual([['California', 112.5]]);
  });

  it('refuses a line of all items that describes something else, as line numbers change', async () => {
    await expect(importLines({ description: 'RPPs: Goods ' })).rejects.toThrow(
      'parities.csv: row 2, column "Description" should hold the description of all items (RPPs: All items), found "RPPs: Goods "',
    );
  });

  it('refuses a parity that is no number', async () => {
    await expect(importLines({ parity: '(NA)' })).rejects.toThrow(
      'parities.csv: row 2, column "2023" should hold a number, found "(NA)"',
    );
  });

  it('refuses a state that stands twice', async () => {
    await expect(importLines({}, {})).rejects.toThrow(
      'parities.csv: row 3, column "GeoName" should hold a name that no row above has, found "California"',
    );
  });

  it('refuses the header of another edition, naming the column', async () => {
    await expect(importText(priceParitiesText({}).replace('2023', '2024'))).rejects.toThrow(
      'parities.csv: row 1, column 24 of the header should be "2023", found "2024"',
    );
  });

  it('names the path of a missing file', async () => {
    const path = join(await temporaryFolder(), 'absent.csv');
    await expect(importPriceParities(path)).rejects.toMatchObject({
      code: 'missing-file',
      details: { value: path },
    });
  });
});
