/** The sheet What changed: a row for each figure that differs from the edition before. */
import { formatPlain } from '../../src/document/format-cell.ts';
import type { Sheet, SheetCell } from '../../src/document/sheet.ts';
import type { Change } from '../../src/edition/changes.ts';
import type { EditionOverview } from '../../src/edition/overview.ts';
import { wordsOf } from '../../src/words/catalogue.ts';
import type { Locale } from '../../src/words/locale.ts';
import { textCell } from '../columns.ts';
import { column } from '../sheets/row-words.ts';
import { type ChangedItem, changedItems, figureCell } from './item-words.ts';

/** As many changes of one subscription as the sheet has; all of them are in the results of the edition. */
const mostRows = 100;

const empty: SheetCell = { type: 'empty' };

function row({ name, subscription }: ChangedItem, change: Change, locale: Locale): SheetCell[] {
  const { edition: words, units, noUnit } = wordsOf(locale);
  const { roleTitle, label, unit, before, now, difference, why } = change;
  return [
    textCell(name),
    textCell(subscription),
    textCell(roleTitle),
    textCell(label ?? ''),
    textCell(unit === null ? (label === null ? '' : noUnit) : units[unit]),
    figureCell(before, unit),
    figureCell(now, unit),
    difference === null ? empty : { type: 'change', value: difference.amount, unit: difference.unit },
    difference?.percent == null ? empty : { type: 'change', value: difference.percent, unit: 'percent' },
    textCell(words.why[why]),
  ];
}

/** The sheet, where anything changed. */
export function changesSheet({ pin, results }: EditionOverview): Sheet[] {
  const { locale } = pin;
  const changed = changedItems(results);
  if (changed.length === 0) return [];
  const { edition: words } = wordsOf(locale);
  const { columns } = words;
  const left = changed.reduce((sum, { changes }) => sum + Math.max(0, changes.length - mostRows), 0);
  return [
    {
      title: words.sheets.changes,
      lines: left === 0 ? [] : [{ type: 'note', text: words.moreChanges(formatPlain(left, locale)) }],
      table: {
        id: 'changes',
        keyColumns: 1,
        columns: [
          column('subscription', columns.subscription, 4),
          column('id', columns.id, 3),
          column('role', columns.role, 4),
          column('metric', columns.metric, 4),
          column('unit', columns.unit, 3),
          column('before', columns.before, 3, 'right'),
          column('now', columns.now, 3, 'right'),
          column('difference', columns.difference, 2, 'right'),
          column('percent', columns.percent, 2, 'right'),
          column('why', columns.why, 3),
        ],
        rows: changed.flatMap((item) =>
          item.changes.slice(0, mostRows).map((change) => row(item, change, locale)),
        ),
        marks: [],
      },
      charts: [],
    },
  ];
}
