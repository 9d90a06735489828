/** What changed in one subscription: each figure before and now, the difference, and why. */
import type { Table } from '../../src/document/document.ts';
import { formatPlain } from '../../src/document/format-cell.ts';
import type { Change } from '../../src/edition/changes.ts';
import type { EditionItem } from '../../src/pages/views.ts';
import { Blocks } from '../../src/render/html/blocks.tsx';
import { Text } from '../../src/render/html/text.tsx';
import { wordsOf } from '../../src/words/catalogue.ts';
import { usualLocale } from '../../src/words/locale.ts';
import { textCell } from '../columns.ts';
import { figureCell } from '../edition/item-words.ts';
import { column } from '../sheets/row-words.ts';
import { FileLinks } from './file-links.tsx';
import { lookOf } from './report-parts.tsx';

const { edition: say } = wordsOf(usualLocale);
const look = lookOf({ locale: usualLocale, sources: [] });

function differenceCells({ difference }: Change): Table['rows'][number] {
  if (difference === null) return [textCell(''), textCell('')];
  const { amount, unit, percent } = difference;
  return [
    { type: 'change', value: amount, unit },
    percent === null ? textCell('') : { type: 'change', value: percent, unit: 'percent' },
  ];
}

function tableOf({ subscription, name, changes }: EditionItem): Table {
  const { columns } = say;
  return {
    id: `changes-${subscription}`,
    title: `${say.whatChanged}: ${name}`,
    keyColumns: 1,
    columns: [
      column('metric', columns.metric, 4),
      column('role', columns.role, 3),
      column('before', columns.before, 2, 'right'),
      column('now', columns.now, 2, 'right'),
      column('difference', columns.difference, 2, 'right'),
      column('percent', columns.percent, 2, 'right'),
      column('why', columns.why, 3),
    ],
    rows: changes.map((change) => [
      textCell(change.label ?? change.roleTitle),
      textCell(change.roleTitle),
      figureCell(change.before, change.unit),
      figureCell(change.now, change.unit),
      ...differenceCells(change),
      textCell(say.why[change.why]),
    ]),
  };
}

/** The changes below the name of the subscription, with the files that they are in. */
export function ChangesOfItem({ item }: { item: EditionItem }) {
  const { name, changes, changeCount, files } = item;
  const more = (changeCount ?? 0) - changes.length;
  return (
    <div class="changes">
      <h3>
        <Text>{name}</Text>
      </h3>
      {files.length > 0 && <FileLinks files={files} what={name} />}
      <Blocks blocks={[{ type: 'table', table: tableOf(item) }]} look={look} />
      {more > 0 && <p class="note">{say.more(formatPlain(more, usualLocale))}</p>}
    </div>
  );
}
