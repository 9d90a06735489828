/** What each metric of the catalogue means, in words for the people who use it; every metric has an entry. */

const payPoint = (words: string) =>
  `${words} OEWS counts employees, not the self-employed, and leaves out overtime and year-end bonuses.`;

/** By the metric's name, which for a row of a family is the part before the slash. */
export const definitions: Readonly<Record<string, string>> = {
  'yearly-salary': payPoint(
    'Mean pay for a year of full-time work: the sum of all pay divided by the number of people.',
  ),
  'hourly-rate':
    'Mean pay for an hour: as OEWS publishes it for occupations, otherwise the yearly salary divided by 2,080 hours.',
  'own-family': 'The job family that the organisation puts its own role in.',
  'own-skill': 'Skills that the organisation names for its own role, the most important first.',
  headcount: 'The number of people whom the organisation employs in its own role.',
  growth: 'Projected change in the number of jobs from 2024 to 2034, in percent of the jobs in 2024.',
  jobs: 'People employed in the role in the United States, without the self-employed.',
  'jobs-year-before': 'The number of jobs that OEWS published for May 2024.',
  'jobs-change':
    'The number of jobs of May 2025 against May 2024, in percent. OEWS rests on three years of panels and is not designed for comparisons over time.',
  openings:
    'Projected openings in a year, averaged over 2024 to 2034: from new jobs and from people who leave the occupation.',
  satisfaction:
    'Percent of people in the role who say they are satisfied with it. No official source collects it by occupation.',
  degree: 'The highest level of education that is the most frequent among people in the role.',
  'degree-share':
    'Percent of people in the role who have the most common degree as their highest; for occupations, of those aged 25 and older.',
  'average-age': 'The mean age of people in the role, where a source publishes a mean.',
  'median-age':
    'The age that half of the people in the occupation are above and half are below. Where CPS has none for the occupation, it is that of the narrowest category around it, which the note names.',
  experience:
    "Years of related work experience that the job needs: for occupations the median of what people in them say, interpolated within O*NET's classes.",
  'years-to-become-low':
    'The low end of the years it takes to reach the role, as the page of a transcribed role gives it. For occupations it is the lower bound of the O*NET class that holds the median of related work experience, which leaves schooling out.',
  'years-to-become-high':
    'The high end of the years it takes to reach the role: for occupations the upper bound of that class.',
  overview:
    'What people in the role do: written by Role Reports, by O*NET or by the organisation, as the source says, or composed from the figures of the release.',
  'average-salary': payPoint('The same figure as the yearly salary: mean pay for a year of full-time work.'),
  'average-salary-year-before': 'The mean that OEWS published for May 2024.',
  'average-salary-change':
    'The mean of May 2025 against May 2024, in percent. OEWS rests on three years of panels and is not designed for comparisons over time.',
  'own-midpoint': "The midpoint of the organisation's own pay range, as the organisation gave it.",
  'salary-range-low':
    "The low end of usual pay: the 10th percentile for occupations, the minimum for an organisation's own role, and what the published page says for a transcribed one.",
  'salary-range-high':
    "The high end of usual pay: the 90th percentile for occupations, the maximum for an organisation's own role, and what the published page says for a transcribed one.",
  'annual-p10': payPoint('A tenth of the people earn less than this in a year.'),
  'annual-p25': payPoint('A quarter of the people earn less than this in a year.'),
  'annual-median': payPoint('Half of the people earn less than this in a year.'),
  'annual-p75': payPoint('Three quarters of the people earn less than this in a year.'),
  'annual-p90': payPoint('Nine tenths of the people earn less than this in a year.'),
  'hourly-p10': payPoint('A tenth of the people earn less than this in an hour.'),
  'hourly-p25': payPoint('A quarter of the people earn less than this in an hour.'),
  'hourly-median': payPoint('Half of the people earn less than this in an hour.'),
  'hourly-p75': payPoint('Three quarters of the people earn less than this in an hour.'),
  'hourly-p90': payPoint('Nine tenths of the people earn less than this in an hour.'),
  'highest-paying-city':
    'For occupations the metropolitan area with the highest mean estimated from prevailing wages, among areas with an estimate of their own, no higher than the 90th percentile of their state, whose state has at least 30 jobs in the occupation. Estimates for small areas are uncertain.',
  'highest-paying-city-mean':
    'The mean estimated from prevailing wages in that area; it is not a figure of OEWS.',
  'highest-paying-state':
    'For occupations the state with the highest mean pay among those with at least 30 jobs in the occupation, so that a tiny cell does not win.',
  'highest-paying-state-mean': 'The mean pay in that state.',
  'best-paying-company': 'The company that a published page names; no official source has pay by company.',
  'best-paying-industry':
    'For occupations the NAICS sector with the highest mean pay among those with at least 30 jobs in the occupation, in May 2024.',
  'best-paying-industry-mean': 'The mean pay in that sector in May 2024.',
  'best-paying-subsector':
    'The three-digit NAICS industry with the highest mean pay among those with at least 30 jobs in the occupation, in May 2024.',
  'best-paying-subsector-mean': 'The mean pay in that industry in May 2024.',
  'local-mean':
    'Mean pay for a year in the chosen place: as OEWS publishes it for a state; estimated from prevailing wages for a metropolitan area, (Level 1 + 2 \u00d7 Level 4) / 3.',
  'nation-mean': 'Mean pay for a year in the nation, to set the place against.',
  'local-above-nation':
    'How far mean pay in the place is above that in the nation, in percent; a negative figure is below it. For a metropolitan area, whose estimate rests on OEWS of the year before, it is taken from the national mean of that year.',
  'price-level':
    'What prices in the place are where those of the nation are 100: its regional price parity for all items, 2023. A metropolitan area takes that of its main state.',
  'local-mean-adjusted':
    'Mean pay in the place divided by its price level / 100: what it is worth at the prices of the nation.',
  'local-hourly-mean': 'Mean pay for an hour in the place, for occupations that are paid by the hour only.',
  'local-hourly-mean-adjusted':
    'Hourly pay in the place divided by its price level / 100: what it is worth at the prices of the nation.',
  'local-p10': 'A tenth of the people in the place earn less than this in a year.',
  'local-p25': 'A quarter of the people in the place earn less than this in a year.',
  'local-median': 'Half of the people in the place earn less than this in a year.',
  'local-p75': 'Three quarters of the people in the place earn less than this in a year.',
  'local-p90': 'Nine tenths of the people in the place earn less than this in a year.',
  'local-jobs': 'People employed in the role in the place, without the self-employed.',
  'local-mean-year-before': 'The mean that OEWS published for the place for May 2024.',
  'local-jobs-year-before': 'The number of jobs that OEWS published for the place for May 2024.',
  major:
    "For occupations derived, not surveyed: of the programmes of study that the CIP\u2013SOC crosswalk ties to the occupation, the one with the most awards of the year at the level that entry asks for or above (all levels where that is below a bachelor's degree), after the awards of each programme are divided by how widely it spreads over kinds of occupations. General programmes that lead nearly everywhere count only where there is no other.",
  college:
    'For occupations derived, not surveyed: the institution that gave the most awards of the year in the programmes of the occupation, counted as for the major. It says where such programmes are largest, not where people in the role studied.',
  'entry-education': 'The education that the projections say is typically needed to enter the occupation.',
  'entry-experience': 'The work experience in a related occupation that is typically needed at entry.',
  'job-zone':
    'How much preparation the occupation needs, from 1 (little or none) to 5 (extensive), as O*NET rates it.',
  attainment: 'Percent of people in the occupation, aged 25 and older, by the highest education they have.',
  'required-education':
    'Percent by the education that a new hire needs, in the words of people in the occupation or of experts on it.',
  gender:
    'Percent of people in the role by gender. CPS publishes the share of women; that of men is what remains to 100.',
  race: 'Percent of people in the role by race and ethnicity. People of Hispanic or Latino ethnicity can be of any race, so the shares need not sum to 100.',
  lgbt: 'Percent of people in the role who are LGBT. No official source collects it by occupation.',
  duty: 'Examples of what people in the role do; they illustrate it and do not define it.',
  skill:
    'Percent of people in the role, or of postings for it, that name the skill, as a published page gives it.',
  'skill-importance':
    'How much a general skill matters in the occupation, from 1 (not important) to 5 (extremely important), as rated for O*NET.',
  technology:
    'In demand: often asked for in postings for this occupation. Hot: often asked for in postings of all kinds. Both as O*NET lists them.',
};

/** The metrics whose making a reader of a page must know; the others explain themselves, and a sheet has them all. */
export const explainedOnPages: ReadonlySet<string> = new Set([
  'degree',
  'median-age',
  'experience',
  'years-to-become-low',
  'average-salary-change',
  'salary-range-low',
  'highest-paying-city',
  'highest-paying-state',
  'best-paying-industry',
  'local-mean',
  'local-above-nation',
  'price-level',
  'local-mean-adjusted',
  'major',
  'college',
  'job-zone',
  'skill-importance',
  'technology',
]);
