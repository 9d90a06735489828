/** O*NET's technologies, in demand or hot, the widely demanded first. */
import { describe, expect, it } from 'vitest';
import { importOnetTechnologies } from '../../../src/dataset/import/onet-technologies.ts';
import { type OnetCells, of, onetImport } from './onet-files.ts';

type Row = OnetCells<'Technology Skills.xlsx'>;

async function importRows(...rows: Row[]) {
  return importOnetTechnologies(await onetImport({ 'Technology Skills.xlsx': rows }));
}

function inDemand(Example: string, code = '15-1252.00'): Row {
  return { ...of(code), Example, 'Hot Technology': 'Y', 'In Demand': 'Y' };
}

function hot(Example: string, code = '15-1252.00'): Row {
  return { ...of(code), Example, 'Hot Technology': 'Y' };
}

describe('the O*NET technologies importer', () => {
  it('tells those in demand from those that are hot, and leaves out the rest', async () => {
    const technologies = await importRows(inDemand('Python'), hot('Tableau'), { Example: 'A text editor' });
    expect(technologies.get('15-1252')).toEqual({
      value: { inDemand: ['Python'], hot: ['Tableau'] },
      source: 'onet-29.3',
    });
  });

  it('counts as in demand what is not hot', async () => {
    const technologies = await importRows({ Example: 'Accounting software', 'In Demand': 'Y' });
    expect(technologies.get('15-1252')?.value).toEqual({ inDemand: ['Accounting software'], hot: [] });
  });

  it('begins with what most occupations of the major group are asked for, then of all, then by name', async () => {
    const technologies = await importRows(
      inDemand('Ada'),
      inDemand('Zig'),
      inDemand('Excel'),
      inDemand('Python'),
      inDemand('Python', '15-1251.00'),
      inDemand('Excel', '11-1011.00'),
      inDemand('Excel', '13-1021.00'),
    );
    expect(technologies.get('15-1252')?.value.inDemand).toEqual(['Python', 'Excel', 'Ada', 'Zig']);
  });

  it('orders hot technologies in the same way', async () => {
    const technologies = await importRows(hot('Ada'), hot('Python'), inDemand('Python', '15-1251.00'));
    expect(technologies.get('15-1252')?.value.hot).toEqual(['Python', 'Ada']);
  });

  it('takes those of the code that ends in .00, not of its finer ones', async () => {
    const technologies = await importRows(inDemand('Excel', '11-1011.00'), inDemand('Tableau', '11-1011.03'));
    expect(technologies.get('11-1011')?.value).toEqual({ inDemand: ['Excel'], hot: [] });
  });

  it('unites those of several O*NET occupations; in demand in one is in demand in their union', async () => {
    const technologies = await importRows(
      inDemand('Excel', '13-1021.00'),
      hot('Tableau', '13-1021.00'),
      inDemand('Tableau', '13-1022.00'),
    );
    expect(technologies.get('13-1020')).toEqual({
      value: { inDemand: ['Excel', 'Tableau'], hot: [] },
      source: 'onet-29.3',
      note: 'All technologies of 2 O*NET occupations',
    });
  });

  it('knows an occupation whose technologies are neither hot nor in demand', async () => {
    const technologies = await importRows({ Example: 'A text editor' });
    expect(technologies.get('15-1252')?.value).toEqual({ inDemand: [], hot: [] });
    expect(technologies.has('15-1251')).toBe(false);
  });

  it('refuses a mark that it does not know', async () => {
    await expect(importRows({ 'In Demand': 'Yes' })).rejects.toThrow(
      'Technology Skills.xlsx: row 2, column "In Demand" should hold Y, N or nothing, found "Yes"',
    );
  });
});
