/** The table of an edition's subscriptions in full: for the workbook, where there is room. */
import type { Cell, Table } from '../../src/document/document.ts';
import type { EditionOverview } from '../../src/edition/overview.ts';
import type { ItemResult } from '../../src/edition/result.ts';
import { wordsOf } from '../../src/words/catalogue.ts';
import type { Locale } from '../../src/words/locale.ts';
import { textCell } from '../columns.ts';
import { column } from '../sheets/row-words.ts';
import { changeLines, linkOf, summaryOfChanges } from './item-words.ts';

function changesCell(result: ItemResult, locale: Locale): Cell {
  if (result.status === 'failed') return textCell(result.error.message);
  const { changes } = result;
  return changes === null || changes.length === 0
    ? textCell(summaryOfChanges(result, locale))
    : textCell(changeLines(changes, locale).join('; '));
}

function row(result: ItemResult, locale: Locale): Cell[] {
  const { edition: words } = wordsOf(locale);
  const count = result.status === 'failed' ? '' : String(result.changes?.length ?? '');
  const files = result.status === 'written' ? result.files.map(({ name }) => name) : [];
  return [
    textCell(result.name),
    textCell(result.subscription),
    textCell(result.owner),
    textCell(result.roles.join('; ')),
    textCell(result.place),
    textCell(words.statuses[result.status]),
    textCell(count),
    changesCell(result, locale),
    textCell(linkOf(result)),
    textCell(files.join('; ')),
  ];
}

/** A row for each subscription, in the order of the plan. */
export function subscriptionsTable({ pin, results }: EditionOverview): Table {
  const { edition: words } = wordsOf(pin.locale);
  const { columns } = words;
  const rows = results.map((result) => row(result, pin.locale));
  const all = [
    column('subscription', columns.subscription, 4),
    column('id', columns.id, 3),
    column('owner', columns.owner, 3),
    column('roles', columns.roles, 5),
    column('place', columns.place, 3),
    column('status', columns.status, 2),
    column('changes', columns.changes, 2, 'right'),
    column('summary', columns.summary, 8),
    column('report', columns.report, 4),
    column('files', columns.files, 6),
  ];
  return {
    id: 'subscriptions',
    title: words.sheets.subscriptions,
    keyColumns: 1,
    columns: all,
    rows: rows.length > 0 ? rows : [all.map((_, position) => textCell(position === 0 ? words.none : ''))],
  };
}
