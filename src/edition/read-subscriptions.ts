/** Reads a list of subscriptions, a CSV file as people keep it in a spreadsheet: all of it, or every reason why not. */
import { basename } from 'node:path';
import type { Dataset } from '../dataset/dataset.ts';
import { readNeededFile } from '../dataset/import/read-file.ts';
import { resolveRole } from '../dataset/resolve-role.ts';
import { CodedError } from '../errors.ts';
import { type ReportRequest, resolveReport } from '../report/request.ts';
import {
  cellUnder,
  headingProblems,
  type ListRow,
  parseList,
  valuesOf,
  widthProblems,
} from '../run/read-list.ts';
import { reportRequestOf, type Subscription, subscriptionSchema } from './subscription.ts';
import { readOptions } from './subscription-options.ts';

/** The columns of a list. `formats`, `location` and `options` may be left out; values in a cell are parted by `|`. */
export const listColumns = ['id', 'name', 'roles', 'formats', 'location', 'options'] as const;
type ListColumn = (typeof listColumns)[number];

const required: readonly ListColumn[] = ['id', 'name', 'roles'];

type CellOf = (row: ListRow, column: ListColumn) => string;

function unusable(file: string, problems: readonly string[]): CodedError {
  const reasons = problems.length === 1 ? '1 reason' : `${problems.length} reasons`;
  const message = `${file} cannot be used for ${reasons}, and nothing is imported:`;
  return new CodedError('invalid-subscriptions', message, { value: file, problems });
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
  return [
    ...widthProblems(row, header),
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
  const problems = headingProblems(header, { all: listColumns, required });
  if (problems.length > 0) throw unusable(file, problems);
  const cell: CellOf = (row, column) => cellUnder(column, row, header);
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
