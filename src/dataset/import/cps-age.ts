/** Imports CPS Table 11b: the median age of the people in each occupation. */
import type { NumberFigure } from '../figure.ts';
import { categoriesCovering, categoryNote, groupNote, groupsAround } from './cps-occupations.ts';
import { type CpsImport, type CpsRow, readCpsTable, smallBase } from './cps-table.ts';
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

const mediansDoNotCombine = 'CPS splits the occupation, and medians of parts do not combine';

/**
 * The median age of each occupation that our map covers, years, by SOC code: of its category, or else of the
 * narrowest group around it that has one. Medians of parts do not combine, so an occupation that CPS splits
 * takes its group's. Fails with `missing-file` or `unexpected-layout`.
 */
export async function importCpsAge(options: CpsImport): Promise<ReadonlyMap<string, NumberFigure>> {
  const rows = await readCpsTable(options.path, header, options.map);
  const ages = new Map<string, NumberFigure>();
  for (const occupation of options.occupations) {
    const { soc } = occupation;
    const [category, ...others] = categoriesCovering(soc, options.map);
    if (category === undefined) continue;
    const isSplit = others.length > 0;
    const age = isSplit ? null : ageOf(rows.get(category.title));
    ages.set(
      soc,
      age === null
        ? ageOfGroup(soc, rows, options, isSplit)
        : known(age, options.source, categoryNote(category, occupation)),
    );
  }
  return ages;
}

function ageOf(row: CpsRow | undefined): number | null {
  return row?.number(medianAge) ?? null;
}

function known(value: number, source: string, note: string | undefined): NumberFigure {
  return note === undefined ? { value, source } : { value, source, note };
}

function ageOfGroup(
  soc: string,
  rows: ReadonlyMap<string, CpsRow>,
  { map, source }: CpsImport,
  isSplit: boolean,
): NumberFigure {
  for (const group of groupsAround(soc, map)) {
    const age = ageOf(rows.get(group.title));
    if (age !== null) return known(age, source, groupNote(group, isSplit ? mediansDoNotCombine : undefined));
  }
  return { missing: 'suppressed', source, note: isSplit ? mediansDoNotCombine : smallBase };
}
