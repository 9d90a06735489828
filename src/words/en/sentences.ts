/** Sentences around the figures. They are given figures as they are written, and lists as they are joined. */

import { nation } from './terms.ts';

/** `A`, `A and B`, `A, B and C`. */
export function join(items: readonly string[]): string {
  if (items.length <= 1) return items.join('');
  return `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
}

/** A title with a comma of its own, which must stand apart in a list. */
export const quote = (title: string) => `\u201c${title}\u201d`;

/** Written so that titles in singular and in plural both read well. */
export const forRoles = (phrase: string, titles: string) => `${phrase} for ${titles}`;

const meanPay = (ofMarket: boolean) => (ofMarket ? 'Mean market pay' : 'Mean pay');

export const pay = {
  none: 'No mean yearly pay is published for any of these roles.',
  noneFor: (titles: string) => `No mean yearly pay is published for ${titles}.`,
  one: (ofMarket: boolean, title: string, mean: string) =>
    `${meanPay(ofMarket)} for ${title} is ${mean} a year.`,
  same: (ofMarket: boolean, titles: string, mean: string) =>
    `${meanPay(ofMarket)} is the same for ${titles}: ${mean} a year.`,
  /** The amount between two means, and what it is of the lower one. */
  gap: (amount: string, percent: string | null) => `${amount}${percent === null ? '' : ` (${percent})`}`,
  higher: (
    ofMarket: boolean,
    top: { titles: string; mean: string },
    bottom: { titles: string; mean: string },
    gap: string,
  ) =>
    `${meanPay(ofMarket)} is higher for ${top.titles}: ${top.mean} a year, ${gap} more than the ${bottom.mean} for ${bottom.titles}.`,
  highest: (
    ofMarket: boolean,
    top: { titles: string; mean: string },
    bottom: { titles: string; mean: string },
    gap: string,
  ) =>
    `${meanPay(ofMarket)} is highest for ${top.titles} at ${top.mean} a year and lowest for ${bottom.titles} at ${bottom.mean}, a gap of ${gap}.`,
  between: (roles: string) => `In between: ${roles}.`,
  mixedSources: (names: string) =>
    `The pay of these roles comes from different sources, ${names}: read differences between them with care.`,
  range: (phrases: string) => `Salary range: ${phrases}.`,
  span: (from: string, to: string) => `${from}\u2013${to}`,
  ofKind: (span: string, kind: string) => `${span} (${kind})`,
  /** What a range runs between. */
  rangeKinds: {
    percentiles: '10th to 90th percentile',
    'as-published': 'as published, of a kind not stated',
    'own-range': 'own minimum to maximum',
  },
};

export const ownRoles = {
  all: (phrases: string) =>
    `The market figures of own roles are those of their matched occupations: ${phrases}.`,
  of: (occupation: string) => `those of ${occupation}`,
};

/** The time that a role takes. */
export const time = {
  reach: (phrases: string) => `Time it takes to reach the role: ${phrases}.`,
  experience: (phrases: string) => `Related work experience needed, beside education: ${phrases}.`,
  notKnown: (titles: string) => `Not known for ${titles}.`,
  none: 'none',
  /** `1\u20132 years`, `1 year`; `up to 1 month` where the low end is null. */
  span: (low: string | null, high: string, inMonths: boolean, isOne: boolean) => {
    const name = `${inMonths ? 'month' : 'year'}${isOne ? '' : 's'}`;
    if (low === null) return `up to ${high} ${name}`;
    return `${low === high ? high : `${low}\u2013${high}`} ${name}`;
  },
  yearsOrMore: (bound: string) => `${bound} years or more`,
};

const entryEducation: Readonly<Record<string, string>> = {
  "Associate's degree": "an associate's degree",
  "Bachelor's degree": "a bachelor's degree",
  'Doctoral or professional degree': 'a doctoral or professional degree',
  'High school diploma or equivalent': 'a high school diploma or equivalent',
  "Master's degree": "a master's degree",
  'No formal educational credential': 'no formal education',
  'Postsecondary nondegree award': 'a postsecondary award short of a degree',
  'Some college, no degree': 'some college without a degree',
};

const entryExperience: Readonly<Record<string, string>> = {
  'Less than 5 years': 'less than 5 years of related work experience',
  '5 years or more': 'at least 5 years of related work experience',
};

export const entry = {
  all: (phrases: string) => `Typically asked for at entry: ${phrases}.`,
  /** The projections' terms as they read inside a sentence: "a bachelor's degree and less than 5 years of related work experience". */
  terms: (education: string, experience: string | undefined) => {
    const schooling = entryEducation[education] ?? education;
    const work = entryExperience[experience ?? ''];
    if (work === undefined) return schooling;
    return `${schooling} ${education === 'No formal educational credential' ? 'but' : 'and'} ${work}`;
  },
};

export const growth = {
  all: (phrases: string) => `Expected change in the number of jobs: ${phrases}.`,
  none: 'no change',
};

const inPlace = (place: string) => `in ${place === 'District of Columbia' ? 'the ' : ''}${place}`;
const meanPayIn = (place: string, isEstimate: boolean) =>
  `${isEstimate ? 'Estimated mean pay' : 'Mean pay'} ${inPlace(place)}`;
const nationOf = (yearBefore: boolean) => (yearBefore ? ' a year before' : '');

/** Pay in a place; that of a metropolitan area is an estimate, set against the nation of the year before. */
export const local = {
  all: (place: string, isEstimate: boolean, phrases: string) =>
    `${meanPayIn(place, isEstimate)}: ${phrases}.`,
  mean: (mean: string) => `${mean} a year`,
  same: (yearBefore: boolean) => `, the same as in the nation${nationOf(yearBefore)}`,
  above: (percent: string, yearBefore: boolean) => `, ${percent} above the nation${nationOf(yearBefore)}`,
  below: (percent: string, yearBefore: boolean) => `, ${percent} below the nation${nationOf(yearBefore)}`,
  worth: (adjusted: string, byState: boolean) =>
    ` and worth ${adjusted} at national prices${byState ? ' (by the price level of its state)' : ''}`,
  chartTitle: (place: string, isEstimate: boolean) => `${meanPayIn(place, isEstimate)} and in the nation`,
  nationBar: (yearBefore: boolean) => `${nation}${yearBefore ? ', a year before' : ''}`,
};

export const skills = {
  all: (phrases: string) => `Top skills: ${phrases}.`,
  technologies: (names: string) => `the technologies ${names}`,
};

export const related = {
  heading: 'Related roles',
  similar: (title: string, titles: string) => `Similar to ${title}: ${titles}.`,
  others: (group: string, titles: string) => `Other roles in ${group}: ${titles}.`,
  more: (count: number) => `${count} more`,
};

export const sources = {
  heading: 'Sources',
  notes: 'Notes on figures',
  definitions: 'Definitions',
  /** Says which words are not translated; nothing where all are in the language that they were published in. */
  asPublished: '',
};

/** What is too fine for the sections of a page. */
export const further = {
  figures: 'Further figures',
  differences: (baseline: string) => `Differences of further figures from ${baseline}`,
};

export const differences = {
  heading: (baseline: string) => `Differences from ${baseline}`,
  inUnits: 'In units',
  inPercent: 'In percent',
};
