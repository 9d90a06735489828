/** A request for a batch: its shape at the boundary, and how every comparison of it is checked against a release. */
import { z } from 'zod';
import type { Dataset } from '../dataset/dataset.ts';
import { resolveRole } from '../dataset/resolve-role.ts';
import { CodedError, isRequestError } from '../errors.ts';
import {
  checkRoleCount,
  type ReportRequest,
  type ResolvedReport,
  reportRequestSchema,
  resolveComparison,
  resolveReport,
} from '../report/request.ts';
import { mostComparisons } from './most-comparisons.ts';
import { pairsOf } from './pairs.ts';

/** What a caller asks for: comparisons, or a group whose pairs they are; and what holds for all of them. */
export const batchRequestSchema = reportRequestSchema.omit({ roles: true, baseline: true }).extend({
  /** What one of them says for itself counts more than what is said for all. */
  comparisons: z.array(reportRequestSchema).optional(),
  /** A SOC group, major or smaller. */
  group: z.string().optional(),
  pairs: z.literal('all').optional(),
});

export type BatchRequest = z.infer<typeof batchRequestSchema>;

/** A batch that the release can answer. */
export interface ResolvedBatch {
  /** The group whose pairs these are; null where the comparisons were listed. */
  readonly group: string | null;
  readonly comparisons: readonly ResolvedReport[];
}

/** A comparison that cannot be made, by its place from 0. */
export interface RefusedEntry {
  readonly position: number;
  readonly error: CodedError;
}

/**
 * As many comparisons that cannot be made as are told of; none is looked at after them. Looking for the closest titles to
 * an unknown one takes 7 ms, and ten thousand of those would keep everybody else waiting for a minute.
 */
export const mostRefused = 100;

/** Any two roles do to ask about all else. */
function anyPair({ roles }: Dataset): string[] {
  return roles.slice(0, 2).map(({ id }) => id);
}

/** Resolves requests one after the other; a title or a place that comes again is looked up once. */
function resolver(dataset: Dataset): (request: ReportRequest) => Promise<ResolvedReport> {
  const ids = new Map<string, string>();
  const idOf = async (text: string): Promise<string> => {
    const known = ids.get(text);
    if (known !== undefined) return known;
    const { id } = (await resolveRole(dataset, text)).role;
    ids.set(text, id);
    return id;
  };
  const pair = anyPair(dataset);
  const known = new Map<string, ResolvedReport>();
  const chosen = async (choices: Omit<ReportRequest, 'roles'>): Promise<ResolvedReport> => {
    const text = JSON.stringify(choices);
    const found = known.get(text) ?? (await resolveReport({ ...choices, roles: pair }, dataset));
    known.set(text, found);
    return found;
  };
  return async ({ roles: asked, baseline: against, ...choices }) => {
    checkRoleCount(asked);
    const roles: string[] = [];
    for (const role of asked) roles.push(await idOf(role));
    const named = against === undefined ? undefined : (ids.get(against) ?? against);
    const { matches, baseline, ...compared } = await resolveComparison({ roles, baseline: named }, dataset);
    return { ...(await chosen(choices)), roles: compared.roles, matches, baseline };
  };
}

/**
 * Every comparison, resolved, and those that cannot be made, up to `mostRefused`. Throws only what is no fault of a
 * request, such as `damaged-release`.
 */
export async function resolveEntries(
  entries: readonly ReportRequest[],
  dataset: Dataset,
): Promise<{ readonly resolved: ResolvedReport[]; readonly refused: RefusedEntry[] }> {
  const resolve = resolver(dataset);
  const resolved: ResolvedReport[] = [];
  const refused: RefusedEntry[] = [];
  for (const [position, entry] of entries.entries())
    try {
      resolved.push(await resolve(entry));
    } catch (error) {
      if (!isRequestError(error)) throw error;
      refused.push({ position, error });
      if (refused.length === mostRefused) break;
    }
  return { resolved, refused };
}

/** Throws what `resolveReport` throws for what is asked of every comparison, so that it is told once. */
export async function checkShared(shared: Omit<ReportRequest, 'roles'>, dataset: Dataset): Promise<void> {
  await resolveReport({ ...shared, roles: anyPair(dataset) }, dataset);
}

/** Throws `invalid-batch` for no comparison, and for more than a batch takes. */
export function checkCount(count: number): void {
  if (count >= 1 && count <= mostComparisons) return;
  const message = `A batch takes 1 to ${mostComparisons} comparisons, and ${count} were given.`;
  const allowed = [`1 to ${mostComparisons} comparisons`];
  throw new CodedError('invalid-batch', message, { value: count, allowed });
}

function entriesOf({ comparisons, group, pairs }: BatchRequest, dataset: Dataset) {
  if (comparisons !== undefined && group === undefined && pairs === undefined) {
    checkCount(comparisons.length);
    return comparisons;
  }
  if (comparisons === undefined && group !== undefined && pairs !== undefined)
    return pairsOf(group, dataset).map((roles): ReportRequest => ({ roles }));
  const allowed = ['comparisons', 'group and pairs'];
  const message = 'A batch is either comparisons, or group with pairs "all".';
  throw new CodedError('invalid-request', message, { allowed });
}

function refusal([first, ...others]: readonly [RefusedEntry, ...RefusedEntry[]], of: number): CodedError {
  const count = others.length + 1;
  const many = count === mostRefused && count < of ? `${count} or more` : count;
  const { position, error } = first;
  const message = `${many} of ${of} comparisons cannot be made, and nothing is started. Comparison ${position + 1}: ${error.message}`;
  const entries = [first, ...others].map((entry) => ({
    pointer: `/comparisons/${entry.position}`,
    error: entry.error,
  }));
  return new CodedError('invalid-batch', message, { ...error.details, entries }, error);
}

/**
 * The batch of a request, with all of its comparisons checked. Throws `invalid-request` where it is neither a list nor
 * a group, `unknown-group`, `invalid-batch` with each comparison that cannot be made, and what `resolveReport` throws
 * for what holds for all.
 */
export async function resolveBatch(request: BatchRequest, dataset: Dataset): Promise<ResolvedBatch> {
  const { comparisons: _, group = null, pairs: __, ...shared } = request;
  const entries = entriesOf(request, dataset);
  await checkShared(shared, dataset);
  const { resolved, refused } = await resolveEntries(
    entries.map((entry) => ({ ...shared, ...entry, csv: { ...shared.csv, ...entry.csv } })),
    dataset,
  );
  const [first, ...others] = refused;
  if (first !== undefined) throw refusal([first, ...others], entries.length);
  return { group, comparisons: resolved };
}
