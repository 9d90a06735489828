/** Sheets of the workbook: their names, headings, notes, and what may be entered. */

/** Names on the tabs: at most 31 characters, no apostrophe, all different. */
export const sheets = {
  summary: 'Summary',
  comparison: 'Comparison',
  pay: 'Pay',
  payByState: 'Pay by state',
  yourPay: 'Your pay',
  skills: 'Skills and duties',
  people: 'People',
  data: 'Data',
  definitions: 'Definitions',
  sources: 'Sources',
};

/** Labels of the sheet Summary. */
export const summary = {
  roles: 'Roles',
  place: 'Place',
  placePay: 'Pay there',
  release: 'Dataset release',
  baseline: 'Differences from',
  pay: 'Pay',
  paySources: 'Sources of pay',
  ownRoles: 'Own roles',
  skills: 'Skills',
  growth: 'Growth',
  time: 'Time it takes',
  range: 'Range',
  entry: 'Entry',
};

/** Headings of the sheets Pay and Pay by state. */
export const paySheet = {
  low: 'Usual pay, from',
  p10: 'P10',
  p25: 'P25',
  median: 'Median',
  p75: 'P75',
  p90: 'P90',
  high: 'Usual pay, to',
  mean: 'Mean',
  priceLevel: 'Price level (nation = 100)',
  adjusted: 'Mean at national prices',
  hourlyP10: 'Hourly P10',
  hourlyP25: 'Hourly P25',
  hourlyMedian: 'Hourly median',
  hourlyP75: 'Hourly P75',
  hourlyP90: 'Hourly P90',
  hourlyMean: 'Hourly mean',
};

export const payByState = {
  hourly: (title: string) => `${title} (hourly)`,
  mean: (title: string) => `${title}: mean`,
  adjusted: (title: string) => `${title}: mean at national prices`,
};

export const yourPay = {
  title: 'Your pay beside the market',
  columns: {
    role: 'Role',
    market: 'Market',
    dated: 'Market figures of (fill in)',
    mean: 'Market mean',
    p25: 'Market P25',
    median: 'Market median (P50)',
    p75: 'Market P75',
    salary: 'Your salary (fill in)',
    minimum: 'Your range minimum (fill in)',
    midpoint: 'Your range midpoint (fill in)',
    maximum: 'Your range maximum (fill in)',
    aging: 'Aging since then',
    aged: 'Aged market pay',
    compaRatio: 'Compa-ratio',
    index: 'Market index',
    penetration: 'Range penetration',
    gapP25: 'Gap to P25',
    gapP50: 'Gap to P50',
    gapP75: 'Gap to P75',
  },
  asOf: 'As-of date',
  agingInAYear: 'Aging in a year',
  prompts: {
    marketDate: 'The date that the market figures describe; without it they are not aged.',
    salary: 'What you pay in this role, in US dollars a year.',
    minimum: 'The low end of your pay range.',
    midpoint: 'The midpoint of your pay range; without it the mean of its two ends is taken.',
    maximum: 'The high end of your pay range.',
    asOf: 'The date to which market pay is aged.',
    aging: (example: string) =>
      `How much pay moves in a year, such as ${example}. Empty: market pay is not aged.`,
  },
  fillIn: 'Fill in the framed yellow cells; all else follows. What needs a cell that is empty stays blank.',
  aboutAged: 'Aged market pay: the median, or the mean where there is no median, moved to the as-of date.',
  aboutRatios:
    'Compa-ratio: your salary / the midpoint of your range, or the mean of its ends where that is empty. Market index: your salary / aged market pay.',
  aboutPenetration: (none: string, all: string) =>
    `Range penetration: how far into your range your salary is; ${none} at its minimum, ${all} at its maximum.`,
  aboutCrossed: 'A range turns red while its minimum is above its maximum, or its midpoint outside of them.',
  aboutGaps: 'Gaps: your salary less the aged percentile of the market.',
};

/** What a spreadsheet says where a cell is to be filled in. */
export const input = {
  fillIn: 'Fill in',
  notAccepted: 'Not accepted',
  date: (least: string, most: string) => `A date from ${least} to ${most}.`,
  number: (least: string, most: string) => `A number from ${least} to ${most}.`,
};

export const peopleSheet = {
  title: 'People in the roles',
  note: 'Shares may not sum to 100: people of Hispanic or Latino ethnicity can be of any race, and shares are rounded.',
};

/** Which release of the dataset it all comes from. */
export const release = {
  label: 'Dataset release',
  date: 'Date',
  sha256: 'sha256 of its manifest',
  title: (id: string) => `Role Reports dataset release ${id}`,
  note: (id: string, date: string, sha256: string) =>
    `Dataset release ${id}, dated ${date}. sha256 of its manifest: ${sha256}`,
};

/** The release among its own sources. */
export const itself = {
  name: 'Role Reports dataset release',
  licence: 'See the sources',
  method: (baseline: string) =>
    `The figures of the sources below, brought into one layout; each figure names its own. Differences are taken from ${baseline}.`,
};
