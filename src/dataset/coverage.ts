/** How much of a release is known: for each figure how many occupations have it, and why the rest do not. */
import type { Figure, MissingFigure, NumberFigure } from './figure.ts';
import type { Profile } from './profile.ts';

type Covered = Figure | MissingFigure | { readonly source: string };

/** The figures that the coverage table counts, by the name that readers know. */
const covered: Readonly<Record<string, (profile: Profile) => Covered>> = {
  Pay: ({ pay }) => eitherOf(pay.annual.mean, pay.hourly.mean),
  'Median pay': ({ pay }) => eitherOf(pay.annual.median, pay.hourly.median),
  Jobs: ({ jobs }) => jobs.employment,
  Growth: ({ jobs }) => jobs.growth,
  Openings: ({ jobs }) => jobs.openings,
  'Pay a year before': ({ pay }) => pay.annualMeanYearBefore,
  'Pay by state': ({ states }) => states,
  'Highest-paying state': ({ pay }) => pay.highestPayingState,
  'Pay by metro': ({ metros }) => metros,
  'Highest-paying metro': ({ pay }) => pay.highestPayingCity,
  'Pay by industry': ({ industries }) => industries,
  'Best-paying industry': ({ pay }) => pay.bestPayingIndustry,
  'Most common degree': ({ education }) => education.degree,
  'Education needed': ({ education }) => education.required,
  'Most common major': ({ education }) => education.major,
  'Most common college': ({ education }) => education.college,
  'Entry education': ({ entry }) => entry.education,
  'Years of experience': ({ entry }) => entry.yearsOfExperience,
  'Job zone': ({ entry }) => entry.jobZone,
  'Median age': ({ people }) => people.medianAge,
  Gender: ({ people }) => people.gender,
  'Race and ethnicity': ({ people }) => people.race,
  Skills: ({ skillImportance }) => skillImportance,
  Technologies: ({ technologies }) => technologies,
  'Similar roles': ({ related }) => related,
  Overview: ({ overview }) => overview,
  Duties: ({ duties }) => duties,
  'Job satisfaction': ({ jobs }) => jobs.satisfaction,
  LGBT: ({ people }) => people.lgbt,
  'Best-paying company': ({ pay }) => pay.bestPayingCompany,
};

/** One line of the coverage table. */
export interface Coverage {
  readonly name: string;
  readonly known: number;
  readonly of: number;
  /** Occupations without a value, by the reason, most frequent first. */
  readonly missing: readonly { readonly reason: string; readonly count: number }[];
}

/** The coverage of each figure over the occupations of a release. A top-coded figure counts as known. */
export function coverage(profiles: readonly Profile[]): Coverage[] {
  const occupations = profiles.filter(({ kind }) => kind === 'occupation');
  return Object.entries(covered).map(([name, read]) => {
    const reasons = new Map<string, number>();
    for (const profile of occupations) {
      const reason = reasonMissing(read(profile));
      if (reason !== undefined) reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
    }
    const missing = [...reasons]
      .map(([reason, count]) => ({ reason, count }))
      .toSorted((a, b) => b.count - a.count);
    const lacking = missing.reduce((sum, { count }) => sum + count, 0);
    return { name, known: occupations.length - lacking, of: occupations.length, missing };
  });
}

/** Pay by the year, or by the hour for an occupation that has no other. */
function eitherOf(annual: NumberFigure, hourly: NumberFigure): NumberFigure {
  return reasonMissing(annual) === undefined ? annual : hourly;
}

function reasonMissing(figure: Covered): string | undefined {
  if (!('missing' in figure) || figure.missing === 'top-coded') return undefined;
  return figure.note === undefined ? figure.missing : `${figure.missing} (${figure.note})`;
}

/** The table as lines of text for a terminal, with a heading. */
export function coverageLines(rows: readonly Coverage[]): string[] {
  const width = Math.max(...rows.map(({ name }) => name.length));
  return [
    `${'Figure'.padEnd(width)}  Known       Share  Otherwise`,
    ...rows.map(({ name, known, of, missing }) => {
      const share = of === 0 ? '' : `${((known / of) * 100).toFixed(1)}%`;
      const reasons = missing.map(({ reason, count }) => `${count} ${reason}`).join('; ');
      return `${name.padEnd(width)}  ${`${known} of ${of}`.padEnd(10)} ${share.padStart(6)}  ${reasons}`.trimEnd();
    }),
  ];
}
