/** Tables of lists: each entry of a role's lists is a row, and a list that is missing is a row that says why. */
import type { MissingFigure } from '../dataset/figure.ts';
import type { Profile } from '../dataset/profile.ts';
import type { UnitId } from '../document/unit.ts';
import { number, type OfRole, roleColumns, sourceColumns, text } from './columns.ts';
import { defineTable, type ExportColumn, type ExportTable, type ExportValue } from './table.ts';

/** An entry of a list: its name and, where the list has them, its number. */
export interface Entry {
  readonly name: string;
  readonly value: number | '';
}

/** One of the lists of a role. */
export interface List {
  /** Tells the lists of a table apart. */
  readonly kind: string;
  /** Unit of the entries' numbers; null for names alone. */
  readonly unit: UnitId | null;
  /** The entries, or why there are none. */
  read(profile: Profile): ListFigure;
}

export type ListFigure =
  | { readonly value: readonly Entry[]; readonly source: string; readonly note?: string | undefined }
  | MissingFigure;

export interface Listed extends OfRole {
  readonly list: List;
  readonly figure: ListFigure;
  /** Null where the list is missing. */
  readonly entry: (Entry & { readonly rank: number }) | null;
}

/** The reason of a missing list, in place of what an entry would have said. */
function orReason(read: (entry: NonNullable<Listed['entry']>) => ExportValue): (item: Listed) => ExportValue {
  return ({ entry, figure }) => {
    if (entry !== null) return read(entry);
    return 'missing' in figure ? figure : '';
  };
}

/** The number of an entry; a list of names alone has none, whether it is known or not. */
function numberOf(item: Listed): ExportValue {
  if (item.list.unit === null) return '';
  if (item.entry === null) return 'missing' in item.figure ? item.figure : '';
  const { value } = item.entry;
  // The column is of no single unit: each row says its own.
  return value === '' ? value : { value, unit: item.list.unit };
}

/** Columns after those of the role; the name of the entry is called as the table has it. */
export function listColumns(name: {
  readonly key: string;
  readonly heading: string;
  readonly numbers: boolean;
  readonly kinds: boolean;
}): readonly ExportColumn<Listed>[] {
  return [
    ...roleColumns,
    ...(name.kinds ? [text<Listed>('measure', 'Measure', ({ list }) => list.kind)] : []),
    number(
      'rank',
      'Rank',
      'rank',
      orReason(({ rank }) => rank),
    ),
    text(
      name.key,
      name.heading,
      orReason((entry) => entry.name),
    ),
    ...(name.numbers
      ? [
          number<Listed>('value', 'Value', 'varies', numberOf),
          text<Listed>('unit', 'Unit', ({ list }) => list.unit ?? ''),
        ]
      : []),
    ...sourceColumns(({ figure }: Listed) => [figure]),
    text('note', 'Note', ({ figure }) => figure.note ?? ''),
  ];
}

/** A table of these lists. A list that a role does not have at all gives no row. */
export function listTable(
  about: Pick<ExportTable, 'id' | 'title' | 'rowIs'>,
  columns: readonly ExportColumn<Listed>[],
  listsOf: (profile: Profile) => readonly List[],
): ExportTable {
  return defineTable<Listed>({
    ...about,
    columns,
    count(profile) {
      let rows = 0;
      for (const list of listsOf(profile)) {
        const figure = list.read(profile);
        rows += 'value' in figure ? figure.value.length : 1;
      }
      return rows;
    },
    *items(profile, context) {
      for (const list of listsOf(profile)) {
        const figure = list.read(profile);
        if ('missing' in figure) yield { profile, context, list, figure, entry: null };
        else
          for (const [position, entry] of figure.value.entries())
            yield { profile, context, list, figure, entry: { ...entry, rank: position + 1 } };
      }
    },
  });
}
