/** Short words: sections, units, reasons, closed lists, headings of columns, notes, and what stands around a page. */

export const sections = {
  overview: 'Overview',
  'what-they-do': 'What they do',
  salary: 'Salary',
  'local-pay': 'Local pay',
  education: 'Education',
  demographics: 'Demographics',
  duties: 'Duties',
  skills: 'Skills',
};

/** Names of units in a data column and below the title of a chart. */
export const units = {
  'usd-year': 'US dollars a year',
  'usd-hour': 'US dollars an hour',
  percent: 'percent',
  'percentage-points': 'percentage points',
  jobs: 'jobs',
  people: 'people',
  years: 'years',
  importance: 'importance, 1 to 5',
  'job-zone': 'job zone, 1 to 5',
  'price-level': 'price level, nation = 100',
};

/** What stands for a unit where a row holds words. */
export const noUnit: string = 'text';

/** After a number of percentage points, with the space between. */
export const pointsSuffix: string = ' pts';

/** What a reader is told in place of a missing figure. */
export const missing = {
  suppressed: 'not published',
  'top-coded': 'above the highest published value',
  'not-collected': 'not collected',
  'not-in-release': 'not in this release',
  'not-listed': 'not listed',
};

/** A figure above the highest published value: `$239,200 or more`. */
export const orMore = (bound: string) => `${bound} or more`;

/** The points of a range of pay. */
export const points = {
  p10: '10th percentile',
  p25: '25th percentile',
  median: 'median',
  p75: '75th percentile',
  p90: '90th percentile',
  low: 'low end',
  high: 'high end',
  mean: 'mean',
};

/** The closed lists of the demographic figures. */
export const people = {
  gender: { Male: 'Male', Female: 'Female' },
  race: {
    White: 'White',
    'Black or African American': 'Black or African American',
    Asian: 'Asian',
    'Hispanic or Latino': 'Hispanic or Latino',
    'American Indian and Alaska Native': 'American Indian and Alaska Native',
    Unknown: 'Unknown',
  },
};

/** The closed lists of levels: of the education that people have or need, and of experience at entry. */
export const levels = {
  education: {
    "Associate's degree": "Associate's degree",
    "Bachelor's degree": "Bachelor's degree",
    "Bachelor's Degree": "Bachelor's Degree",
    'Doctoral degree': 'Doctoral degree',
    'Doctoral or professional degree': 'Doctoral or professional degree',
    'First professional degree': 'First professional degree',
    'High school diploma': 'High school diploma',
    'High school diploma or equivalent': 'High school diploma or equivalent',
    'Less than high school': 'Less than high school',
    'Less than high school diploma': 'Less than high school diploma',
    "Master's degree": "Master's degree",
    'No formal educational credential': 'No formal educational credential',
    'Post-baccalaureate certificate': 'Post-baccalaureate certificate',
    'Post-doctoral training': 'Post-doctoral training',
    "Post-master's certificate": "Post-master's certificate",
    'Post-secondary certificate': 'Post-secondary certificate',
    'Postsecondary nondegree award': 'Postsecondary nondegree award',
    'Some college': 'Some college',
    'Some college, no degree': 'Some college, no degree',
  },
  experience: {
    None: 'None',
    'Less than 5 years': 'Less than 5 years',
    '5 years or more': '5 years or more',
  },
};

/** How much a technology is asked for. */
export const demand = { inDemand: 'in demand', hot: 'hot' };

/** What is told of what was left out, without naming it. */
export const excluded = { people: 'figures about people left out' };

export const nation: string = 'United States';

/** Headings of columns. */
export const columns = {
  section: 'Section',
  metric: 'Metric',
  'metric-id': 'Metric id',
  item: 'Item',
  unit: 'Unit',
  source: 'Source',
  publisher: 'Publisher',
  vintage: 'Vintage',
  licence: 'Licence',
  method: 'How it is made',
  address: 'Address',
  note: 'Note',
  id: 'Id',
  role: 'Role',
  'role-id': 'Role id',
  soc: 'SOC',
  value: 'Value',
  missing: 'Missing because',
  definition: 'What it is',
  place: 'Place',
  state: 'State',
  code: 'Code',
  difference: 'Difference',
  differenceUnit: 'Difference unit',
  percentDifference: 'Percent difference',
  baseline: 'Difference from',
  inPercent: 'In percent',
};

/** Heading of a column that a table was given without one. */
export const columnNumber = (number: number) => `Column ${number}`;

/** Notes on figures that the comparison adds to those of the release. */
export const notes = {
  byHourOnly: 'Pay is published by the hour only for this occupation',
  ofMatched: (occupation: string) => `Of the matched occupation: ${occupation}`,
  estimated: 'Mean estimated from prevailing wages',
  ofWiderArea: 'several areas have this very value, so that it may be that of a wider area',
  notPublished: 'Not published for this occupation in this place',
  ofYearBefore: 'The prevailing wages rest on OEWS of the year before',
  noPriceLevel: (place: string) => `No price level for ${place}`,
  priceLevelOf: (state: string) => `Price level of the whole of ${state}`,
  notOverTime: 'OEWS is not designed for comparisons over time',
};

/** Notes of the release, which the importer writes in English: sentence by sentence in the words of this language. */
export const publishedNotes: Readonly<Record<string, string>> = {};

/** Vintages, publishers and licences that are words, in the same way. */
export const publishedTerms: Readonly<Record<string, string>> = {};

/** The line below the title, the foot of every page, and the number of a page. */
export const page = {
  title: (roles: readonly string[]) => roles.join(' vs '),
  subtitle: (place: string, release: string, baseline: string) =>
    `Role comparison \u00b7 ${place} \u00b7 dataset release ${release} \u00b7 differences from ${baseline}`,
  footer: (place: string, release: string) =>
    `Role Reports \u00b7 dataset release ${release} \u00b7 ${place}`,
  number: (position: string, count: string) => `Page ${position} of ${count}`,
};

/** For programs that read the description of a CSV, and for the people who write them. */
export const csvGuardNote: string =
  'Texts that a spreadsheet would run as a formula are led by an apostrophe, and those that it would take for a date or a number are followed by a tab. To undo both, drop one apostrophe where apostrophes stand before = + - @, a tab, a line break or a full-width = + - @, and drop one tab from the end.';
