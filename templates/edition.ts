/** The index of an edition as a document: what changed first, then every subscription, and what was not delivered. */
import { usualCsv } from '../src/document/csv-choice.ts';
import type { Block, Document, Table } from '../src/document/document.ts';
import { formatPlain } from '../src/document/format-cell.ts';
import { formatMonth } from '../src/document/format-date.ts';
import type { Sheet } from '../src/document/sheet.ts';
import type { EditionOverview } from '../src/edition/overview.ts';
import { wordsOf } from '../src/words/catalogue.ts';
import { wordsTag } from '../src/words/locale.ts';
import { textCell } from './columns.ts';
import { changesSheet } from './edition/changes-sheet.ts';
import { changedItems, changeLines, linkOf, summaryOfChanges } from './edition/item-words.ts';
import { subscriptionsTable } from './edition/subscriptions-table.ts';
import { column } from './sheets/row-words.ts';

/** How much came to what, in sentences; what is zero and would only be noise is left out. */
function summary({ pin, results }: EditionOverview): string[] {
  const { edition: words } = wordsOf(pin.locale);
  const number = (count: number) => formatPlain(count, pin.locale);
  const count = (status: (typeof results)[number]['status']) =>
    results.filter((result) => result.status === status).length;
  const [unchanged, failed] = [count('unchanged'), count('failed')];
  return [
    words.counts(number(results.length), number(count('written'))),
    ...(pin.previous === null ? [] : [words.changedCount(number(changedItems(results).length))]),
    ...(unchanged === 0 ? [] : [words.unchangedCount(number(unchanged))]),
    ...(failed === 0 ? [] : [words.failedCount(number(failed))]),
  ];
}

/** A list of its first changes for each subscription that has any. */
function changesPart({ pin, results }: EditionOverview): Block[] {
  const changed = changedItems(results);
  if (changed.length === 0) return [];
  const { edition: words } = wordsOf(pin.locale);
  return [
    { type: 'heading', level: 1, text: words.whatChanged },
    ...changed.flatMap(({ name, changes }): Block[] => [
      { type: 'heading', level: 2, text: name },
      { type: 'list', items: changeLines(changes, pin.locale) },
    ]),
  ];
}

/** The subscriptions as a page has room for them; the workbook says more of each. */
function pageTable({ pin, results }: EditionOverview): Table {
  const { edition: words } = wordsOf(pin.locale);
  const { columns } = words;
  const rows = results.map((result) => [
    textCell(result.name),
    textCell(result.roles.join('; ')),
    textCell(result.place),
    textCell(summaryOfChanges(result, pin.locale)),
    textCell(linkOf(result)),
  ]);
  return {
    id: 'subscriptions',
    title: words.subscriptions,
    keyColumns: 1,
    columns: [
      column('subscription', columns.subscription, 3),
      column('roles', columns.roles, 4),
      column('place', columns.place, 2),
      column('changes', columns.summary, 3),
      column('report', columns.report, 4),
    ],
    rows: rows.length > 0 ? rows : [[words.none, '', '', '', ''].map(textCell)],
  };
}

function failuresPart({ pin, results }: EditionOverview): Block[] {
  const lines = results.flatMap((result) =>
    result.status === 'failed' ? [`${result.name} (${result.subscription}): ${result.error.message}`] : [],
  );
  if (lines.length === 0) return [];
  return [
    { type: 'heading', level: 1, text: wordsOf(pin.locale).edition.notDelivered },
    { type: 'list', items: lines },
  ];
}

function blocks(overview: EditionOverview): Block[] {
  const { edition: words } = wordsOf(overview.pin.locale);
  return [
    ...summary(overview).map((text): Block => ({ type: 'paragraph', style: 'lead', text })),
    ...failuresPart(overview),
    ...changesPart(overview),
    { type: 'heading', level: 1, text: words.subscriptions },
    { type: 'table', table: pageTable(overview) },
  ];
}

/** The document of an edition. */
export function editionDocument(overview: EditionOverview): Document {
  const { month, release, releaseSha256, previous, locale } = overview.pin;
  const { edition: words, nation } = wordsOf(locale);
  const title = words.title(formatMonth(month, locale));
  const table = subscriptionsTable(overview);
  const lines: Sheet['lines'] = [
    { type: 'title', text: title },
    ...summary(overview).map((text) => ({ type: 'note', text }) as const),
  ];
  const { title: sheetTitle, ...sheetTable } = table;
  return {
    title,
    subtitle:
      previous === null
        ? words.subtitleOfFirst(release)
        : words.subtitle(release, formatMonth(previous, locale)),
    locale,
    language: wordsTag(locale),
    date: `${month}-01`,
    release: { id: release, sha256: releaseSha256 },
    place: nation,
    summary: summary(overview),
    footer: words.footer(month, release),
    paper: 'letter',
    blocks: blocks(overview),
    sheets: [
      { title: sheetTitle, lines, table: { ...sheetTable, marks: [] }, charts: [] },
      ...changesSheet(overview),
    ],
    csv: { table, profile: usualCsv(locale).profile, fileName: `role-reports-${month}.csv`, sources: [] },
  };
}
