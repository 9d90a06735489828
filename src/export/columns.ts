/** The columns that tables have in common, and how a figure becomes a cell. */
import type { MissingFigure } from '../dataset/figure.ts';
import type { Profile } from '../dataset/profile.ts';
import type { ColumnUnit, ExportColumn, ExportValue, TableContext } from './table.ts';

/** What every row is about. */
export interface OfRole {
  readonly profile: Profile;
  readonly context: TableContext;
}

type Read<Item> = ExportColumn<Item>['read'];

/** A column of texts. */
export function text<Item>(key: string, heading: string, read: Read<Item>): ExportColumn<Item> {
  return { key, heading, unit: null, read };
}

/** A column of numbers in a unit. */
export function number<Item>(
  key: string,
  heading: string,
  unit: ColumnUnit,
  read: Read<Item>,
): ExportColumn<Item> {
  return { key, heading, unit, read };
}

/** The first columns of every table: which role the row is about. */
export const roleColumns: readonly ExportColumn<OfRole>[] = [
  text('role', 'Role', ({ profile }) => profile.id),
  text('title', 'Title', ({ profile }) => profile.title),
  text('kind', 'Kind', ({ profile }) => profile.kind),
  text('soc', 'SOC code', ({ profile }) => profile.soc ?? ''),
  text('group', 'Group', ({ profile }) => profile.group),
  text('group_title', 'Group title', ({ profile, context }) => context.groupTitle(profile.group)),
];

/** A figure whose value a cell can hold. */
type Plain = { readonly value: string | number } | MissingFigure;

/** The value of a figure, or why there is none. */
export function known(figure: Plain): ExportValue {
  return 'value' in figure ? figure.value : figure;
}

/** What a figure says of where it comes from. */
interface Sourced {
  readonly source?: string | undefined;
  readonly note?: string | undefined;
}

/** Each once, in their order. */
function together(texts: readonly (string | undefined)[]): string {
  if (texts.length === 1) return texts[0] ?? '';
  return [...new Set(texts.filter((found) => found !== undefined && found !== ''))].join('; ');
}

/** The ids of the sources of figures; empty where no source says anything. */
export function sourceIds(figures: readonly Sourced[]): string {
  return together(figures.map(({ source }) => source));
}

/** The vintages of those sources. */
export function vintages(figures: readonly Sourced[], { sourceOf }: TableContext): string {
  return together(
    figures.map(({ source }) => (source === undefined ? undefined : sourceOf(source)?.vintage)),
  );
}

/** What readers of the figures must know. */
export function notes(figures: readonly Sourced[]): string {
  return together(figures.map(({ note }) => note));
}

/** Source and vintage of figures that belong together, under a prefix where a table has several. */
export function sourceColumns<Item extends { readonly context: TableContext }>(
  figuresOf: (item: Item) => readonly Sourced[],
  prefix: { readonly key: string; readonly heading: string } | null = null,
): ExportColumn<Item>[] {
  const key = (name: string) => (prefix === null ? name : `${prefix.key}_${name}`);
  const heading = (name: string) => (prefix === null ? name : `${prefix.heading}: ${name.toLowerCase()}`);
  return [
    text(key('source'), heading('Source'), (item) => sourceIds(figuresOf(item))),
    text(key('vintage'), heading('Vintage'), (item) => vintages(figuresOf(item), item.context)),
  ];
}

/** A row for each role: what it is made of, and that it is one. */
export const onePerRole = {
  count: () => 1,
  items: (profile: Profile, context: TableContext): OfRole[] => [{ profile, context }],
};
