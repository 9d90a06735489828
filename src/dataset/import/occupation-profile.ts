/** Puts together the profile of an occupation from what each official source says of it. */
import type { Known, MissingFigure, RangeFigure } from '../figure.ts';
import type { Profile } from '../profile.ts';
import { roleId } from '../role-id.ts';
import { notCollected, notInRelease } from './absent.ts';
import { composedOverview } from './composed-overview.ts';
import { bestPayingIndustry, highestPayingMetro, highestPayingState } from './highest-paying.ts';
import type { OewsOccupation } from './oews-national.ts';
import type { OfficialFiles } from './official-files.ts';
import { sourceIds } from './sources.ts';

/** Jobs and pay by state, metropolitan area and industry. */
type Breakdowns = Pick<Profile, 'states' | 'metros' | 'industries'>;

/** The profile of an occupation. What no source has is missing with the reason. */
export function occupationProfile(oews: OewsOccupation, official: OfficialFiles): Profile {
  const { soc, title } = oews;
  const breakdowns = {
    states: official.states.occupations.get(soc) ?? notByState,
    metros: official.metros.occupations.get(soc) ?? notByMetro,
    industries: official.industries.occupations.get(soc) ?? notInRelease,
  };
  const profile: Profile = {
    ...breakdowns,
    id: roleId(title),
    title,
    kind: 'occupation',
    soc,
    group: `${soc.slice(0, 2)}-0000`,
    aliases: aliases(title, official.otherTitles(soc)),
    overview: notInRelease,
    duties: notInRelease,
    pay: pay(oews, breakdowns, official),
    jobs: jobs(oews, official),
    entry: entry(soc, official),
    education: education(soc, official),
    people: people(soc, official),
    skills: notCollected,
    skillImportance: official.skills.get(soc) ?? notRated,
    technologies: official.technologies.get(soc) ?? notRated,
    related: official.related.get(soc) ?? notRated,
  };
  return { ...profile, ...words(profile, official) };
}

/** O*NET covers few occupations that are the rest of a group, and some others not yet in every respect. */
const notRated: MissingFigure = {
  missing: 'not-collected',
  source: sourceIds.onet,
  note: 'O*NET has nothing on this for the occupation',
};

const notByState: MissingFigure = {
  missing: 'suppressed',
  source: sourceIds.oewsStates,
  note: 'OEWS publishes this occupation for no state',
};

const notByMetro: MissingFigure = {
  missing: 'not-in-release',
  source: sourceIds.prevailingWages,
  note: 'The department publishes the parts of this occupation, which OEWS merges',
};

/** O*NET's own text where the user asked for it, else ours, else an overview composed from the profile. */
function words(profile: Profile, official: OfficialFiles): Pick<Profile, 'overview' | 'duties'> {
  const text = official.text?.get(profile.soc ?? '');
  const prose = official.prose.get(profile.id);
  return {
    overview: firstKnown(
      text?.overview,
      written(prose?.overview, sourceIds.ownWords),
      written(composedOverview(profile), sourceIds.composed),
    ),
    duties: firstKnown(text?.duties, written(prose?.duties, sourceIds.ownWords)),
  };
}

function written<Value>(value: Value | undefined, source: string): Known<Value> | undefined {
  return value === undefined ? undefined : { value, source };
}

function firstKnown<Value>(
  ...figures: readonly (Known<Value> | MissingFigure | undefined)[]
): Known<Value> | MissingFigure {
  return figures.find((figure) => figure !== undefined && 'value' in figure) ?? notInRelease;
}

function pay(oews: OewsOccupation, breakdowns: Breakdowns, official: OfficialFiles): Profile['pay'] {
  const { states, metros, industries } = breakdowns;
  const allStates = official.states.states;
  const allIndustries = official.industries.industries;
  const state = highestPayingState(states, allStates);
  const city = highestPayingMetro(
    metros,
    official.metros.metros,
    states,
    allStates,
    nationalP90(oews, metros),
  );
  const sector = bestPayingIndustry(industries, allIndustries, 'sector');
  const subsector = bestPayingIndustry(industries, allIndustries, 'three-digit');
  return {
    annual: oews.annual,
    hourly: oews.hourly,
    annualMeanYearBefore: official.oewsYearBefore.get(oews.soc)?.annual.mean ?? notInRelease,
    range: tenthToNinetieth(oews.annual),
    highestPayingCity: city.name,
    highestPayingCityMean: city.mean,
    highestPayingState: state.name,
    highestPayingStateMean: state.mean,
    bestPayingCompany: notCollected,
    bestPayingIndustry: sector.name,
    bestPayingIndustryMean: sector.mean,
    bestPayingSubsector: subsector.name,
    bestPayingSubsectorMean: subsector.mean,
  };
}

/** The nation's 90th percentile in the unit of the table, or null where it is not published. */
function nationalP90({ annual, hourly }: OewsOccupation, metros: Profile['metros']): number | null {
  const { p90 } = 'unit' in metros && metros.unit === 'usd-hour' ? hourly : annual;
  return 'value' in p90 ? p90.value : null;
}

/** The range is missing when either end is, for the reason of that end. */
function tenthToNinetieth({ p10, p90 }: Profile['pay']['annual']): RangeFigure {
  if ('missing' in p10) return p10;
  if ('missing' in p90) return p90;
  return {
    value: { low: p10.value, high: p90.value },
    source: p10.source,
    note: '10th to 90th percentile',
  };
}

function jobs({ soc, employment }: OewsOccupation, official: OfficialFiles): Profile['jobs'] {
  const projected = official.projections.get(soc);
  return {
    employment,
    employmentYearBefore: official.oewsYearBefore.get(soc)?.employment ?? notInRelease,
    growth: projected?.growth ?? notInRelease,
    openings: projected?.openings ?? notInRelease,
    satisfaction: notCollected,
  };
}

function entry(soc: string, official: OfficialFiles): Profile['entry'] {
  const projected = official.projections.get(soc);
  const experience = official.experience.get(soc);
  return {
    yearsOfExperience: experience?.typicalYears ?? notRated,
    yearsToBecome: experience?.range ?? notRated,
    education: projected?.education ?? notInRelease,
    workExperience: projected?.workExperience ?? notInRelease,
    jobZone: official.jobZones.get(soc) ?? notRated,
  };
}

function education(soc: string, official: OfficialFiles): Profile['education'] {
  const attained = official.attainment.get(soc);
  const derived = official.majors.get(soc);
  return {
    degree: attained?.mostCommon ?? notInRelease,
    attainment: attained?.attainment ?? notInRelease,
    required: official.experience.get(soc)?.requiredEducation ?? notRated,
    major: derived?.major ?? noEntryEducation,
    college: derived?.college ?? noEntryEducation,
  };
}

const noEntryEducation: MissingFigure = {
  missing: 'not-collected',
  source: sourceIds.completions,
  note: 'No education for entry is published, by which awards are counted',
};

function people(soc: string, official: OfficialFiles): Profile['people'] {
  const shares = official.people.get(soc);
  return {
    averageAge: notInRelease,
    medianAge: official.ages.get(soc) ?? notInRelease,
    gender: shares?.gender ?? notInRelease,
    race: shares?.race ?? notInRelease,
    lgbt: notCollected,
  };
}

/** Other titles that differ by more than capitals from the title and from each other, in their order. */
function aliases(title: string, otherTitles: readonly string[]): string[] {
  const byLowerCase = new Map<string, string>();
  for (const other of otherTitles) {
    const key = other.toLowerCase();
    if (key !== title.toLowerCase() && !byLowerCase.has(key)) byLowerCase.set(key, other);
  }
  return [...byLowerCase.values()];
}
