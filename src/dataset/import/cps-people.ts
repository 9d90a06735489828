/** Imports CPS Table 11: shares of women and of race and ethnicity groups in each occupation. */

import type { Share, SharesFigure } from '../figure.ts';
import { joinNotes } from '../notes.ts';
import {
  type CpsCategory,
  type CpsGroup,
  categoriesCovering,
  categoryNote,
  groupNote,
  groupsAround,
} from './cps-occupations.ts';
import { type CpsImport, type CpsRow, readCpsTable, smallBase, titlesOf } from './cps-table.ts';
import { roundTo } from './rounding.ts';
import type { Header } from './table.ts';

export interface CpsPeople {
  readonly gender: SharesFigure;
  readonly race: SharesFigure;
}

const header: Header = {
  row: 4,
  names: [
    ['Occupation', '2022', null, null, null, null, null],
    [null, 'Total\nemployed', 'Percent of total employed', null, null, null, null],
    [null, null, 'Women', 'White', 'Black or\nAfrican\nAmerican', 'Asian', 'Hispanic\nor Latino'],
  ],
};

const employed = 1;
const women = [{ name: 'Female', column: 2 }];
const races = [
  { name: 'White', column: 3 },
  { name: 'Black or African American', column: 4 },
  { name: 'Asian', column: 5 },
  { name: 'Hispanic or Latino', column: 6 },
];

const notAWhole =
  'Shares do not sum to 100: Hispanic or Latino is an ethnicity, and its people are of any race';

type Columns = typeof races;
type CategoryRow = CpsRow & { readonly category: CpsCategory };
type Combined = { readonly shares: readonly Share[] | null; readonly note: string | undefined };

/**
 * The shares of each occupation that our map covers, by SOC code. Where CPS splits an occupation, they are
 * the mean of its parts weighted by employment; where it publishes none, those of the narrowest group around
 * it that has them. Fails with `missing-file` or `unexpected-layout`.
 */
export async function importCpsPeople(options: CpsImport): Promise<ReadonlyMap<string, CpsPeople>> {
  const rows = await readCpsTable(options.path, header, options.map);
  const people = new Map<string, CpsPeople>();
  for (const occupation of options.occupations) {
    const parts = categoriesCovering(occupation.soc, options.map).flatMap((category): CategoryRow[] => {
      const row = rows.get(category.title);
      return row === undefined ? [] : [{ category, number: row.number }];
    });
    if (parts.length === 0) continue;
    const around = groupsAround(occupation.soc, options.map);
    const sharesIn = (columns: Columns) => {
      const own = combine(parts, columns, occupation);
      return own.shares === null ? (combineGroup(around, rows, columns) ?? own) : own;
    };
    people.set(occupation.soc, {
      gender: sharesFigure(withMen(sharesIn(women)), options.source),
      race: sharesFigure(sharesIn(races), options.source, notAWhole),
    });
  }
  return people;
}

/** The shares of one category, or the weighted mean of those parts that CPS publishes. */
function combine(
  parts: readonly CategoryRow[],
  columns: Columns,
  occupation: { readonly soc: string; readonly title: string },
): Combined {
  const needed = [employed, ...columns.map(({ column }) => column)];
  const published = parts.filter((row) => needed.every((column) => row.number(column) !== null));
  const shares = columns.map(({ name, column }) => ({
    name,
    percent: weightedMean(published, column),
  }));
  return {
    shares: published.length === 0 ? null : shares,
    note: noteOf(parts, published, occupation),
  };
}

/** The shares of the narrowest group that has them all, or undefined. */
function combineGroup(
  groups: readonly CpsGroup[],
  rows: ReadonlyMap<string, CpsRow>,
  columns: Columns,
): Combined | undefined {
  for (const group of groups) {
    const row = rows.get(group.title);
    const numbers = columns.map(({ name, column }) => ({ name, percent: row?.number(column) ?? null }));
    const shares = numbers.flatMap(({ name, percent }) => (percent === null ? [] : [{ name, percent }]));
    if (shares.length === columns.length) return { shares, note: groupNote(group) };
  }
  return undefined;
}

/** Percent, rounded to the one decimal that CPS publishes. */
function weightedMean(rows: readonly CpsRow[], column: number): number {
  let people = 0;
  let weighted = 0;
  for (const row of rows) {
    const weight = row.number(employed) ?? 0;
    people += weight;
    weighted += weight * (row.number(column) ?? 0);
  }
  return roundTo(weighted / people, 1);
}

function noteOf(
  parts: readonly CategoryRow[],
  published: readonly CategoryRow[],
  occupation: { readonly soc: string; readonly title: string },
): string | undefined {
  const [first, ...others] = parts;
  if (first !== undefined && others.length === 0) return categoryNote(first.category, occupation);
  if (published.length === 0) return `CPS categories: ${titlesOf(parts)}`;
  const mean = `Employment-weighted mean of the CPS categories ${titlesOf(published)}`;
  const leftOut = parts.filter((row) => !published.includes(row));
  if (leftOut.length === 0) return mean;
  return `${mean}; left out, as not published for fewer than 50,000 people: ${titlesOf(leftOut)}`;
}

function sharesFigure({ shares, note }: Combined, source: string, caution?: string): SharesFigure {
  if (shares === null) return { missing: 'suppressed', source, note: joinNotes(note, smallBase) };
  const notes = joinNotes(note, caution);
  const known = { value: [...shares], source };
  return notes === undefined ? known : { ...known, note: notes };
}

/** CPS gives the share of women; men are the rest. */
function withMen({ shares, note }: Combined): Combined {
  if (shares === null) return { shares, note };
  const percentOfWomen = shares.reduce((sum, { percent }) => sum + percent, 0);
  return { shares: [{ name: 'Male', percent: roundTo(100 - percentOfWomen, 1) }, ...shares], note };
}
