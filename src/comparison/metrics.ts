/** The metric catalogue: every row of a comparison, in its order. A new row of the comparison is a new line here. */
import type { NumberFigure, RangeFigure } from '../dataset/figure.ts';
import { joinNotes } from '../dataset/notes.ts';
import type { Profile } from '../dataset/profile.ts';
import { percentMore } from './difference.ts';
import { ratings, shares, technologies } from './families.ts';
import { list, type Metric, type NumberMetric, number, type Options, part, text } from './metric.ts';

/** Rows beyond the usual ones: there only when the release has a figure for one of the roles. */
const extra = { always: false };
/** The same, and too fine for its section of the pages. */
const fine = { always: false, detail: true };

const yearlyMean = (profile: Profile) => profile.pay.annual.mean;
const degreeName = (profile: Profile) => part(profile.education.degree, (degree) => degree.name);
const degreePercent = (profile: Profile) => part(profile.education.degree, (degree) => degree.percent);
const averageAge = (profile: Profile) => profile.people.averageAge;
const medianAge = (profile: Profile) => profile.people.medianAge;
const low = (range: RangeFigure) => part(range, (ends) => ends.low);
const high = (range: RangeFigure) => part(range, (ends) => ends.high);

/** Of pay and jobs that come from two surveys a year apart; their note says what to mind. */
function changeSince(now: NumberFigure, before: NumberFigure): NumberFigure {
  if ('missing' in now) return now;
  if ('missing' in before) return before;
  const value = percentMore(now.value, before.value);
  if (value === null) return { missing: 'not-in-release' };
  const note = joinNotes('OEWS is not designed for comparisons over time', now.note);
  return { ...now, value, note };
}

/** What only an organisation's own roles have. */
const ofOwnRole =
  <Figure>(read: (own: NonNullable<Profile['own']>) => Figure) =>
  (profile: Profile) =>
    profile.own === undefined ? ({ missing: 'not-in-release' } as const) : read(profile.own);

/** Pay by the year, pay by the hour, and numbers of jobs, of which every difference makes sense. */
const yearly = (metric: string, label: string, read: NumberMetric['read'], options?: Options) =>
  number('salary', metric, label, 'usd-year', 'amount-and-percent', read, options);
const hourly = (metric: string, label: string, read: NumberMetric['read'], options?: Options) =>
  number('salary', metric, label, 'usd-hour', 'amount-and-percent', read, options);
const jobs = (metric: string, label: string, read: NumberMetric['read'], options?: Options) =>
  number('overview', metric, label, 'jobs', 'amount-and-percent', read, options);

/** The whole catalogue, in the order of the report. */
export const metrics: readonly Metric[] = [
  number('overview', 'yearly-salary', 'Yearly salary (mean)', 'usd-year', 'amount-and-percent', yearlyMean),
  number(
    'overview',
    'hourly-rate',
    'Hourly rate (mean)',
    'usd-hour',
    'amount-and-percent',
    (p) => p.pay.hourly.mean,
  ),
  text(
    'overview',
    'own-family',
    'Job family',
    ofOwnRole((own) => own.family),
    extra,
  ),
  number(
    'overview',
    'headcount',
    'Headcount',
    'people',
    'amount-and-percent',
    ofOwnRole((own) => own.headcount),
    extra,
  ),
  number('overview', 'growth', 'Growth rate', 'percent', 'amount', (p) => p.jobs.growth),
  jobs('jobs', 'Number of jobs', (p) => p.jobs.employment),
  jobs('jobs-year-before', 'Number of jobs, a year before', (p) => p.jobs.employmentYearBefore, fine),
  number(
    'overview',
    'jobs-change',
    'Number of jobs, change in a year',
    'percent',
    'amount',
    (p) => changeSince(p.jobs.employment, p.jobs.employmentYearBefore),
    fine,
  ),
  jobs('openings', 'Openings a year', (p) => p.jobs.openings, extra),
  number('overview', 'satisfaction', 'Job satisfaction', 'percent', 'amount', (p) => p.jobs.satisfaction),
  text('overview', 'degree', 'Most common degree', degreeName),
  number('overview', 'degree-share', 'Share with that degree', 'percent', 'none', degreePercent),
  number('overview', 'average-age', 'Average age', 'years', 'amount', averageAge),
  number('overview', 'median-age', 'Median age', 'years', 'amount', medianAge, extra),
  number(
    'overview',
    'experience',
    'Years of experience',
    'years',
    'amount',
    (p) => p.entry.yearsOfExperience,
  ),
  number('overview', 'years-to-become-low', 'Years to become one, from', 'years', 'amount', (p) =>
    low(p.entry.yearsToBecome),
  ),
  number('overview', 'years-to-become-high', 'Years to become one, to', 'years', 'amount', (p) =>
    high(p.entry.yearsToBecome),
  ),

  text('what-they-do', 'overview', 'What they do', (p) => p.overview),

  yearly('average-salary', 'Average salary', yearlyMean),
  yearly(
    'average-salary-year-before',
    'Average salary, a year before',
    (p) => p.pay.annualMeanYearBefore,
    extra,
  ),
  number(
    'salary',
    'average-salary-change',
    'Average salary, change in a year',
    'percent',
    'amount',
    (p) => changeSince(p.pay.annual.mean, p.pay.annualMeanYearBefore),
    extra,
  ),
  yearly(
    'own-midpoint',
    'Own pay midpoint',
    ofOwnRole((own) => own.midpoint),
    extra,
  ),
  yearly('salary-range-low', 'Salary range, from', (p) => low(p.pay.range)),
  yearly('salary-range-high', 'Salary range, to', (p) => high(p.pay.range)),
  yearly('annual-p10', '10th percentile', (p) => p.pay.annual.p10, fine),
  yearly('annual-p25', '25th percentile', (p) => p.pay.annual.p25, extra),
  yearly('annual-median', 'Median salary', (p) => p.pay.annual.median, extra),
  yearly('annual-p75', '75th percentile', (p) => p.pay.annual.p75, extra),
  yearly('annual-p90', '90th percentile', (p) => p.pay.annual.p90, fine),
  hourly('hourly-p10', 'Hourly, 10th percentile', (p) => p.pay.hourly.p10, fine),
  hourly('hourly-p25', 'Hourly, 25th percentile', (p) => p.pay.hourly.p25, fine),
  hourly('hourly-median', 'Hourly, median', (p) => p.pay.hourly.median, extra),
  hourly('hourly-p75', 'Hourly, 75th percentile', (p) => p.pay.hourly.p75, fine),
  hourly('hourly-p90', 'Hourly, 90th percentile', (p) => p.pay.hourly.p90, fine),
  text('salary', 'highest-paying-city', 'Highest-paying city', (p) => p.pay.highestPayingCity),
  yearly(
    'highest-paying-city-mean',
    'Average salary there (city)',
    (p) => p.pay.highestPayingCityMean,
    extra,
  ),
  text('salary', 'highest-paying-state', 'Highest-paying state', (p) => p.pay.highestPayingState),
  yearly(
    'highest-paying-state-mean',
    'Average salary there (state)',
    (p) => p.pay.highestPayingStateMean,
    extra,
  ),
  text('salary', 'best-paying-company', 'Best-paying company', (p) => p.pay.bestPayingCompany),
  text('salary', 'best-paying-industry', 'Best-paying industry', (p) => p.pay.bestPayingIndustry),
  yearly(
    'best-paying-industry-mean',
    'Average salary there (industry)',
    (p) => p.pay.bestPayingIndustryMean,
    extra,
  ),
  text(
    'salary',
    'best-paying-subsector',
    'Best-paying three-digit industry',
    (p) => p.pay.bestPayingSubsector,
    fine,
  ),
  yearly(
    'best-paying-subsector-mean',
    'Average salary there (three-digit industry)',
    (p) => p.pay.bestPayingSubsectorMean,
    fine,
  ),

  text('education', 'degree', 'Most common degree', degreeName),
  number('education', 'degree-share', 'Share with that degree', 'percent', 'none', degreePercent),
  text('education', 'major', 'Most common major', (p) => p.education.major),
  text('education', 'college', 'Most common college', (p) => p.education.college),
  text('education', 'entry-education', 'Typical education for entry', (p) => p.entry.education, extra),
  text(
    'education',
    'entry-experience',
    'Related work experience for entry',
    (p) => p.entry.workExperience,
    extra,
  ),
  number(
    'education',
    'job-zone',
    'Preparation needed (job zone)',
    'job-zone',
    'amount',
    (p) => p.entry.jobZone,
    extra,
  ),
  shares(
    'education',
    'attainment',
    'Education that people have',
    'Has',
    (p) => p.education.attainment,
    extra,
  ),
  shares(
    'education',
    'required-education',
    'Education that the job needs',
    'Needs',
    (p) => p.education.required,
    fine,
  ),

  number('demographics', 'average-age', 'Average age', 'years', 'amount', averageAge),
  number('demographics', 'median-age', 'Median age', 'years', 'amount', medianAge, extra),
  shares('demographics', 'gender', 'Gender', 'Gender', (p) => p.people.gender),
  shares('demographics', 'race', 'Race and ethnicity', 'Race', (p) => p.people.race),
  number('demographics', 'lgbt', 'LGBT', 'percent', 'amount', (p) => p.people.lgbt),

  list('duties', 'duty', 'Example duties', 'Duty', (p) => p.duties),

  shares('skills', 'skill', 'Common skills', 'Skill', (p) => p.skills, extra),
  list(
    'skills',
    'own-skill',
    'Skills that the organisation names',
    'Own skill',
    ofOwnRole((own) => own.skills),
    extra,
  ),
  ratings(
    'skills',
    'skill-importance',
    'Importance of skills',
    'Importance',
    'importance',
    (p) => p.skillImportance,
  ),
  technologies('skills', 'technology', 'Technologies', 'Technology', (p) => p.technologies),
];
