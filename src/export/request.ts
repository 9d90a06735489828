/** A request for an export: its shape at the boundary, and how it is checked against the tables and the release. */
import { z } from 'zod';
import type { Dataset } from '../dataset/dataset.ts';
import { type CsvProfile, csvProfiles } from '../document/csv-choice.ts';
import { CodedError, oneOf } from '../errors.ts';
import type { ColumnInfo, ExportTable } from './table.ts';
import { tableOf } from './tables.ts';
import { resolveWhere, type Where } from './where.ts';

export const exportFormats = ['csv', 'xlsx'] as const;
export type ExportFormat = (typeof exportFormats)[number];

/** What a format is to the outside. */
export const exportMedia: Readonly<Record<ExportFormat, string>> = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** More conditions than anybody needs; each may hold as many values as its text has room for. */
const mostConditions = 20;

/** What a caller asks for. Names are checked by `resolveExport`, whose errors say what would be accepted. */
export const exportRequestSchema = z.strictObject({
  table: z.string(),
  format: z.string(),
  /** Conditions such as `group=15-0000` or `state=CA,WA`; a row must keep all of them. */
  where: z.array(z.string()).max(mostConditions).optional(),
  /** Keys of the columns that are wanted, in the order in which they are; all when absent. */
  columns: z.array(z.string()).optional(),
  csv: z.strictObject({ profile: z.string().optional() }).optional(),
});

export type ExportRequest = z.infer<typeof exportRequestSchema>;

/** A request that can be done: everything named, nothing left to default. */
export interface ResolvedExport {
  readonly table: ExportTable;
  readonly format: ExportFormat;
  readonly where: Where;
  readonly columns: readonly ColumnInfo[];
  /** Whom a CSV is for; null for another format. */
  readonly profile: CsvProfile | null;
}

function resolveColumns(asked: readonly string[] | undefined, table: ExportTable): readonly ColumnInfo[] {
  if (asked === undefined) return table.columns;
  const allowed = table.columns.map(({ key }) => key);
  const columns = asked.map((key) => {
    const found = table.columns.find((column) => column.key === key);
    if (found !== undefined) return found;
    const value = key.slice(0, 100);
    const message = `The table ${table.id} has no column '${value}'. Allowed: ${allowed.join(', ')}.`;
    throw new CodedError('unknown-column', message, { value, allowed });
  });
  const repeated = columns.find((column, position) => columns.indexOf(column) !== position);
  if (repeated !== undefined)
    throw new CodedError('invalid-request', `The column '${repeated.key}' is given more than once.`, {
      value: repeated.key,
      allowed: ['each column once'],
    });
  if (columns.length === 0)
    throw new CodedError('unknown-column', `No column is named. Allowed: ${allowed.join(', ')}.`, {
      value: asked,
      allowed,
    });
  return columns;
}

/**
 * The request checked against the tables and the release. Throws `unknown-table`, `unknown-format`, `unknown-column`,
 * `unknown-csv-profile`, `unknown-condition`, and for values of conditions `unknown-group`, `unknown-role`,
 * `ambiguous-role`, `unknown-location`, `ambiguous-location` and `unknown-industry`.
 */
export async function resolveExport(request: ExportRequest, dataset: Dataset): Promise<ResolvedExport> {
  const table = tableOf(request.table);
  const format = oneOf(request.format, exportFormats, 'unknown-format', 'format');
  const columns = resolveColumns(request.columns, table);
  const profile = oneOf(request.csv?.profile ?? 'excel', csvProfiles, 'unknown-csv-profile', 'CSV profile');
  const where = await resolveWhere(request.where ?? [], table, dataset);
  return { table, format, where, columns, profile: format === 'csv' ? profile : null };
}
