/** Imports the titles that people hold in an occupation, from O*NET's lists of alternate and reported titles. */
import { type OnetImport, onetCodeColumn, readOnetRows } from './onet-rows.ts';

export interface OnetTitlesImport extends OnetImport {
  /** The release's own title of an occupation, which is no other title of it. */
  readonly titleOf: (soc: string) => string | undefined;
}

/** Titles by their lower case, so that the first spelling of each stays. */
type Spellings = Map<string, string>;

const ownTitle = 'Title';
const alternate = 'Alternate Title';
const short = 'Short Title';
const reported = 'Reported Job Title';

/** The files in the order in which their titles stand, and the columns that hold titles. */
const files = [
  {
    file: 'Alternate Titles.xlsx',
    columns: [onetCodeColumn, ownTitle, alternate, short, 'Source(s)'],
    titles: [ownTitle, alternate, short],
  },
  {
    file: 'Sample of Reported Titles.xlsx',
    columns: [onetCodeColumn, ownTitle, reported, 'Shown in My Next Move'],
    titles: [ownTitle, reported],
  },
];

const innerParenthesis = /\s*\([^()]*\)/g;

/**
 * Other titles of each occupation, by the release's SOC code, in the order of the files. A title with a
 * parenthesis is followed by itself without it. The titles of the O*NET occupations count, but not the
 * release's own. Fails with `missing-file` or `unexpected-layout`.
 */
export async function importOnetTitles(
  options: OnetTitlesImport,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const found = new Map<string, Spellings>();
  for (const { file, columns, titles } of files) {
    for (const { soc, row } of await readOnetRows(file, columns, options)) {
      const spellings = found.get(soc) ?? new Map<string, string>();
      found.set(soc, spellings);
      // A title that has no shorter form leaves that column empty.
      const filled = titles.filter((column) => column !== short || row.cell(short) !== null);
      for (const column of filled) addTitle(spellings, row.text(column));
    }
  }
  return new Map([...found].map(([soc, spellings]) => [soc, without(spellings, options.titleOf(soc))]));
}

function addTitle(spellings: Spellings, title: string): void {
  for (const form of [title, withoutParentheses(title)]) {
    const key = form.toLowerCase();
    if (form !== '' && !spellings.has(key)) spellings.set(key, form);
  }
}

/** "Radiologic Technologist (RT (R))" has one parenthesis in another, so the innermost go first. */
function withoutParentheses(title: string): string {
  const shorter = title.replaceAll(innerParenthesis, '').trim();
  return shorter === title ? title : withoutParentheses(shorter);
}

function without(spellings: Spellings, own: string | undefined): string[] {
  return [...spellings].filter(([key]) => key !== own?.toLowerCase()).map(([, title]) => title);
}
