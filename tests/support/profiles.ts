/** Small profiles for tests: everything missing but what a test sets, and checked by the schema of production. */
import { type Profile, profileSchema } from '../../src/dataset/profile.ts';
import { roleId } from '../../src/dataset/role-id.ts';

const missing = { missing: 'not-in-release' } as const;
const points = { mean: missing, p10: missing, p25: missing, median: missing, p75: missing, p90: missing };

/** What a test can say of a role, in the plainest form. */
export interface Facts {
  readonly yearlyMean?: number;
  readonly growth?: number;
  readonly yearsToBecome?: { low: number; high: number };
  readonly range?: { low: number; high: number };
  readonly entryEducation?: string;
  readonly entryExperience?: string;
  readonly skills?: Readonly<Record<string, number>>;
  readonly overview?: string;
  readonly duties?: readonly string[];
}

function known<Value>(value: Value | undefined) {
  return value === undefined ? missing : { value, source: 'test' };
}

/** A profile with these facts. */
export function profileWith(title: string, facts: Facts = {}): Profile {
  const skills = facts.skills && Object.entries(facts.skills).map(([name, percent]) => ({ name, percent }));
  return profileSchema.parse({
    id: roleId(title),
    title,
    kind: 'job-title',
    soc: null,
    group: '15-0000',
    aliases: [],
    overview: known(facts.overview),
    duties: known(facts.duties),
    pay: {
      annual: { ...points, mean: known(facts.yearlyMean) },
      hourly: points,
      annualMeanYearBefore: missing,
      range: known(facts.range),
      highestPayingCity: missing,
      highestPayingState: missing,
      bestPayingCompany: missing,
      bestPayingIndustry: missing,
    },
    jobs: {
      employment: missing,
      employmentYearBefore: missing,
      growth: known(facts.growth),
      openings: missing,
      satisfaction: { missing: 'not-collected' },
    },
    entry: {
      yearsOfExperience: missing,
      yearsToBecome: known(facts.yearsToBecome),
      education: known(facts.entryEducation),
      workExperience: known(facts.entryExperience),
    },
    education: { degree: missing, major: missing, college: missing },
    people: { averageAge: missing, medianAge: missing, gender: missing, race: missing, lgbt: missing },
    skills: known(skills),
  });
}
