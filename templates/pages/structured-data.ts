/** What search engines read of a comparison: its roles as occupations with their pay, in the words of schema.org. */
import type { ComparedRole, Comparison } from '../../src/comparison/comparison.ts';

/** Points of yearly pay, and what schema.org calls them. */
const points = {
  'annual-p10': 'percentile10',
  'annual-p25': 'percentile25',
  'annual-median': 'median',
  'annual-p75': 'percentile75',
  'annual-p90': 'percentile90',
} as const;

function payOf({ rows }: Comparison, position: number): Record<string, number> {
  return Object.fromEntries(
    Object.entries(points).flatMap(([metric, name]) => {
      const value = rows.find((row) => row.metric === metric)?.values[position];
      return value?.kind === 'number' ? [[name, value.value]] : [];
    }),
  );
}

function occupation(comparison: Comparison, role: ComparedRole, position: number) {
  const pay = payOf(comparison, position);
  return {
    '@type': 'Occupation',
    name: role.title,
    ...(role.soc === null ? {} : { occupationalCategory: `${role.soc} ${role.title}` }),
    occupationLocation: { '@type': 'Country', name: 'United States' },
    ...(Object.keys(pay).length === 0
      ? {}
      : {
          estimatedSalary: {
            '@type': 'MonetaryAmountDistribution',
            name: 'base',
            currency: 'USD',
            duration: 'P1Y',
            ...pay,
          },
        }),
  };
}

/** The page as JSON-LD. */
export function structuredData(comparison: Comparison, { title, path }: { title: string; path: string }) {
  return {
    '@context': 'https://schema.org',
    '@type': 'WebPage',
    '@id': path,
    name: title,
    about: comparison.roles.map((role, position) => occupation(comparison, role, position)),
  };
}
