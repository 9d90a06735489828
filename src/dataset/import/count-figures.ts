/** Counts what a profile knows and what it misses, and collects the sources it names. */
import type { Profile } from '../profile.ts';

export interface FigureCount {
  readonly known: number;
  readonly missing: number;
  /** Ids of the sources that the profile's figures name. */
  readonly sources: ReadonlySet<string>;
}

/** Walks the whole profile; a figure is what has a value or a reason for having none. */
export function countFigures(profile: Profile): FigureCount {
  const count = { known: 0, missing: 0, sources: new Set<string>() };
  const visit = (part: unknown): void => {
    if (typeof part !== 'object' || part === null) return;
    if (!('value' in part || 'missing' in part)) {
      Object.values(part).forEach(visit);
      return;
    }
    if ('value' in part) count.known += 1;
    else count.missing += 1;
    if ('source' in part && typeof part.source === 'string') count.sources.add(part.source);
  };
  visit(profile);
  return count;
}
