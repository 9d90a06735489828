/** Table 1.2 of the projections: growth, openings, entry, marks and footnotes. */
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { importProjections } from '../../../src/dataset/import/projections.ts';
import type { Cell } from '../../../src/dataset/import/table.ts';
import { projectionsRows, temporaryFolder, writeWorkbook } from './official-files.ts';

const source = 'projections-2024-34';

async function importRows(rows: Cell[][]) {
  const path = join(await temporaryFolder(), 'occupation.xlsx');
  await writeWorkbook(path, rows, 'Table 1.2');
  return importProjections({ path, source });
}

describe('the projections importer', () => {
  it('reads a line item with its title freed of indentation', async () => {
    const occupations = await importRows(projectionsRows({}));
    expect(occupations.get('15-1252')).toEqual({
      soc: '15-1252',
      title: 'Software developers',
      growth: { value: 15.8, source },
      openings: { value: 40800, source },
      education: { value: "Bachelor's degree", source },
      workExperience: { value: 'None', source },
    });
  });

  it.each([
    [0.1, 100],
    [40.8, 40800],
    [1.005, 1005],
    [308.7, 308700],
  ])('counts %f thousand openings as %i people', async (thousands, people) => {
    const occupations = await importRows(projectionsRows({ openings: thousands }));
    expect(occupations.get('15-1252')?.openings).toEqual({ value: people, source });
  });

  it('leaves out summaries and stops at the footnotes', async () => {
    const rows = projectionsRows({ code: '15-0000', type: 'Summary', education: '—' }, {});
    expect([...(await importRows(rows)).keys()]).toEqual(['15-1252']);
  });

  it('reads a dash as suppressed', async () => {
    const occupations = await importRows(projectionsRows({ growth: '—', education: '—' }));
    expect(occupations.get('15-1252')).toMatchObject({
      growth: { missing: 'suppressed', source },
      education: { missing: 'suppressed', source },
    });
  });

  it('refuses another dash', async () => {
    await expect(importRows(projectionsRows({ growth: '-' }))).rejects.toThrow(
      'occupation.xlsx: row 3, column "Employment change, percent, 2024–34"',
    );
  });

  it('refuses a type of row that it does not know', async () => {
    await expect(importRows(projectionsRows({ type: 'Total' }))).rejects.toThrow('found "Total"');
  });

  it('refuses the header of another edition', async () => {
    const rows = projectionsRows({});
    const edition = rows.map((row) =>
      row.map((cell) => (cell === 'Employment, 2034' ? 'Employment, 2033' : cell)),
    );
    await expect(importRows(edition)).rejects.toThrow(
      'row 2, column 5 of the header should be "Employment, 2034", found "Employment, 2033"',
    );
  });
});
