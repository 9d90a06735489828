/** The rows of an export, made profile by profile from one sequential read, and how many they must be. */
import type { Dataset } from '../dataset/dataset.ts';
import type { IndexEntry } from '../dataset/manifest.ts';
import { CodedError } from '../errors.ts';
import type { ResolvedExport } from './request.ts';
import type { ExportValue, TableContext } from './table.ts';
import { keeps, keepsRole } from './where.ts';

/** Rows that are handed on together. */
export type Batch = readonly (readonly ExportValue[])[];

/** How many rows there must be, known for sure once all batches were read. */
export interface Expected {
  /** By the index. */
  readonly roles: number;
  rows: number;
}

async function contextOf({ where }: ResolvedExport, dataset: Dataset): Promise<TableContext> {
  const { manifest, roles } = dataset;
  const sources = new Map(manifest.sources.map((source) => [source.id, source]));
  const groups = new Map(manifest.groups.map(({ code, title }) => [code, title]));
  const industries = new Map(manifest.industries.map((industry) => [industry.code, industry]));
  const bySoc = new Map(roles.flatMap((role) => (role.soc === null ? [] : [[role.soc, role] as const])));
  return {
    manifest,
    places: await dataset.places(),
    keeps: (condition, code) => keeps(where, condition, code),
    sourceOf: (id) => sources.get(id),
    groupTitle: (code) => groups.get(code) ?? '',
    industryOf: (code) => industries.get(code),
    roleOfSoc: (soc) => bySoc.get(soc),
  };
}

/** What the index says there is, and what was read, are told apart before anything is stored. */
function checkRoles(read: number, expected: number): void {
  if (read === expected) return;
  throw new CodedError('internal', `The index has ${expected} roles to export, and ${read} were read.`, {
    value: read,
  });
}

/** The rows in batches, with a count beside them that grows as they are read and that does not come from them. */
export async function exportRows(
  resolved: ResolvedExport,
  dataset: Dataset,
): Promise<{ readonly batches: AsyncIterable<Batch>; readonly expected: Expected }> {
  const { table, columns, where } = resolved;
  const context = await contextOf(resolved, dataset);
  const isWanted = (entry: IndexEntry) => keepsRole(where, entry);
  const expected: Expected = { roles: dataset.roles.filter(isWanted).length, rows: 0 };
  const keys = columns.map(({ key }) => key);
  async function* batches(): AsyncGenerator<Batch> {
    let read = 0;
    for await (const profile of dataset.profiles(isWanted)) {
      read += 1;
      expected.rows += table.count(profile, context);
      yield [...table.rows(profile, context, keys)];
    }
    checkRoles(read, expected.roles);
  }
  return { batches: batches(), expected };
}
