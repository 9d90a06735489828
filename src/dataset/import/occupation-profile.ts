/** Puts together the profile of an occupation from what each official source says of it. */
import type { Known, MissingFigure, NumberFigure, RangeFigure } from '../figure.ts';
import type { Profile } from '../profile.ts';
import { roleId } from '../role-id.ts';
import { notCollected, notInRelease } from './absent.ts';
import type { CpsPeople } from './cps-people.ts';
import type { OewsOccupation } from './oews-national.ts';
import type { ProjectedOccupation } from './projections.ts';
import type { Prose } from './prose.ts';
import { sourceIds } from './sources.ts';

/** What the sources say of one occupation; undefined where a source does not have it. */
export interface OccupationParts {
  readonly oews: OewsOccupation;
  readonly oewsYearBefore: OewsOccupation | undefined;
  readonly projected: ProjectedOccupation | undefined;
  readonly people: CpsPeople | undefined;
  readonly medianAge: NumberFigure | undefined;
  /** What the project wrote of it. */
  readonly prose: Prose | undefined;
  /** Titles that other sources give to this occupation alone. */
  readonly otherTitles: readonly string[];
}

/** The profile of an occupation. What no source has is missing with the reason. */
export function occupationProfile(parts: OccupationParts): Profile {
  const { soc, title } = parts.oews;
  return {
    id: roleId(title),
    title,
    kind: 'occupation',
    soc,
    group: `${soc.slice(0, 2)}-0000`,
    aliases: aliases(title, parts.otherTitles),
    overview: inOurWords(parts.prose?.overview),
    duties: inOurWords(parts.prose?.duties),
    pay: pay(parts),
    jobs: {
      employment: parts.oews.employment,
      employmentYearBefore: parts.oewsYearBefore?.employment ?? notInRelease,
      growth: parts.projected?.growth ?? notInRelease,
      openings: parts.projected?.openings ?? notInRelease,
      satisfaction: notCollected,
    },
    entry: {
      yearsOfExperience: notInRelease,
      yearsToBecome: notInRelease,
      education: parts.projected?.education ?? notInRelease,
      workExperience: parts.projected?.workExperience ?? notInRelease,
    },
    education: { degree: notInRelease, major: notInRelease, college: notInRelease },
    people: {
      averageAge: notInRelease,
      medianAge: parts.medianAge ?? notInRelease,
      gender: parts.people?.gender ?? notInRelease,
      race: parts.people?.race ?? notInRelease,
      lgbt: notCollected,
    },
    skills: notInRelease,
  };
}

function inOurWords<Value>(value: Value | undefined): Known<Value> | MissingFigure {
  return value === undefined ? notInRelease : { value, source: sourceIds.ownWords };
}

function pay({ oews, oewsYearBefore }: OccupationParts): Profile['pay'] {
  return {
    annual: oews.annual,
    hourly: oews.hourly,
    annualMeanYearBefore: oewsYearBefore?.annual.mean ?? notInRelease,
    range: tenthToNinetieth(oews.annual),
    highestPayingCity: notInRelease,
    highestPayingState: notInRelease,
    bestPayingCompany: notInRelease,
    bestPayingIndustry: notInRelease,
  };
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

/** Other titles that differ by more than capitals from the title and from each other, in their order. */
function aliases(title: string, otherTitles: readonly string[]): string[] {
  const byLowerCase = new Map<string, string>();
  for (const other of otherTitles) {
    const key = other.toLowerCase();
    if (key !== title.toLowerCase() && !byLowerCase.has(key)) byLowerCase.set(key, other);
  }
  return [...byLowerCase.values()];
}
