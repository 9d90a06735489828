/** The figures of a comparison as an edition keeps them, so that the next one can tell exactly what changed. */
import { z } from 'zod';
import type { Comparison, Value } from '../comparison/comparison.ts';
import { type SectionId, sectionIds } from '../comparison/section.ts';
import { missingReasons } from '../dataset/missing-reasons.ts';
import { unitIds } from '../document/unit.ts';

const figureSchema = z.union([
  z.strictObject({ value: z.union([z.number(), z.string()]), source: z.string() }),
  z.strictObject({
    missing: z.enum(missingReasons),
    bound: z.number().optional(),
    source: z.string().optional(),
  }),
]);

const rowSchema = z.strictObject({
  metric: z.string(),
  section: z.enum(sectionIds),
  label: z.string(),
  unit: z.enum(unitIds).nullable(),
  /** One for each role, in their order. */
  values: z.array(figureSchema),
});

export const figuresSchema = z.strictObject({
  release: z.string(),
  location: z.string(),
  roles: z.array(z.strictObject({ id: z.string(), title: z.string() })),
  sources: z.array(
    z.strictObject({
      id: z.string(),
      name: z.string(),
      publisher: z.string(),
      vintage: z.string(),
      method: z.string(),
    }),
  ),
  rows: z.array(rowSchema),
});

export type KeptFigure = z.infer<typeof figureSchema>;
export type KeptRow = z.infer<typeof rowSchema>;
export type KeptFigures = z.infer<typeof figuresSchema>;

/** Sections of running text: our own words about a role, which are no figures. */
const prose: readonly SectionId[] = ['what-they-do', 'duties'];

function keptValue(value: Value): KeptFigure {
  if (value.kind !== 'missing') return { value: value.value, source: value.source };
  const { reason, bound, source } = value;
  return {
    missing: reason,
    ...(bound === undefined ? {} : { bound }),
    ...(source === undefined ? {} : { source }),
  };
}

/** The figures of a comparison: each metric once, though it may stand in two sections. */
export function figuresOf({ release, location, roles, sources, rows }: Comparison): KeptFigures {
  const byMetric = new Map<string, KeptRow>();
  for (const { metric, sectionId, label, unit, values } of rows) {
    if (prose.includes(sectionId) || byMetric.has(metric)) continue;
    byMetric.set(metric, { metric, section: sectionId, label, unit, values: values.map(keptValue) });
  }
  return {
    release,
    location,
    roles: roles.map(({ id, title }) => ({ id, title })),
    sources: sources.map(({ id, name, publisher, vintage, method }) => ({
      id,
      name,
      publisher,
      vintage,
      method,
    })),
    rows: [...byMetric.values()],
  };
}
