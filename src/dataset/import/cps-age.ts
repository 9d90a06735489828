/** Imports CPS Table 11b: the median age of the people in each occupation. */
import type { NumberFigure } from '../figure.ts';
import { categoriesCovering, categoryNote } from './cps-occupations.ts';
import { type CpsImport, type CpsRow, readCpsTable, smallBase, titlesOf } from './cps-table.ts';
import type { Header } from './table.ts';

const header: Header = {
  row: 4,
  names: [
    ['Occupation', '2025', null, null, null, null, null, null, null, null],
    [
      null,
      'Total, 16 years and over',
      '16 to 19 years',
      '20 to 24 years',
      '25 to 34 years',
      '35 to 44 years',
      '45 to 54 years',
      '55 to 64 years',
      '65 years and over',
      'Median age',
    ],
  ],
};

const medianAge = 9;

/**
 * The median age of each occupation that our map covers, years, by SOC code. Where CPS splits an occupation
 * it is missing, because medians of parts do not combine. Fails with `missing-file` or `unexpected-layout`.
 */
export async function importCpsAge(options: CpsImport): Promise<ReadonlyMap<string, NumberFigure>> {
  const rows = await readCpsTable(options.path, header, options.map);
  const ages = new Map<string, NumberFigure>();
  for (const occupation of options.occupations) {
    const categories = categoriesCovering(occupation.soc, options.map);
    const [first, ...others] = categories.flatMap(({ title }) => rows.get(title) ?? []);
    if (first === undefined) continue;
    const figure =
      others.length === 0
        ? ageFigure(first, options.source, categoryNote(first.category, occupation))
        : partsFigure([first, ...others], options.source);
    ages.set(occupation.soc, figure);
  }
  return ages;
}

function ageFigure(row: CpsRow, source: string, note: string | undefined): NumberFigure {
  const value = row.number(medianAge);
  if (value === null) {
    return { missing: 'suppressed', source, note: note === undefined ? smallBase : `${note}. ${smallBase}` };
  }
  return note === undefined ? { value, source } : { value, source, note };
}

function partsFigure(rows: readonly CpsRow[], source: string): NumberFigure {
  return { missing: 'not-in-release', source, note: `CPS publishes its parts separately: ${titlesOf(rows)}` };
}
