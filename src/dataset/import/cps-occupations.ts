/** Our map from the titles of CPS occupation categories to the SOC codes, as OEWS publishes them, that they cover. */
import { isSoc } from '../soc.ts';
import { type Place, readText, unexpectedCell } from './cell.ts';
import { readCsv } from './read-csv.ts';
import { rowsBelowHeader } from './table.ts';

/** A category of the CPS tables and the occupations it covers. */
export interface CpsCategory {
  readonly title: string;
  readonly socs: readonly string[];
}

/** A row that adds up whole major groups of SOC. */
export interface CpsGroup {
  readonly title: string;
  /** The first two digits of the major groups. */
  readonly majors: readonly string[];
}

export interface CpsOccupations {
  readonly categories: ReadonlyMap<string, CpsCategory>;
  readonly groups: ReadonlyMap<string, CpsGroup>;
  /** Titles of rows that add up everything; they are known, and nothing is read from them. */
  readonly summaries: ReadonlySet<string>;
}

const summary = 'summary';
const group = /^group (\d{2}(?:\|\d{2})*)$/;

/**
 * Reads the map: a title, then its SOC codes separated by `|`, or `group` with major groups, or the word `summary`.
 * Fails with `missing-file`, or with `unexpected-layout` on a code that is none or a title that stands twice.
 */
export async function readCpsOccupations(path: string): Promise<CpsOccupations> {
  const table = await readCsv(path);
  const categories = new Map<string, CpsCategory>();
  const groups = new Map<string, CpsGroup>();
  const summaries = new Set<string>();
  for (const { number, cells } of rowsBelowHeader(table, { row: 1, names: [['cps_title', 'soc']] })) {
    const place = (column: string): Place => ({ file: table.file, row: number, column });
    const title = readText(cells[0] ?? null, place('cps_title'));
    const covered = readText(cells[1] ?? null, place('soc'));
    if (categories.has(title) || groups.has(title) || summaries.has(title)) {
      throw unexpectedCell(title, place('cps_title'), 'a title that no row above has');
    }
    const socs = covered.split('|');
    const majors = group.exec(covered)?.[1]?.split('|');
    if (covered === summary) summaries.add(title);
    else if (majors !== undefined) groups.set(title, { title, majors });
    else if (socs.every(isSoc)) categories.set(title, { title, socs });
    else
      throw unexpectedCell(covered, place('soc'), 'SOC codes separated by |, a group, or the word summary');
  }
  return { categories, groups, summaries };
}

/** The categories that cover an occupation, in the order of the map; more than one when CPS splits it. */
export function categoriesCovering(soc: string, { categories }: CpsOccupations): CpsCategory[] {
  return [...categories.values()].filter(({ socs }) => socs.includes(soc));
}

/** The groups that hold an occupation whole, the narrowest first. */
export function groupsAround(soc: string, { groups }: CpsOccupations): CpsGroup[] {
  return [...groups.values()]
    .filter(({ majors }) => majors.includes(soc.slice(0, 2)))
    .toSorted((a, b) => a.majors.length - b.majors.length);
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

/** What a reader must know of a figure taken from a group around the occupation, and why it had to be. */
export function groupNote({ title }: CpsGroup, reason = 'Nothing narrower is published'): string {
  return `CPS group, wider than the occupation: ${title}. ${reason}`;
}
