/** A figure: one value with its source, or missing with a reason. Never blank, never zero for unknown. */
import { z } from 'zod';

const sourceId = z.string().min(1);

export const missingSchema = z.union([
  z.strictObject({
    missing: z.literal('top-coded'),
    /** The value is at least this, in the unit of the figure. */
    bound: z.number(),
    source: sourceId,
    note: z.string().optional(),
  }),
  z.strictObject({
    missing: z.enum(['suppressed', 'not-collected', 'not-in-release']),
    source: sourceId.optional(),
    note: z.string().optional(),
  }),
]);

/** A figure without a value: the reason, for a top-coded one its bound, and the source that says so. */
export type MissingFigure = z.infer<typeof missingSchema>;

/** A figure with a value of this kind. */
export interface Known<Value> {
  readonly value: Value;
  readonly source: string;
  readonly note?: string | undefined;
}

function figure<Value extends z.ZodType>(value: Value) {
  const known = z.strictObject({
    value,
    /** Id of a source in the release's manifest, which holds its vintage and licence. */
    source: sourceId,
    /** What a reader must know to use the value, for example that it covers a wider category. */
    note: z.string().optional(),
  });
  return z.union([known, missingSchema]);
}

const shareSchema = z.strictObject({ name: z.string().min(1), percent: z.number().min(0).max(100) });

export const numberFigureSchema = figure(z.number());
export const textFigureSchema = figure(z.string().min(1));
export const listFigureSchema = figure(z.array(z.string().min(1)).min(1));
export const rangeFigureSchema = figure(z.strictObject({ low: z.number(), high: z.number() }));
export const shareFigureSchema = figure(shareSchema);
export const sharesFigureSchema = figure(z.array(shareSchema).min(1));
/** Names with a rating each, highest first. */
export const ratingsFigureSchema = figure(z.record(z.string().min(1), z.number()));
/** Names of technologies: those in demand for the role itself, then those that are hot in general. */
export const technologiesFigureSchema = figure(
  z.strictObject({ inDemand: z.array(z.string().min(1)), hot: z.array(z.string().min(1)) }),
);

export type NumberFigure = z.infer<typeof numberFigureSchema>;
export type TextFigure = z.infer<typeof textFigureSchema>;
export type ListFigure = z.infer<typeof listFigureSchema>;
export type RangeFigure = z.infer<typeof rangeFigureSchema>;
export type ShareFigure = z.infer<typeof shareFigureSchema>;
export type SharesFigure = z.infer<typeof sharesFigureSchema>;
export type RatingsFigure = z.infer<typeof ratingsFigureSchema>;
export type TechnologiesFigure = z.infer<typeof technologiesFigureSchema>;
export type Share = z.infer<typeof shareSchema>;

/** Any figure of a profile. */
export type Figure =
  | NumberFigure
  | TextFigure
  | ListFigure
  | RangeFigure
  | ShareFigure
  | SharesFigure
  | RatingsFigure
  | TechnologiesFigure;
