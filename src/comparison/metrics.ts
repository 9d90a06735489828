/** The metric catalogue: every row of a comparison, in its order. A new row of the comparison is a new line here. */
import type { NumberFigure, RangeFigure } from '../dataset/figure.ts';
import { joinNotes } from '../dataset/notes.ts';
import type { Profile } from '../dataset/profile.ts';
import type { Catalogue, NationalMetricId } from '../words/catalogue.ts';
import { percentMore } from './difference.ts';
import { ratings, shares, technologies } from './families.ts';
import { rangeKindOf, timeKindOf } from './figure-kind.ts';
import {
  list,
  type Metric,
  type NumberMetric,
  type NumberOptions,
  number,
  type Options,
  part,
  text,
} from './metric.ts';

/** Rows beyond the usual ones: there only when the release has a figure for one of the roles. */
const extra = { always: false };
/** The same, and too fine for its section of the pages. */
const fine = { always: false, detail: true };

const yearlyMean = (profile: Profile) => profile.pay.annual.mean;
const degreeName = (profile: Profile) => part(profile.education.degree, (degree) => degree.name);
const degreePercent = (profile: Profile) => part(profile.education.degree, (degree) => degree.percent);
const educationNames = ({ levels }: Catalogue) => levels.education;
const experienceNames = ({ levels }: Catalogue) => levels.experience;
const averageAge = (profile: Profile) => profile.people.averageAge;
const medianAge = (profile: Profile) => profile.people.medianAge;
const low = (range: RangeFigure) => part(range, (ends) => ends.low);
const high = (range: RangeFigure) => part(range, (ends) => ends.high);

/** Of pay and jobs that come from two surveys a year apart; their note says what to mind. */
function changeSince(now: NumberFigure, before: NumberFigure, { notes }: Catalogue): NumberFigure {
  if ('missing' in now) return now;
  if ('missing' in before) return before;
  const value = percentMore(now.value, before.value);
  if (value === null) return { missing: 'not-in-release' };
  const note = joinNotes(notes.notOverTime, now.note);
  return { ...now, value, note };
}

/** What only an organisation's own roles have. */
const ofOwnRole =
  <Figure>(read: (own: NonNullable<Profile['own']>) => Figure) =>
  (profile: Profile) =>
    profile.own === undefined ? ({ missing: 'not-in-release' } as const) : read(profile.own);

/** Pay by the year, pay by the hour, and numbers of jobs, of which every difference makes sense. */
const yearly = (metric: NationalMetricId, read: NumberMetric['read'], options?: NumberOptions) =>
  number('salary', metric, 'usd-year', 'amount-and-percent', read, options);
const hourly = (metric: NationalMetricId, read: NumberMetric['read'], options?: Options) =>
  number('salary', metric, 'usd-hour', 'amount-and-percent', read, options);
const jobs = (metric: NationalMetricId, read: NumberMetric['read'], options?: Options) =>
  number('overview', metric, 'jobs', 'amount-and-percent', read, options);

/** The whole catalogue, in the order of the report. */
export const metrics: readonly Metric[] = [
  number('overview', 'yearly-salary', 'usd-year', 'amount-and-percent', yearlyMean),
  number('overview', 'hourly-rate', 'usd-hour', 'amount-and-percent', (p) => p.pay.hourly.mean),
  text(
    'overview',
    'own-family',
    ofOwnRole((own) => own.family),
    extra,
  ),
  number(
    'overview',
    'headcount',
    'people',
    'amount-and-percent',
    ofOwnRole((own) => own.headcount),
    extra,
  ),
  number('overview', 'growth', 'percent', 'amount', (p) => p.jobs.growth),
  jobs('jobs', (p) => p.jobs.employment),
  jobs('jobs-year-before', (p) => p.jobs.employmentYearBefore, fine),
  number(
    'overview',
    'jobs-change',
    'percent',
    'amount',
    (p, words) => changeSince(p.jobs.employment, p.jobs.employmentYearBefore, words),
    fine,
  ),
  jobs('openings', (p) => p.jobs.openings, extra),
  number('overview', 'satisfaction', 'percent', 'amount', (p) => p.jobs.satisfaction),
  text('overview', 'degree', degreeName, { names: educationNames }),
  number('overview', 'degree-share', 'percent', 'none', degreePercent),
  number('overview', 'average-age', 'years', 'amount', averageAge),
  number('overview', 'median-age', 'years', 'amount', medianAge, extra),
  number('overview', 'experience', 'years', 'amount', (p) => p.entry.yearsOfExperience),
  number('overview', 'years-to-become-low', 'years', 'amount', (p) => low(p.entry.yearsToBecome), {
    kindOf: timeKindOf,
  }),
  number('overview', 'years-to-become-high', 'years', 'amount', (p) => high(p.entry.yearsToBecome), {
    kindOf: timeKindOf,
  }),

  text('what-they-do', 'overview', (p) => p.overview),

  yearly('average-salary', yearlyMean),
  yearly('average-salary-year-before', (p) => p.pay.annualMeanYearBefore, extra),
  number(
    'salary',
    'average-salary-change',
    'percent',
    'amount',
    (p, words) => changeSince(p.pay.annual.mean, p.pay.annualMeanYearBefore, words),
    extra,
  ),
  yearly(
    'own-midpoint',
    ofOwnRole((own) => own.midpoint),
    extra,
  ),
  yearly('salary-range-low', (p) => low(p.pay.range), { kindOf: rangeKindOf }),
  yearly('salary-range-high', (p) => high(p.pay.range), { kindOf: rangeKindOf }),
  yearly('annual-p10', (p) => p.pay.annual.p10, fine),
  yearly('annual-p25', (p) => p.pay.annual.p25, extra),
  yearly('annual-median', (p) => p.pay.annual.median, extra),
  yearly('annual-p75', (p) => p.pay.annual.p75, extra),
  yearly('annual-p90', (p) => p.pay.annual.p90, fine),
  hourly('hourly-p10', (p) => p.pay.hourly.p10, fine),
  hourly('hourly-p25', (p) => p.pay.hourly.p25, fine),
  hourly('hourly-median', (p) => p.pay.hourly.median, extra),
  hourly('hourly-p75', (p) => p.pay.hourly.p75, fine),
  hourly('hourly-p90', (p) => p.pay.hourly.p90, fine),
  text('salary', 'highest-paying-city', (p) => p.pay.highestPayingCity),
  yearly('highest-paying-city-mean', (p) => p.pay.highestPayingCityMean, extra),
  text('salary', 'highest-paying-state', (p) => p.pay.highestPayingState),
  yearly('highest-paying-state-mean', (p) => p.pay.highestPayingStateMean, extra),
  text('salary', 'best-paying-company', (p) => p.pay.bestPayingCompany),
  text('salary', 'best-paying-industry', (p) => p.pay.bestPayingIndustry),
  yearly('best-paying-industry-mean', (p) => p.pay.bestPayingIndustryMean, extra),
  text('salary', 'best-paying-subsector', (p) => p.pay.bestPayingSubsector, fine),
  yearly('best-paying-subsector-mean', (p) => p.pay.bestPayingSubsectorMean, fine),

  text('education', 'degree', degreeName, { names: educationNames }),
  number('education', 'degree-share', 'percent', 'none', degreePercent),
  text('education', 'major', (p) => p.education.major),
  text('education', 'college', (p) => p.education.college),
  text('education', 'entry-education', (p) => p.entry.education, { ...extra, names: educationNames }),
  text('education', 'entry-experience', (p) => p.entry.workExperience, { ...extra, names: experienceNames }),
  number('education', 'job-zone', 'job-zone', 'amount', (p) => p.entry.jobZone, extra),
  shares('education', 'attainment', (p) => p.education.attainment, { ...extra, names: educationNames }),
  shares('education', 'required-education', (p) => p.education.required, { ...fine, names: educationNames }),

  number('demographics', 'average-age', 'years', 'amount', averageAge),
  number('demographics', 'median-age', 'years', 'amount', medianAge, extra),
  shares('demographics', 'gender', (p) => p.people.gender, { names: (words) => words.people.gender }),
  shares('demographics', 'race', (p) => p.people.race, { names: (words) => words.people.race }),
  number('demographics', 'lgbt', 'percent', 'amount', (p) => p.people.lgbt),

  list('duties', 'duty', (p) => p.duties),

  shares('skills', 'skill', (p) => p.skills, extra),
  list(
    'skills',
    'own-skill',
    ofOwnRole((own) => own.skills),
    extra,
  ),
  ratings('skills', 'skill-importance', 'importance', (p) => p.skillImportance),
  technologies('skills', 'technology', (p) => p.technologies),
];
