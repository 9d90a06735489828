/** Picks from a comparison what a sentence needs: the figures of one metric, each with its role's title. */
import type { Comparison, Value } from '../src/comparison/comparison.ts';

/** A figure and the title of the role it belongs to. */
export interface ForRole<Figure> {
  readonly title: string;
  readonly figure: Figure;
}

/** The values of a metric, known or missing, with the roles' titles. */
export function valuesOf(comparison: Comparison, metric: string): ForRole<Value>[] {
  const row = comparison.rows.find((candidate) => candidate.metric === metric);
  return comparison.roles.flatMap(({ title }, role) => {
    const figure = row?.values[role];
    return figure === undefined ? [] : [{ title, figure }];
  });
}

/** Whether the comparison is of a metropolitan area, whose pay is an estimate. */
export function isArea({ location }: Comparison): boolean {
  return location.startsWith('metro:');
}

/** The numbers of a metric, for the roles that have one. */
export function numbersOf(comparison: Comparison, metric: string): ForRole<number>[] {
  return valuesOf(comparison, metric).flatMap(({ title, figure }) =>
    figure.kind === 'number' ? [{ title, figure: figure.value }] : [],
  );
}

/** The texts of a metric, for the roles that have one. */
export function textsOf(comparison: Comparison, metric: string): ForRole<string>[] {
  return valuesOf(comparison, metric).flatMap(({ title, figure }) =>
    figure.kind === 'text' ? [{ title, figure: figure.value }] : [],
  );
}

/** The compared roles that are not among these, by title. */
export function otherTitles(comparison: Comparison, known: readonly ForRole<unknown>[]): string[] {
  const titles = new Set(known.map(({ title }) => title));
  return comparison.roles.flatMap(({ title }) => (titles.has(title) ? [] : [title]));
}

/** Figures to be looked up by the title of their role. */
export function byTitle<Figure>(figures: readonly ForRole<Figure>[]): Map<string, Figure> {
  return new Map(figures.map(({ title, figure }) => [title, figure]));
}
