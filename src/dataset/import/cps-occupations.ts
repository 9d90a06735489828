/** Our map from the titles of CPS occupation categories to the SOC codes, as OEWS publishes them, that they cover. */
import { type Place, readText, unexpectedCell } from './cell.ts';
import { readCsv } from './read-csv.ts';
import { rowsBelowHeader } from './table.ts';

/** A category of the CPS tables and the occupations it covers. */
export interface CpsCategory {
  readonly title: string;
  readonly socs: readonly string[];
}

export interface CpsOccupations {
  readonly categories: ReadonlyMap<string, CpsCategory>;
  /** Titles of rows that add categories up; they are known, and nothing is read from them. */
  readonly summaries: ReadonlySet<string>;
}

const summary = 'summary';
const socCode = /^\d{2}-\d{4}$/;

/**
 * Reads the map: a title, then its SOC codes separated by `|`, or the word `summary`.
 * Fails with `missing-file`, or with `unexpected-layout` on a code that is none or a title that stands twice.
 */
export async function readCpsOccupations(path: string): Promise<CpsOccupations> {
  const table = await readCsv(path);
  const categories = new Map<string, CpsCategory>();
  const summaries = new Set<string>();
  for (const { number, cells } of rowsBelowHeader(table, { row: 1, names: [['cps_title', 'soc']] })) {
    const place = (column: string): Place => ({ file: table.file, row: number, column });
    const title = readText(cells[0] ?? null, place('cps_title'));
    const covered = readText(cells[1] ?? null, place('soc'));
    if (categories.has(title) || summaries.has(title)) {
      throw unexpectedCell(title, place('cps_title'), 'a title that no row above has');
    }
    const socs = covered.split('|');
    if (covered === summary) summaries.add(title);
    else if (socs.every((soc) => socCode.test(soc))) categories.set(title, { title, socs });
    else throw unexpectedCell(covered, place('soc'), 'SOC codes separated by |, or the word summary');
  }
  return { categories, summaries };
}

/** The categories that cover an occupation, in the order of the map; more than one when CPS splits it. */
export function categoriesCovering(soc: string, { categories }: CpsOccupations): CpsCategory[] {
  return [...categories.values()].filter(({ socs }) => socs.includes(soc));
}

/** True when a category covers this occupation and no other. */
export function coversOnly(category: CpsCategory, soc: string): boolean {
  return category.socs.every((covered) => covered === soc);
}

/**
 * What a reader must know of the category that a figure comes from. Undefined when it is the occupation
 * itself, under the same title.
 */
export function categoryNote(
  category: CpsCategory,
  occupation: { readonly soc: string; readonly title: string },
): string | undefined {
  const same =
    coversOnly(category, occupation.soc) && category.title.toLowerCase() === occupation.title.toLowerCase();
  return same ? undefined : `CPS category: ${category.title}`;
}
