/** A request for a comparison or a report: its shape at the boundary, and how it is checked against a release. */
import { z } from 'zod';
import { type Exclusion, exclusions } from '../comparison/exclusions.ts';
import type { PricedPlace } from '../comparison/local-metrics.ts';
import { roleCount } from '../comparison/role-count.ts';
import type { Dataset } from '../dataset/dataset.ts';
import type { IndexEntry } from '../dataset/manifest.ts';
import { nation, placeId } from '../dataset/places.ts';
import { isNation, resolvePlace } from '../dataset/resolve-place.ts';
import { findRoleAmong, longestText, resolveRole } from '../dataset/resolve-role.ts';
import type { RoleMatch } from '../dataset/role-search.ts';
import { type CsvChoice, csvProfiles, csvShapes, usualCsv } from '../document/csv-choice.ts';
import { type Paper, papers } from '../document/document.ts';
import { CodedError, type ErrorCode, oneOf } from '../errors.ts';
import { type Format, formatNames } from '../render/renderer.ts';
import { type Locale, locales, usualLocale } from '../words/locale.ts';

const textSchema = z.string();
const textsSchema = z.array(textSchema);

/**
 * What a caller asks for. Only the shape is checked here: counts, names and repeats are checked against the
 * release by `resolveComparison` and `resolveReport`, whose errors say what would be accepted.
 */
export const comparisonRequestSchema = z.strictObject({
  /** Ids, SOC codes or titles, also alternate ones. */
  roles: textsSchema,
  location: textSchema.optional(),
  /** The role that differences are taken against; the first when absent. */
  baseline: textSchema.optional(),
  /** What to leave out for readers who must not see it. */
  exclude: textsSchema.optional(),
  /** How numbers and dates are written, and in which words. */
  locale: textSchema.optional(),
});

export const reportRequestSchema = comparisonRequestSchema.extend({
  formats: textsSchema.optional(),
  paper: textSchema.optional(),
  csv: z.strictObject({ shape: textSchema.optional(), profile: textSchema.optional() }).optional(),
});

export type ComparisonRequest = z.infer<typeof comparisonRequestSchema>;
export type ReportRequest = z.infer<typeof reportRequestSchema>;

/** A comparison request that the release can answer: everything named, nothing left to default. */
export interface ResolvedComparison {
  readonly roles: readonly IndexEntry[];
  /** The same roles, each with the title that it was found by. */
  readonly matches: readonly RoleMatch[];
  /** The place to show beside the nation; null for the nation alone. */
  readonly place: PricedPlace | null;
  /** Id of the place, or of the nation. */
  readonly location: string;
  readonly baseline: IndexEntry;
  /** Each once, in the order of `exclusions`. */
  readonly exclude: readonly Exclusion[];
  readonly locale: Locale;
}

export interface ResolvedReport extends ResolvedComparison {
  /** Each once, in the order of `formatNames`. */
  readonly formats: readonly Format[];
  readonly paper: Paper;
  readonly csv: CsvChoice;
}

/** Those of the allowed names that the texts are, each once and in the order of the allowed ones. */
function someOf<Name extends string>(
  texts: readonly string[],
  allowed: readonly Name[],
  code: ErrorCode,
  what: string,
): Name[] {
  const named = new Set(texts.map((text) => oneOf(text, allowed, code, what)));
  return allowed.filter((name) => named.has(name));
}

/** Throws `too-few-roles` and `too-many-roles`. */
export function checkRoleCount(roles: readonly string[]): void {
  const allowed = [`${roleCount.least} to ${roleCount.most} roles`];
  const details = { value: roles.length, allowed };
  const message = `A comparison takes ${roleCount.least} to ${roleCount.most} roles, and ${roles.length} ${roles.length === 1 ? 'was' : 'were'} given.`;
  if (roles.length < roleCount.least) throw new CodedError('too-few-roles', message, details);
  if (roles.length > roleCount.most) throw new CodedError('too-many-roles', message, details);
}

function checkRepeats(roles: readonly IndexEntry[]): void {
  const repeated = roles.find((role, position) => roles.indexOf(role) !== position);
  if (repeated === undefined) return;
  throw new CodedError(
    'repeated-role',
    `The role '${repeated.id}' is given more than once; each may be given once.`,
    {
      value: repeated.id,
      allowed: ['each role once'],
    },
  );
}

/** The places of the release are read only where another than the nation is asked for. */
async function resolveLocation(text: string, dataset: Dataset): Promise<PricedPlace | null> {
  if (isNation(text)) return null;
  const places = await dataset.places();
  return { place: resolvePlace(text, places), priceParitySource: places.priceParitySource };
}

async function resolveBaseline(
  text: string,
  roles: readonly IndexEntry[],
  dataset: Dataset,
): Promise<IndexEntry> {
  const found = await findRoleAmong(roles, text, dataset);
  if (found !== undefined) return found;
  const ids = roles.map((role) => role.id);
  const value = text.slice(0, longestText);
  const message = `The baseline '${value}' is not among the compared roles. Allowed: ${ids.join(', ')}.`;
  throw new CodedError('unknown-baseline', message, { value, allowed: ids });
}

/**
 * The request's names resolved against the release. Throws `too-few-roles`, `too-many-roles`, `unknown-role`,
 * `ambiguous-role`, `repeated-role`, `unknown-location`, `ambiguous-location`, `unknown-baseline`,
 * `unknown-exclusion` or `unknown-locale`.
 */
export async function resolveComparison(
  request: ComparisonRequest,
  dataset: Dataset,
): Promise<ResolvedComparison> {
  checkRoleCount(request.roles);
  const matches: RoleMatch[] = [];
  for (const text of request.roles) matches.push(await resolveRole(dataset, text));
  const roles = matches.map(({ role }) => role);
  checkRepeats(roles);
  const place = await resolveLocation(request.location ?? nation.id, dataset);
  const baseline = await resolveBaseline(request.baseline ?? roles[0]?.id ?? '', roles, dataset);
  const location = place === null ? nation.id : placeId(place.place);
  const exclude = someOf(request.exclude ?? [], exclusions, 'unknown-exclusion', 'exclusion');
  const locale = oneOf(request.locale ?? usualLocale, locales, 'unknown-locale', 'locale');
  return { roles, matches, place, location, baseline, exclude, locale };
}

/** The usual CSV of the locale, but for what is named. */
function resolveCsv({ shape, profile }: NonNullable<ReportRequest['csv']>, locale: Locale): CsvChoice {
  const usual = usualCsv(locale);
  return {
    shape: oneOf(shape ?? usual.shape, csvShapes, 'unknown-csv-shape', 'CSV shape'),
    profile: oneOf(profile ?? usual.profile, csvProfiles, 'unknown-csv-profile', 'CSV profile'),
  };
}

/**
 * The same for a report: all formats when none is named, Letter when no paper is. Throws also
 * `unknown-format`, `unknown-paper`, `unknown-csv-shape` and `unknown-csv-profile`.
 */
export async function resolveReport(request: ReportRequest, dataset: Dataset): Promise<ResolvedReport> {
  const asked = request.formats ?? formatNames;
  if (asked.length === 0) {
    const message = `No format is named. Allowed: ${formatNames.join(', ')}.`;
    throw new CodedError('unknown-format', message, { value: asked, allowed: formatNames });
  }
  const formats = someOf(asked, formatNames, 'unknown-format', 'format');
  const paper = oneOf(request.paper ?? 'letter', papers, 'unknown-paper', 'paper');
  const comparison = await resolveComparison(request, dataset);
  const csv = resolveCsv(request.csv ?? {}, comparison.locale);
  return { ...comparison, formats, paper, csv };
}
