/** Charts: their titles, how to read them, and their words for a reader who cannot see them. */
import { sheets } from './sheets.ts';

/** Charts on pages. */
export const charts = {
  /** What a chart is, before the figures that it shows. */
  opening: (title: string, unit: string) => `Chart: ${title}, in ${unit}.`,
  pay: 'Pay by role',
  ownRange: (title: string) => `${title}, own range`,
  market: (title: string) => `${title}, market`,
  percentiles:
    'Filled bars run from the 10th to the 90th percentile, the darker part from the 25th to the 75th: half of the people earn within it.',
  ends: 'Outlined bars are ranges as their source gives them, which are not percentiles.',
  medianAndMean: 'A line marks the median, a dot the mean.',
  meanAlone: 'A dot marks the mean.',
  byHourOnly: (titles: string) => `Pay of ${titles} is published by the hour alone.`,
  commonSkills: 'Most common skills',
  importantSkills: 'Most important skills',
  /** In place of the name of a skill, where a role has none. */
  noSkills: 'Skills',
  skillsShown: (count: number) =>
    `Up to ${count} skills of each role, the highest first; the table has more.`,
  gender: 'Gender',
};

/** Charts of the sheet Summary. */
export const sheetCharts = {
  pay: 'Yearly pay in the nation, from low to high',
  payDescription: (sentences: string) =>
    `For each role a line from the low to the high end of its pay, with a mark for each point. ${sentences}`,
  skillShares: 'Top skills: share that names them',
  skillRatings: 'Top skills: importance, from 1 to 5',
  skillsDescription: (sentence: string) =>
    `A bar for each role beside each of the skills that matter most. ${sentence}`,
  attainment: 'Highest education that people have',
  attainmentDescription: (titles: string) =>
    `A bar for each role at each level of education, in percent of its people: ${titles}.`,
  degree: 'Share with the most common degree',
  degreeDescription: (titles: string) =>
    `A bar for each role, the percent of its people who have its most common degree: ${titles}.`,
  states: (count: number) => `Mean yearly pay in the first ${count} states of the sheet ${sheets.payByState}`,
  statesDescription: (count: number, titles: string) =>
    `A column for each role in each of the ${count} states at the top of the sheet ${sheets.payByState}, which starts with the best-paying: ${titles}.`,
};
