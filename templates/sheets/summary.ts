/** The sheet Summary, the first: what is compared, what matters most in it, and charts of the other sheets. */
import type { Comparison } from '../../src/comparison/comparison.ts';
import type { Sheet, SheetLine } from '../../src/document/sheet.ts';
import { wordsOf } from '../../src/words/catalogue.ts';
import { baselineTitle, textCell } from '../columns.ts';
import { summary } from '../summary.ts';
import { charts } from './charts.ts';

function fact(label: string, text: string): SheetLine {
  return { type: 'fact', label, cell: textCell(text) };
}

/** Characters of a title for which the sheet is wide enough. */
const titleRoom = 80;

/** A title runs over the cells beside it: one that is wider than the sheet takes several lines, or all would print small. */
function titleLines(title: string): SheetLine[] {
  const lines: string[] = [];
  for (const word of title.split(' ')) {
    const line = lines.at(-1);
    if (line !== undefined && line.length + 1 + word.length <= titleRoom)
      lines.splice(-1, 1, `${line} ${word}`);
    else lines.push(word);
  }
  return lines.map((text) => ({ type: 'title', text }));
}

/** The sheet of a comparison. */
export function summarySheet(comparison: Comparison): Sheet {
  const { roles, release, place, locale } = comparison;
  const { sheets, summary: labels, page, join, sources } = wordsOf(locale);
  return {
    title: sheets.summary,
    lines: [
      ...titleLines(page.title(roles.map(({ title }) => title))),
      fact(labels.roles, join(roles.map(({ title, soc }) => (soc === null ? title : `${title} (${soc})`)))),
      fact(labels.place, place),
      fact(labels.release, release),
      fact(labels.baseline, baselineTitle(comparison)),
      ...summary(comparison).map(({ label, text }) => fact(label, text)),
      ...(sources.asPublished === '' ? [] : [{ type: 'note', text: sources.asPublished } as const]),
    ],
    table: null,
    charts: charts(comparison),
  };
}
