/** Related occupations of O*NET, the closest first and never the occupation itself. */
import { describe, expect, it } from 'vitest';
import { importOnetRelated } from '../../../src/dataset/import/onet-related.ts';
import { type OnetCells, of, onetImport } from './onet-files.ts';

type Row = OnetCells<'Related Occupations.xlsx'>;

async function importRows(rows: Row[], has: (soc: string) => boolean = () => true) {
  return importOnetRelated({ ...(await onetImport({ 'Related Occupations.xlsx': rows })), has });
}

function relation(related: string, Index: number, tier = 'Primary-Short'): Row {
  return { 'Related O*NET-SOC Code': related, Index, 'Relatedness Tier': tier };
}

describe('the importer of related occupations', () => {
  it('names them by the code of the release, the closest first: by tier, then by index', async () => {
    const related = await importRows([
      relation('11-1011.00', 1, 'Supplemental'),
      relation('13-1021.00', 3),
      relation('15-1299.01', 2, 'Primary-Long'),
      relation('15-1251.00', 2),
    ]);
    expect(related.get('15-1252')).toEqual({
      value: ['15-1251', '13-1020', '15-1299', '11-1011'],
      source: 'onet-29.3',
    });
  });

  it('names each once and never the occupation itself', async () => {
    const related = await importRows([
      { ...of('15-1299.01'), ...relation('15-1299.08', 1) },
      { ...of('15-1299.01'), ...relation('13-1021.00', 2) },
      { ...of('15-1299.01'), ...relation('13-1022.00', 3) },
    ]);
    expect(related.get('15-1299')?.value).toEqual(['13-1020']);
  });

  it('lets the lists of several O*NET occupations take turns', async () => {
    const related = await importRows([
      { ...of('15-1299.01'), ...relation('15-1251.00', 1) },
      { ...of('15-1299.01'), ...relation('15-1252.00', 2) },
      { ...of('15-1299.08'), ...relation('13-1021.00', 1) },
    ]);
    expect(related.get('15-1299')).toEqual({
      value: ['15-1251', '13-1020', '15-1252'],
      source: 'onet-29.3',
      note: 'Merged lists of 2 O*NET occupations',
    });
  });

  it('prefers the list of the code that ends in .00', async () => {
    const related = await importRows([
      { ...of('11-1011.03'), ...relation('15-1251.00', 1) },
      { ...of('11-1011.00'), ...relation('15-1252.00', 1) },
    ]);
    expect(related.get('11-1011')?.value).toEqual(['15-1252']);
  });

  it('names only what the release has', async () => {
    const rows = [relation('15-1251.00', 1), relation('11-1011.00', 2), relation('55-3019.00', 3)];
    const related = await importRows(rows, (soc) => soc === '11-1011');
    expect(related.get('15-1252')?.value).toEqual(['11-1011']);
  });

  it('has nothing for an occupation to which none of the release is related', async () => {
    expect((await importRows([relation('15-1251.00', 1)], () => false)).has('15-1252')).toBe(false);
  });

  it('refuses a tier that it does not know', async () => {
    await expect(importRows([relation('15-1251.00', 1, 'Primary')])).rejects.toThrow(
      'column "Relatedness Tier" should hold a known tier (Primary-Short Primary-Long Supplemental), found "Primary"',
    );
  });
});
