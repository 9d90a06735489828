/** Counts what a profile knows and what it misses, and collects the sources it names. */
import type { Profile } from '../profile.ts';

export interface FigureCount {
  readonly known: number;
  readonly missing: number;
  /** Ids of the sources that the profile's figures name. */
  readonly sources: ReadonlySet<string>;
}

/**
 * Walks the whole profile. A figure is what has a value or a reason for having none; in the columns by place and
 * industry every number is one, and every null is a missing one; the bound of the top-coded ones is none.
 */
export function countFigures(profile: Profile): FigureCount {
  const count = { known: 0, missing: 0, sources: new Set<string>() };
  const visit = (part: unknown): void => {
    if (part === null) count.missing += 1;
    else if (typeof part === 'number') count.known += 1;
    else if (typeof part === 'object') visitObject(part);
  };
  const visitObject = (part: object): void => {
    for (const [key, content] of Object.entries(part))
      if (key.startsWith('source') && typeof content === 'string') count.sources.add(content);
    if ('value' in part) count.known += 1;
    else if ('missing' in part) count.missing += 1;
    else for (const [key, content] of Object.entries(part)) if (key !== 'bound') visit(content);
  };
  // The SOC code of a job title is null and no figure.
  visit({ ...profile, soc: undefined });
  return count;
}
