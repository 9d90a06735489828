/** Conditions of an export, `group=15-0000` or `state=CA,WA`, checked against the release. */
import type { Dataset } from '../dataset/dataset.ts';
import type { IndexEntry } from '../dataset/manifest.ts';
import { resolvePlace } from '../dataset/resolve-place.ts';
import { resolveRole } from '../dataset/resolve-role.ts';
import { isSoc } from '../dataset/soc.ts';
import { CodedError } from '../errors.ts';
import type { ConditionName, ExportTable } from './table.ts';

/** The values that each condition leaves, ascending; conditions that were not given are not in it. */
export type Where = ReadonlyMap<ConditionName, readonly string[]>;

/** As much of a bad value as an error shows. */
const longestShown = 100;

type Resolve = (value: string, dataset: Dataset) => string | Promise<string>;

function resolveSoc(value: string, { roles }: Dataset): string {
  if (roles.some(({ soc }) => soc === value)) return value;
  const allowed = ['a SOC code of the release, such as 15-1252'];
  const shown = value.slice(0, longestShown);
  const why = isSoc(value) ? 'no role has it' : 'it is no SOC code';
  throw new CodedError(
    'unknown-role',
    `No role with the SOC code '${shown}': ${why}. Allowed: ${allowed[0]}.`,
    {
      value: shown,
      allowed,
    },
  );
}

function resolveIndustry(value: string, { manifest }: Dataset): string {
  const found = manifest.industries.find(({ code }) => code === value);
  if (found !== undefined) return found.code;
  const allowed = manifest.industries.map(({ code }) => code);
  const shown = value.slice(0, longestShown);
  throw new CodedError('unknown-industry', `No industry '${shown}'. Allowed: ${allowed.join(', ')}.`, {
    value: shown,
    allowed,
  });
}

async function resolveArea(kind: 'state' | 'metro', value: string, dataset: Dataset): Promise<string> {
  const text = value.toLowerCase().startsWith(`${kind}:`) ? value : `${kind}:${value}`;
  return resolvePlace(text, await dataset.places()).code;
}

/** How a value of each condition becomes the code or id that rows hold. */
const resolvers: Readonly<Record<ConditionName, Resolve>> = {
  group: (value, dataset) => dataset.group(value).code,
  soc: resolveSoc,
  role: async (value, dataset) => (await resolveRole(dataset, value)).role.id,
  state: (value, dataset) => resolveArea('state', value, dataset),
  metro: (value, dataset) => resolveArea('metro', value, dataset),
  industry: resolveIndustry,
};

function malformed(text: string): CodedError {
  const allowed = ['NAME=VALUE[,VALUE...], such as group=15-0000 or state=CA,WA'];
  const value = text.slice(0, longestShown);
  const message = `'${value}' is no condition. Allowed: ${allowed[0]}.`;
  return new CodedError('unknown-condition', message, { value, allowed });
}

/** The name and the values of a condition as it is written. Throws `unknown-condition`. */
function readCondition(text: string, table: ExportTable): { name: ConditionName; values: string[] } {
  const at = text.indexOf('=');
  if (at === -1) throw malformed(text);
  const asked = text.slice(0, at).trim();
  const name = table.conditions.find((candidate) => candidate === asked);
  if (name === undefined) {
    const value = asked.slice(0, longestShown);
    const message = `The table ${table.id} takes no condition '${value}'. Allowed: ${table.conditions.join(', ')}.`;
    throw new CodedError('unknown-condition', message, { value, allowed: table.conditions });
  }
  const values = text
    .slice(at + 1)
    .split(',')
    .map((value) => value.trim());
  if (values.includes('')) throw malformed(text);
  return { name, values };
}

/**
 * The conditions as the release has them. Values of one condition are alternatives; a condition that is given again
 * narrows what the first left. Throws `unknown-condition`, and for values what names of their kind throw.
 */
export async function resolveWhere(
  texts: readonly string[],
  table: ExportTable,
  dataset: Dataset,
): Promise<Where> {
  const where = new Map<ConditionName, string[]>();
  for (const text of texts) {
    const { name, values } = readCondition(text, table);
    const codes = new Set<string>();
    for (const value of values) codes.add(await resolvers[name](value, dataset));
    const left = where.get(name)?.filter((code) => codes.has(code)) ?? [...codes];
    where.set(name, left.toSorted());
  }
  return new Map(
    table.conditions.flatMap((name) => {
      const codes = where.get(name);
      return codes === undefined ? [] : [[name, codes] as const];
    }),
  );
}

/** The conditions as text again, in one way of writing: the same conditions give the same texts. */
export function whereTexts(where: Where): string[] {
  return [...where].map(([name, codes]) => `${name}=${codes.join(',')}`);
}

/** Whether a code is left by the conditions. */
export function keeps(where: Where, name: ConditionName, code: string | null): boolean {
  const codes = where.get(name);
  return codes === undefined || (code !== null && codes.includes(code));
}

/** Whether a role is left by the conditions that choose roles. */
export function keepsRole(where: Where, { id, soc, group }: IndexEntry): boolean {
  return keeps(where, 'group', group) && keeps(where, 'soc', soc) && keeps(where, 'role', id);
}
