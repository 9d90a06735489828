/** The sheet Summary, the first: what is compared, what matters most in it, and charts of the other sheets. */
import type { Comparison } from '../../src/comparison/comparison.ts';
import type { Sheet, SheetLine } from '../../src/document/sheet.ts';
import { baselineTitle, textCell } from '../columns.ts';
import { summary } from '../summary.ts';
import { joinWords } from '../words.ts';
import { charts } from './charts.ts';

function fact(label: string, text: string): SheetLine {
  return { type: 'fact', label, cell: textCell(text) };
}

/** The sheet of a comparison. */
export function summarySheet(comparison: Comparison): Sheet {
  const { roles, release, place } = comparison;
  return {
    title: 'Summary',
    lines: [
      { type: 'title', text: roles.map(({ title }) => title).join(' vs ') },
      fact('Roles', joinWords(roles.map(({ title, soc }) => (soc === null ? title : `${title} (${soc})`)))),
      fact('Place', place),
      fact('Dataset release', release),
      fact('Differences from', baselineTitle(comparison)),
      ...summary(comparison).map(({ label, text }) => fact(label, text)),
    ],
    table: null,
    charts: charts(comparison),
  };
}
