/** What changed in a subscription's comparison since the edition before: each figure that differs, and why. */
import { z } from 'zod';
import { percentMore, withoutNoise } from '../comparison/difference.ts';
import { missingReasons } from '../dataset/missing-reasons.ts';
import { unitIds } from '../document/unit.ts';
import type { KeptFigure, KeptFigures, KeptRow } from './figures.ts';

/**
 * `new-vintage`: the source has a newer period. `revised`: the same period has another value. `method-changed`: the
 * two are of different surveys, methods or units, so no difference is taken. `request-changed`: the subscription now
 * asks for another place. `appeared` and `vanished`: a role, a metric or a value that was not there, or no longer is.
 */
export const changeReasons = [
  'new-vintage',
  'revised',
  'method-changed',
  'request-changed',
  'appeared',
  'vanished',
] as const;
export type ChangeReason = (typeof changeReasons)[number];

const shownSchema = z.union([
  z.strictObject({ value: z.union([z.number(), z.string()]) }),
  z.strictObject({ missing: z.enum(missingReasons), bound: z.number().optional() }),
]);

export const changeSchema = z.strictObject({
  role: z.string(),
  roleTitle: z.string(),
  /** Null where the whole role appeared or vanished. */
  metric: z.string().nullable(),
  label: z.string().nullable(),
  unit: z.enum(unitIds).nullable(),
  /** Null where there was, or is, no such row. */
  before: shownSchema.nullable(),
  now: shownSchema.nullable(),
  /** Null where either is no number, or the two must not be compared. */
  difference: z
    .strictObject({ amount: z.number(), unit: z.enum(unitIds), percent: z.number().nullable() })
    .nullable(),
  why: z.enum(changeReasons),
});

export type Change = z.infer<typeof changeSchema>;
type Shown = z.infer<typeof shownSchema>;

function shown(figure: KeptFigure | undefined): Shown | null {
  if (figure === undefined) return null;
  if ('value' in figure) return { value: figure.value };
  return { missing: figure.missing, ...(figure.bound === undefined ? {} : { bound: figure.bound }) };
}

function isSame(before: Shown | null, now: Shown | null): boolean {
  return JSON.stringify(before) === JSON.stringify(now);
}

/** Years in the words of a method move with the vintage, and are no other method. */
const withoutYears = (text: string) => text.replaceAll(/\d+/g, '#');

function sourceWhy(before: KeptFigures, was: KeptFigure, now: KeptFigures, is: KeptFigure): ChangeReason {
  const old = before.sources.find(({ id }) => id === was.source);
  const current = now.sources.find(({ id }) => id === is.source);
  if (old === undefined || current === undefined) return old === current ? 'revised' : 'method-changed';
  const isSeries = old.name === current.name && old.publisher === current.publisher;
  if (!isSeries || withoutYears(old.method) !== withoutYears(current.method)) return 'method-changed';
  return old.id === current.id && old.vintage === current.vintage ? 'revised' : 'new-vintage';
}

interface Place {
  readonly figures: KeptFigures;
  readonly row: KeptRow | undefined;
  readonly figure: KeptFigure | undefined;
}

function whyOf(before: Place, now: Place): ChangeReason {
  const { figure: was } = before;
  const { figure: is } = now;
  const isLocal = (now.row ?? before.row)?.section === 'local-pay';
  if (isLocal && before.figures.location !== now.figures.location) return 'request-changed';
  if (was === undefined || ('missing' in was && is !== undefined && 'value' in is)) return 'appeared';
  if (is === undefined || ('missing' in is && 'value' in was)) return 'vanished';
  if (before.row?.unit !== now.row?.unit) return 'method-changed';
  return sourceWhy(before.figures, was, now.figures, is);
}

function differenceOf(
  was: Shown | null,
  is: Shown | null,
  unit: KeptRow['unit'],
  why: ChangeReason,
): Change['difference'] {
  if (why !== 'new-vintage' && why !== 'revised') return null;
  if (unit === null || was === null || is === null || 'missing' in was || 'missing' in is) return null;
  if (typeof was.value !== 'number' || typeof is.value !== 'number') return null;
  return {
    amount: withoutNoise(is.value - was.value),
    unit: unit === 'percent' ? 'percentage-points' : unit,
    percent: unit === 'percent' ? null : percentMore(is.value, was.value),
  };
}

function placeOf(figures: KeptFigures, metric: string, role: string): Place {
  const row = figures.rows.find((candidate) => candidate.metric === metric);
  const position = figures.roles.findIndex(({ id }) => id === role);
  return { figures, row, figure: row?.values[position] };
}

function changesOfRole(role: KeptFigures['roles'][number], before: KeptFigures, now: KeptFigures): Change[] {
  const metrics = new Set([...now.rows, ...before.rows].map(({ metric }) => metric));
  return [...metrics].flatMap((metric) => {
    const [old, current] = [placeOf(before, metric, role.id), placeOf(now, metric, role.id)];
    const [was, is] = [shown(old.figure), shown(current.figure)];
    if (isSame(was, is)) return [];
    const row = current.row ?? old.row;
    const why = whyOf(old, current);
    const unit = row?.unit ?? null;
    const about = { role: role.id, roleTitle: role.title, metric, label: row?.label ?? metric, unit };
    return [{ ...about, before: was, now: is, difference: differenceOf(was, is, unit, why), why }];
  });
}

function wholeRole({ id, title }: KeptFigures['roles'][number], why: 'appeared' | 'vanished'): Change {
  const nothing = { metric: null, label: null, unit: null, before: null, now: null, difference: null };
  return { role: id, roleTitle: title, ...nothing, why };
}

function has({ roles }: KeptFigures, role: string): boolean {
  return roles.some(({ id }) => id === role);
}

/** Every change, role by role, in the order of the comparison. Figures of the same value from a newer vintage are none. */
export function changesBetween(before: KeptFigures, now: KeptFigures): Change[] {
  return [
    ...now.roles.flatMap((role) =>
      has(before, role.id) ? changesOfRole(role, before, now) : [wholeRole(role, 'appeared')],
    ),
    ...before.roles.filter(({ id }) => !has(now, id)).map((role) => wholeRole(role, 'vanished')),
  ];
}
