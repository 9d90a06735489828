/** What each metric is called and what it means, in words for the people who use it. */

const payPoint = (words: string) =>
  `${words} OEWS counts employees, not the self-employed, and leaves out overtime and year-end bonuses.`;

/** A change between two surveys, with what to mind. */
const overTime = (words: string) =>
  `${words} OEWS rests on three years of panels and is not designed for comparisons over time.`;

/** The metrics of the nation, in the order of the report. */
export const metrics = {
  'yearly-salary': {
    label: 'Yearly salary (mean)',
    definition: payPoint(
      'Mean pay for a year of full-time work: the sum of all pay divided by the number of people.',
    ),
  },
  'hourly-rate': {
    label: 'Hourly rate (mean)',
    definition:
      'Mean pay for an hour: as OEWS publishes it for occupations, otherwise the yearly salary divided by 2,080 hours.',
  },
  'own-family': {
    label: 'Job family',
    definition: 'The job family that the organisation puts its own role in.',
  },
  headcount: {
    label: 'Headcount',
    definition: 'The number of people whom the organisation employs in its own role.',
  },
  growth: {
    label: 'Growth rate',
    definition:
      'Projected change in the number of jobs between the two years that the vintage names, in percent of the jobs in the first.',
  },
  jobs: {
    label: 'Number of jobs',
    definition: 'People employed in the role in the United States, without the self-employed.',
  },
  'jobs-year-before': {
    label: 'Number of jobs, a year before',
    definition: 'The number of jobs that OEWS published for the year before.',
  },
  'jobs-change': {
    label: 'Number of jobs, change in a year',
    definition: overTime('The number of jobs against that of a year before, in percent.'),
  },
  openings: {
    label: 'Openings a year',
    definition:
      'Projected openings in a year, averaged over the years of the projections, which the vintage names: from new jobs and from people who leave the occupation.',
  },
  satisfaction: {
    label: 'Job satisfaction',
    definition:
      'Percent of people in the role who say they are satisfied with it. No official source collects it by occupation.',
  },
  degree: {
    label: 'Most common degree',
    definition: 'The highest level of education that is the most frequent among people in the role.',
  },
  'degree-share': {
    label: 'Share with that degree',
    definition:
      'Percent of people in the role who have the most common degree as their highest; for occupations, of those aged 25 and older.',
  },
  'average-age': {
    label: 'Average age',
    definition: 'The mean age of people in the role, where a source publishes a mean.',
  },
  'median-age': {
    label: 'Median age',
    definition:
      'The age that half of the people in the occupation are above and half are below. Where CPS has none for the occupation, it is that of the narrowest category around it, which the note names.',
  },
  experience: {
    label: 'Years of experience',
    definition:
      "Years of related work experience that the job needs: for occupations the median of what people in them say, interpolated within O*NET's classes.",
  },
  'years-to-become-low': {
    label: 'Years to become one, from',
    definition:
      'The low end of the years it takes to reach the role, as the page of a transcribed role gives it. For occupations it is the lower bound of the O*NET class that holds the median of related work experience, which leaves schooling out; the two are not set against each other.',
  },
  'years-to-become-high': {
    label: 'Years to become one, to',
    definition:
      'The high end of the years it takes to reach the role: for occupations the upper bound of that class.',
  },
  overview: {
    label: 'What they do',
    definition:
      'What people in the role do: written by Role Reports, by O*NET or by the organisation, as the source says, or composed from the figures of the release.',
  },
  'average-salary': {
    label: 'Average salary',
    definition: payPoint('The same figure as the yearly salary: mean pay for a year of full-time work.'),
  },
  'average-salary-year-before': {
    label: 'Average salary, a year before',
    definition: 'The mean that OEWS published for the year before.',
  },
  'average-salary-change': {
    label: 'Average salary, change in a year',
    definition: overTime('The mean against that of a year before, in percent.'),
  },
  'own-midpoint': {
    label: 'Own pay midpoint',
    definition: "The midpoint of the organisation's own pay range, as the organisation gave it.",
  },
  'salary-range-low': {
    label: 'Salary range, from',
    definition:
      "The low end of usual pay: the 10th percentile for occupations, the minimum for an organisation's own role, and what the published page says for a transcribed one. Ranges of different kinds are not set against each other.",
  },
  'salary-range-high': {
    label: 'Salary range, to',
    definition:
      "The high end of usual pay: the 90th percentile for occupations, the maximum for an organisation's own role, and what the published page says for a transcribed one.",
  },
  'annual-p10': {
    label: '10th percentile',
    definition: payPoint('A tenth of the people earn less than this in a year.'),
  },
  'annual-p25': {
    label: '25th percentile',
    definition: payPoint('A quarter of the people earn less than this in a year.'),
  },
  'annual-median': {
    label: 'Median salary',
    definition: payPoint('Half of the people earn less than this in a year.'),
  },
  'annual-p75': {
    label: '75th percentile',
    definition: payPoint('Three quarters of the people earn less than this in a year.'),
  },
  'annual-p90': {
    label: '90th percentile',
    definition: payPoint('Nine tenths of the people earn less than this in a year.'),
  },
  'hourly-p10': {
    label: 'Hourly, 10th percentile',
    definition: payPoint('A tenth of the people earn less than this in an hour.'),
  },
  'hourly-p25': {
    label: 'Hourly, 25th percentile',
    definition: payPoint('A quarter of the people earn less than this in an hour.'),
  },
  'hourly-median': {
    label: 'Hourly, median',
    definition: payPoint('Half of the people earn less than this in an hour.'),
  },
  'hourly-p75': {
    label: 'Hourly, 75th percentile',
    definition: payPoint('Three quarters of the people earn less than this in an hour.'),
  },
  'hourly-p90': {
    label: 'Hourly, 90th percentile',
    definition: payPoint('Nine tenths of the people earn less than this in an hour.'),
  },
  'highest-paying-city': {
    label: 'Highest-paying city',
    definition:
      'For occupations the metropolitan area with the highest mean estimated from prevailing wages, among areas with an estimate of their own, no higher than the 90th percentile of their state, whose state has at least 30 jobs in the occupation. Estimates for small areas are uncertain.',
  },
  'highest-paying-city-mean': {
    label: 'Average salary there (city)',
    definition: 'The mean estimated from prevailing wages in that area; it is not a figure of OEWS.',
  },
  'highest-paying-state': {
    label: 'Highest-paying state',
    definition:
      'For occupations the state with the highest mean pay among those with at least 30 jobs in the occupation, so that a tiny cell does not win.',
  },
  'highest-paying-state-mean': {
    label: 'Average salary there (state)',
    definition: 'The mean pay in that state.',
  },
  'best-paying-company': {
    label: 'Best-paying company',
    definition: 'The company that a published page names; no official source has pay by company.',
  },
  'best-paying-industry': {
    label: 'Best-paying industry',
    definition:
      'For occupations the NAICS sector with the highest mean pay among those with at least 30 jobs in the occupation, at the time that its vintage names.',
  },
  'best-paying-industry-mean': {
    label: 'Average salary there (industry)',
    definition: 'The mean pay in that sector, of the same vintage.',
  },
  'best-paying-subsector': {
    label: 'Best-paying three-digit industry',
    definition:
      'The three-digit NAICS industry with the highest mean pay among those with at least 30 jobs in the occupation, at the time that its vintage names.',
  },
  'best-paying-subsector-mean': {
    label: 'Average salary there (three-digit industry)',
    definition: 'The mean pay in that industry, of the same vintage.',
  },
  major: {
    label: 'Most common major',
    definition:
      "For occupations derived, not surveyed: of the programmes of study that the CIP\u2013SOC crosswalk ties to the occupation, the one with the most awards of the year at the level that entry asks for or above (all levels where that is below a bachelor's degree), after the awards of each programme are divided by how widely it spreads over kinds of occupations. General programmes that lead nearly everywhere count only where there is no other.",
  },
  college: {
    label: 'Most common college',
    definition:
      'For occupations derived, not surveyed: the institution that gave the most awards of the year in the programmes of the occupation, counted as for the major. It says where such programmes are largest, not where people in the role studied.',
  },
  'entry-education': {
    label: 'Typical education for entry',
    definition: 'The education that the projections say is typically needed to enter the occupation.',
  },
  'entry-experience': {
    label: 'Related work experience for entry',
    definition: 'The work experience in a related occupation that is typically needed at entry.',
  },
  'job-zone': {
    label: 'Preparation needed (job zone)',
    definition:
      'How much preparation the occupation needs, from 1 (little or none) to 5 (extensive), as O*NET rates it.',
  },
  attainment: {
    label: 'Education that people have',
    definition: 'Percent of people in the occupation, aged 25 and older, by the highest education they have.',
  },
  'required-education': {
    label: 'Education that the job needs',
    definition:
      'Percent by the education that a new hire needs, in the words of people in the occupation or of experts on it.',
  },
  gender: {
    label: 'Gender',
    definition:
      'Percent of people in the role by gender. CPS publishes the share of women; that of men is what remains to 100.',
  },
  race: {
    label: 'Race and ethnicity',
    definition:
      'Percent of people in the role by race and ethnicity. People of Hispanic or Latino ethnicity can be of any race, so the shares need not sum to 100.',
  },
  lgbt: {
    label: 'LGBT',
    definition: 'Percent of people in the role who are LGBT. No official source collects it by occupation.',
  },
  duty: {
    label: 'Example duties',
    definition: 'Examples of what people in the role do; they illustrate it and do not define it.',
  },
  skill: {
    label: 'Common skills',
    definition:
      'Percent of people in the role, or of postings for it, that name the skill, as a published page gives it.',
  },
  'own-skill': {
    label: 'Skills that the organisation names',
    definition: 'Skills that the organisation names for its own role, the most important first.',
  },
  'skill-importance': {
    label: 'Importance of skills',
    definition:
      'How much a general skill matters in the occupation, from 1 (not important) to 5 (extremely important), as rated for O*NET.',
  },
  technology: {
    label: 'Technologies',
    definition:
      'In demand: often asked for in postings for this occupation. Hot: often asked for in postings of all kinds. Both as O*NET lists them.',
  },
};

/** What one row of a family is called, before its name or its number. */
export const items = {
  attainment: 'Has',
  'required-education': 'Needs',
  gender: 'Gender',
  race: 'Race and ethnicity',
  duty: 'Duty',
  skill: 'Skill',
  'own-skill': 'Own skill',
  'skill-importance': 'Importance',
  technology: 'Technology',
};
