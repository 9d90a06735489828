/** Where a role is held and paid: by state, in the areas and in the industries that pay most. */
import type { Cell, Column, Table } from '../../src/document/document.ts';
import type { UnitId } from '../../src/document/unit.ts';
import type { PlaceTable, RoleView } from '../../src/pages/views.ts';
import { Blocks } from '../../src/render/html/blocks.tsx';
import { type HtmlLook, sourceAnchor } from '../../src/render/html/look.ts';
import { textCell } from '../columns.ts';
import { words } from './words.ts';

const { places: say } = words.role;

type Row = PlaceTable['rows'][number];

function figure(value: number | null, unit: UnitId): Cell {
  return value === null ? { type: 'missing', reason: 'suppressed', unit } : { type: 'number', value, unit };
}

function payCell({ mean, atLeast }: Row, unit: UnitId): Cell {
  return atLeast === null
    ? figure(mean, unit)
    : { type: 'missing', reason: 'top-coded', bound: atLeast, unit };
}

interface Shown {
  readonly column: Column;
  readonly cell: (row: Row) => Cell;
}

/** The columns in which any row says something. */
function columnsOf({ unit, rows }: PlaceTable): Shown[] {
  const right = { align: 'right', weight: 2 } as const;
  const hourly = unit === 'usd-hour';
  const all: (Shown & { readonly isThere: boolean })[] = [
    {
      column: { key: 'mean', heading: hourly ? say.hourlyMean : say.mean, ...right },
      cell: (row) => payCell(row, unit),
      isThere: true,
    },
    {
      column: { key: 'national', heading: say.atNationalPrices, ...right },
      cell: ({ atNationalPrices }) => figure(atNationalPrices, unit),
      isThere: rows.some(({ atNationalPrices }) => atNationalPrices !== null),
    },
    {
      column: { key: 'jobs', heading: say.jobs, ...right },
      cell: ({ jobs }) => figure(jobs, 'jobs'),
      isThere: rows.some(({ jobs }) => jobs !== null),
    },
  ];
  return all.filter(({ isThere }) => isThere);
}

function tableOf(id: string, title: string, name: string, table: PlaceTable): Table {
  const shown = columnsOf(table);
  return {
    id,
    title,
    keyColumns: 1,
    columns: [{ key: 'name', heading: name, align: 'left', weight: 4 }, ...shown.map(({ column }) => column)],
    rows: table.rows.map((row) => [textCell(row.name), ...shown.map(({ cell }) => cell(row))]),
  };
}

function SourceLine({ sources, look }: { sources: readonly string[]; look: HtmlLook }) {
  const numbers = sources.flatMap((id) => look.sourceNumbers.get(id) ?? []);
  return (
    <p class="note">
      {numbers.map((number, position) => (
        <>
          {position > 0 && ' · '}
          <a href={`#${sourceAnchor(number)}`}>{words.comparison.source(number)}</a>
        </>
      ))}
    </p>
  );
}

/** The tables under one heading; nothing where nothing is published. */
export function Places({ view, look }: { view: RoleView; look: HtmlLook }) {
  const tables = [
    { id: 'areas', heading: say.areas, name: say.area, table: view.areas },
    { id: 'industries', heading: say.industries, name: say.industry, table: view.industries },
    { id: 'states', heading: say.states, name: say.state, table: view.states },
  ].flatMap(({ table, ...rest }) => (table === null ? [] : [{ ...rest, table }]));
  if (tables.length === 0) return null;
  return (
    <section class="part" aria-labelledby="places">
      <h2 id="places">{say.heading}</h2>
      <p class="note">{say.note}</p>
      {tables.map(({ id, heading, name, table }) => (
        <>
          <h3>{heading}</h3>
          <Blocks blocks={[{ type: 'table', table: tableOf(id, heading, name, table) }]} look={look} />
          <SourceLine sources={table.sources} look={look} />
        </>
      ))}
    </section>
  );
}

/** Whether there is anything of it. */
export function hasPlaces({ states, areas, industries }: RoleView): boolean {
  return [states, areas, industries].some((table) => table !== null);
}
