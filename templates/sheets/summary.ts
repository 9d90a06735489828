/** The sheet Summary, the first: what is compared, what matters most in it, and charts of the other sheets. */
import type { Comparison } from '../../src/comparison/comparison.ts';
import type { Sheet, SheetLine } from '../../src/document/sheet.ts';
import { isolated } from '../../src/render/text/direction-marks.ts';
import { wrap } from '../../src/render/text/wrap.ts';
import { wordsOf } from '../../src/words/catalogue.ts';
import { baselineTitle } from '../columns.ts';
import { summary } from '../summary.ts';
import { charts } from './charts.ts';
import { fact, note } from './lines.ts';

/** Characters of the title that a line has room for; a longer one would make the sheet wider, and its print smaller. */
const longestTitle = 80;

/** The title in lines. */
function titleLines(title: string): SheetLine[] {
  return wrap(title, longestTitle, ({ length }) => length).map((text) => ({ type: 'title', text }));
}

/** The sheet of a comparison. */
export function summarySheet(comparison: Comparison): Sheet {
  const { roles, release, place, locale } = comparison;
  const { sheets, summary: labels, page, join, sources } = wordsOf(locale);
  return {
    title: sheets.summary,
    lines: [
      ...titleLines(page.title(roles.map(({ title }) => title))),
      fact(
        labels.roles,
        join(roles.map(({ title, soc }) => (soc === null ? isolated(title) : `${isolated(title)} (${soc})`))),
      ),
      fact(labels.place, place),
      fact(labels.release, release),
      fact(labels.baseline, baselineTitle(comparison)),
      ...summary(comparison).map(({ label, text }) => fact(label, text)),
      ...(sources.asPublished === '' ? [] : [note(sources.asPublished)]),
    ],
    table: null,
    charts: charts(comparison),
  };
}
