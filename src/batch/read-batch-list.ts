/** Reads the comparisons of a batch from a list, a CSV file: all of them, or every reason why not. */
import { basename } from 'node:path';
import type { Dataset } from '../dataset/dataset.ts';
import { readNeededFile } from '../dataset/import/read-file.ts';
import { CodedError } from '../errors.ts';
import type { ReportRequest } from '../report/request.ts';
import {
  cellUnder,
  headingProblems,
  type ListColumns,
  type ListRow,
  parseList,
  valuesOf,
  widthProblems,
} from '../run/read-list.ts';
import { checkCount, checkShared, mostRefused, type ResolvedBatch, resolveEntries } from './request.ts';

/** The columns; roles are parted by `|`. */
const columns: ListColumns = { all: ['roles', 'location', 'baseline'], required: ['roles'] };

function unusable(file: string, problems: readonly string[]): CodedError {
  const more = problems.length >= mostRefused ? ' or more' : '';
  const reasons = problems.length === 1 ? '1 reason' : `${problems.length}${more} reasons`;
  const message = `${file} cannot be used for ${reasons}, and nothing is started:`;
  return new CodedError('invalid-batch', message, { value: file, problems });
}

/** The request of a row. An empty cell says nothing: what holds for all comparisons counts. */
function requestOf(row: ListRow, header: ListRow): ReportRequest {
  const [location, baseline] = [cellUnder('location', row, header), cellUnder('baseline', row, header)];
  return {
    roles: valuesOf(cellUnder('roles', row, header)),
    ...(location === '' ? {} : { location }),
    ...(baseline === '' ? {} : { baseline }),
  };
}

/**
 * The batch of a list, with all of its comparisons checked. Throws `missing-file`, `unexpected-layout` where it is no
 * CSV, `invalid-batch` with every problem by line, and what `resolveReport` throws for what holds for all.
 */
export async function readBatchList(
  path: string,
  shared: Omit<ReportRequest, 'roles'>,
  dataset: Dataset,
): Promise<ResolvedBatch> {
  const file = basename(path);
  await checkShared(shared, dataset);
  const [header, ...rows] = parseList(file, await readNeededFile(path));
  if (header === undefined)
    throw unusable(file, [`It is empty. Allowed: a line with ${columns.all.join(', ')} first.`]);
  const problems = headingProblems(header, columns);
  if (problems.length > 0) throw unusable(file, problems);
  checkCount(rows.length);
  const requests = rows.map((row) => ({ ...shared, ...requestOf(row, header) }));
  const { resolved, refused } = await resolveEntries(requests, dataset);
  const byLine = [
    ...rows.flatMap((row) => widthProblems(row, header).map((problem) => `Line ${row.line}, ${problem}`)),
    ...refused.map(({ position, error }) => `Line ${rows[position]?.line}: ${error.message}`),
  ];
  if (byLine.length > 0) throw unusable(file, byLine);
  return { group: null, comparisons: resolved };
}
