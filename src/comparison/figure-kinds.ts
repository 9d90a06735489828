/** The names of the kinds of figures that share a row though they are different things. */

/** What a salary range runs between: percentiles, what a page calls the range, an organisation's own ends. */
export const rangeKinds = ['percentiles', 'as-published', 'own-range'] as const;
export type RangeKind = (typeof rangeKinds)[number];

/** What the years to become one count: the whole way to the role, or the related experience that it needs. */
export const timeKinds = ['time-to-reach', 'related-experience'] as const;

export const figureKinds = [...rangeKinds, ...timeKinds] as const;
export type FigureKind = (typeof figureKinds)[number];
