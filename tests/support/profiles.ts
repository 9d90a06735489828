/** Small profiles for tests: everything missing but what a test sets, and checked by the schema of production. */
import type { PayUnit } from '../../src/dataset/breakdown.ts';
import { type StateColumn, stateColumns } from '../../src/dataset/place-columns.ts';
import { type Profile, profileSchema } from '../../src/dataset/profile.ts';
import { roleId } from '../../src/dataset/role-id.ts';
import { columnOf } from './places.ts';

const missing = { missing: 'not-in-release' } as const;
const points = { mean: missing, p10: missing, p25: missing, median: missing, p75: missing, p90: missing };

type Numbers = Readonly<Record<string, number>>;
type Range = { readonly low: number; readonly high: number };

/** What a test can say of a role, in the plainest form. */
export interface Facts {
  /** With a SOC code the role is an occupation, without one a job title, with `own` an own role. */
  readonly soc?: string;
  readonly yearlyMean?: number;
  readonly yearlyMeanYearBefore?: number;
  readonly hourlyMean?: number;
  /** Percentiles of yearly pay: p10, p25, median, p75, p90. */
  readonly percentiles?: Numbers;
  readonly employment?: number;
  readonly growth?: number;
  readonly yearsToBecome?: Range;
  readonly range?: Range;
  readonly entryEducation?: string;
  readonly entryExperience?: string;
  readonly jobZone?: number;
  readonly medianAge?: number;
  readonly gender?: Numbers;
  readonly attainment?: Numbers;
  /** Shares in percent. */
  readonly skills?: Numbers;
  /** Ratings from 1 to 5, highest first. */
  readonly skillImportance?: Numbers;
  readonly technologies?: { readonly inDemand: readonly string[]; readonly hot: readonly string[] };
  readonly overview?: string;
  readonly duties?: readonly string[];
  /** SOC codes of similar roles. */
  readonly related?: readonly string[];
  /** Unit of all pay by place; by the year when absent. */
  readonly payUnit?: PayUnit;
  /** Columns by state, each a number by the state's code. */
  readonly states?: Partial<Record<StateColumn, Numbers>>;
  /** Mean pay by the metropolitan area's code. */
  readonly metros?: Numbers;
  readonly own?: {
    readonly headcount?: number;
    readonly midpoint?: number;
    readonly skills?: readonly string[];
  };
}

function known<Value>(value: Value | undefined) {
  return value === undefined ? missing : { value, source: 'test' };
}

function shares(percents: Numbers | undefined) {
  return known(percents && Object.entries(percents).map(([name, percent]) => ({ name, percent })));
}

function statesOf({ states, payUnit: unit = 'usd-year' }: Facts) {
  if (states === undefined) return missing;
  const columns = stateColumns.map((column) => [column, columnOf('states', states[column] ?? {})]);
  return { source: 'test', sourceYearBefore: 'test-before', unit, columns: Object.fromEntries(columns) };
}

function metrosOf({ metros, payUnit: unit = 'usd-year' }: Facts) {
  return metros === undefined ? missing : { source: 'test', unit, mean: columnOf('metros', metros) };
}

function ownOf({ own, soc = '15-1252' }: Facts) {
  if (own === undefined) return {};
  const { headcount, midpoint, skills } = own;
  const market = { family: missing, occupation: soc, occupationTitle: 'An occupation' };
  return {
    own: { ...market, headcount: known(headcount), midpoint: known(midpoint), skills: known(skills) },
  };
}

function payOf({ percentiles = {}, ...facts }: Facts) {
  const annual = Object.entries(percentiles).map(([point, value]) => [point, known(value)]);
  return {
    annual: { ...points, ...Object.fromEntries(annual), mean: known(facts.yearlyMean) },
    hourly: { ...points, mean: known(facts.hourlyMean) },
    annualMeanYearBefore: known(facts.yearlyMeanYearBefore),
    range: known(facts.range),
    highestPayingCity: missing,
    highestPayingCityMean: missing,
    highestPayingState: missing,
    highestPayingStateMean: missing,
    bestPayingCompany: missing,
    bestPayingIndustry: missing,
    bestPayingIndustryMean: missing,
    bestPayingSubsector: missing,
    bestPayingSubsectorMean: missing,
  };
}

function kindOf({ soc, own }: Facts): Pick<Profile, 'kind' | 'soc'> {
  if (own !== undefined) return { kind: 'own-role', soc: null };
  return soc === undefined ? { kind: 'job-title', soc: null } : { kind: 'occupation', soc };
}

/** A profile with these facts. */
export function profileWith(title: string, facts: Facts = {}): Profile {
  return profileSchema.parse({
    id: roleId(title),
    title,
    ...kindOf(facts),
    group: '15-0000',
    aliases: [],
    overview: known(facts.overview),
    duties: known(facts.duties),
    pay: payOf(facts),
    jobs: {
      employment: known(facts.employment),
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
      jobZone: known(facts.jobZone),
    },
    education: {
      degree: missing,
      attainment: shares(facts.attainment),
      required: missing,
      major: missing,
      college: missing,
    },
    people: {
      averageAge: missing,
      medianAge: known(facts.medianAge),
      gender: shares(facts.gender),
      race: missing,
      lgbt: missing,
    },
    skills: shares(facts.skills),
    skillImportance: known(facts.skillImportance),
    technologies: known(facts.technologies),
    related: known(facts.related),
    states: statesOf(facts),
    metros: metrosOf(facts),
    industries: missing,
    ...ownOf(facts),
  });
}
