/** Reads a list of subscriptions, a CSV file as people keep it in a spreadsheet: all of it, or every reason why not. */
import { basename } from 'node:path';
import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import type { Dataset } from '../dataset/dataset.ts';
import { readNeededFile } from '../dataset/import/read-file.ts';
import { resolveRole } from '../dataset/resolve-role.ts';
import { CodedError } from '../errors.ts';
import { type ReportRequest, resolveReport } from '../report/request.ts';
import { reportRequestOf, type Subscription, subscriptionSchema } from './subscription.ts';
import { readOptions } from './subscription-options.ts';

/** The columns of a list. `formats`, `location` and `options` may be left out; values in a cell are parted by `|`. */
export const listColumns = ['id', 'name', 'roles', 'formats', 'location', 'options'] as const;
type ListColumn = (typeof listColumns)[number];

const required: readonly ListColumn[] = ['id', 'name', 'roles'];

interface ListRow {
  /** The line of the file that the row ends on. */
  readonly line: number;
  readonly cells: readonly string[];
}

/** What csv-parse gives when it is asked for lines. */
const recordsSchema = z.array(
  z.object({ record: z.array(z.string()), info: z.object({ lines: z.number() }) }),
);

/** A column's cell in a row: without spaces around it, '' where it has none. */
type CellOf = (row: ListRow, column: ListColumn) => string;

function unusable(file: string, problems: readonly string[]): CodedError {
  const reasons = problems.length === 1 ? '1 reason' : `${problems.length} reasons`;
  const message = `${file} cannot be used for ${reasons}, and nothing is imported:`;
  return new CodedError('invalid-subscriptions', message, { value: file, problems });
}

/** Spreadsheets of most of Europe part columns by semicolons. The headings have neither in them. */
function delimiterOf(text: string): string {
  const [header = ''] = text.split(/\r?\n/, 1);
  return header.includes(';') ? ';' : ',';
}

function parseList(file: string, bytes: Uint8Array): ListRow[] {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    const records = parse(text, {
      delimiter: delimiterOf(text),
      trim: true,
      bom: true,
      relax_column_count: true,
      skip_empty_lines: true,
      info: true,
    });
    return recordsSchema
      .parse(records)
      .map(({ record, info }) => ({ line: info.lines, cells: record }))
      .filter(({ cells }) => cells.some((cell) => cell !== ''));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const message = `${file} is no CSV in UTF-8: ${reason}`;
    throw new CodedError('unexpected-layout', message, { value: file }, error);
  }
}

/** What is wrong with the headings: every one that is unknown, repeated or missing. */
function headingProblems({ line, cells }: ListRow): string[] {
  const allowed = `Allowed: ${listColumns.join(', ')}`;
  const names: readonly string[] = listColumns;
  const wrong = cells.flatMap((cell, position) => {
    if (!names.includes(cell))
      return [`Line ${line}, column ${position + 1}: '${cell}' is no column of this list. ${allowed}.`];
    return cells.indexOf(cell) === position
      ? []
      : [`Line ${line}: the column ${cell} stands twice. Allowed: once.`];
  });
  const missing = required.filter((name) => !cells.includes(name));
  return [...wrong, ...missing.map((name) => `Line ${line}: the column ${name} is missing. ${allowed}.`)];
}

function valuesOf(cell: string): string[] {
  return cell
    .split('|')
    .map((value) => value.trim())
    .filter((value) => value !== '');
}

/** What the release has to say against something. Any error that is no fault of the row is thrown on. */
async function refusalOf(column: ListColumn, ask: () => Promise<unknown>): Promise<string[]> {
  try {
    await ask();
    return [];
  } catch (error) {
    const isOurs = !(error instanceof CodedError) || /^(?:damaged|storage)/.test(error.code);
    if (isOurs) throw error;
    return [`${column}: ${error.message.replace(/\.$/, '')}.`];
  }
}

/** Every choice of a request by itself, so that one that is wrong does not hide another. */
function choicesOf({ formats, location, paper, csv, exclude, locale }: ReportRequest) {
  const choices: readonly (readonly [ListColumn, Omit<ReportRequest, 'roles'>])[] = [
    ['formats', { formats }],
    ['location', { location }],
    ['options', { paper }],
    ['options', { csv: { shape: csv?.shape } }],
    ['options', { csv: { profile: csv?.profile } }],
    ['options', { exclude }],
    ['options', { locale }],
  ];
  return choices;
}

/** All that the release has to say against the request. */
async function requestProblems(request: ReportRequest, dataset: Dataset): Promise<string[]> {
  const { roles, baseline } = request;
  const problems: string[] = [];
  for (const role of roles) problems.push(...(await refusalOf('roles', () => resolveRole(dataset, role))));
  if (problems.length === 0)
    problems.push(...(await refusalOf('roles', () => resolveReport({ roles }, dataset))));
  if (problems.length === 0)
    problems.push(...(await refusalOf('options', () => resolveReport({ roles, baseline }, dataset))));
  // Any two roles do to ask about the rest.
  const pair = dataset.roles.slice(0, 2).map(({ id }) => id);
  for (const [column, choice] of choicesOf(request))
    problems.push(...(await refusalOf(column, () => resolveReport({ roles: pair, ...choice }, dataset))));
  return problems;
}

const shapeRules = {
  id: 'kebab case of at most 64 characters, such as nurses-monthly',
  name: '1 to 200 characters',
} as const;

/** What is wrong with the cells that have a shape of their own. */
function shapeProblems(row: ListRow, cell: CellOf): string[] {
  return (['id', 'name'] as const).flatMap((column) => {
    const text = cell(row, column);
    if (subscriptionSchema.shape[column].safeParse(text).success) return [];
    return [`${column}: '${text}' cannot be used. Allowed: ${shapeRules[column]}.`];
  });
}

interface Draft {
  readonly subscription: Subscription;
  /** Without the line. */
  readonly problems: readonly string[];
}

async function draftOf(row: ListRow, owner: string, cell: CellOf, dataset: Dataset): Promise<Draft> {
  const location = cell(row, 'location');
  const formats = valuesOf(cell(row, 'formats'));
  const { options, problems } = readOptions(valuesOf(cell(row, 'options')));
  const subscription: Subscription = {
    id: cell(row, 'id'),
    owner,
    name: cell(row, 'name'),
    roles: valuesOf(cell(row, 'roles')),
    ...(formats.length > 0 ? { formats } : {}),
    ...(location === '' ? {} : { location }),
    ...options,
  };
  const refused = await requestProblems(reportRequestOf(subscription), dataset);
  return { subscription, problems: [...shapeProblems(row, cell), ...problems, ...refused] };
}

/** What is wrong with a row as a whole. */
function rowProblems(row: ListRow, header: ListRow, lineBefore: number | undefined, id: string): string[] {
  const width = header.cells.length;
  return [
    ...(row.cells.length > width
      ? [`column ${width + 1}: a cell without a heading. Allowed: ${width} cells.`]
      : []),
    ...(lineBefore === undefined
      ? []
      : [`id: '${id}' stands in line ${lineBefore} already. Allowed: each id once.`]),
  ];
}

/**
 * The subscriptions of a list, each of which the release can answer today. Throws `missing-file`, `unexpected-layout`
 * where it is no CSV, and `invalid-subscriptions` with every problem by line, column and value.
 */
export async function readSubscriptions(
  path: string,
  owner: string,
  dataset: Dataset,
): Promise<Subscription[]> {
  const file = basename(path);
  const [header, ...rows] = parseList(file, await readNeededFile(path));
  if (header === undefined)
    throw unusable(file, [`It is empty. Allowed: a line with ${listColumns.join(', ')} first.`]);
  const problems = headingProblems(header);
  if (problems.length > 0) throw unusable(file, problems);
  const cell: CellOf = ({ cells }, column) => cells[header.cells.indexOf(column)] ?? '';
  const lineOfId = new Map<string, number>();
  const subscriptions: Subscription[] = [];
  for (const row of rows) {
    const { subscription, problems: own } = await draftOf(row, owner, cell, dataset);
    const { id } = subscription;
    const all = [...rowProblems(row, header, lineOfId.get(id), id), ...own];
    problems.push(...all.map((problem) => `Line ${row.line}, ${problem}`));
    if (!lineOfId.has(id)) lineOfId.set(id, row.line);
    subscriptions.push(subscription);
  }
  if (problems.length > 0) throw unusable(file, problems);
  return subscriptions;
}
