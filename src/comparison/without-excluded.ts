/** Takes excluded metrics out of a catalogue, before any figure of them is read. */
import type { Exclusion } from './exclusions.ts';
import type { Metric } from './metric.ts';
import type { SectionId } from './section.ts';

/** The section that each exclusion takes away. */
const excludedSections: Readonly<Record<Exclusion, SectionId>> = { people: 'demographics' };

/** The metrics that stay. A metric of an excluded section goes wherever it stands: the overview shows ages too. */
export function withoutExcluded(
  catalogue: readonly Metric[],
  exclude: readonly Exclusion[],
): readonly Metric[] {
  if (exclude.length === 0) return catalogue;
  const sections = new Set(exclude.map((exclusion) => excludedSections[exclusion]));
  const names = new Set(catalogue.filter(({ section }) => sections.has(section)).map(({ metric }) => metric));
  return catalogue.filter(({ metric }) => !names.has(metric));
}
