/** Every source that a release can name, in one place: who publishes it, for which period, and how it is made. */
import type { Source } from '../manifest.ts';

const federal = 'Public domain (US federal statistics)';
const bureau = 'US Bureau of Labor Statistics';

const oewsStates = {
  name: 'Occupational Employment and Wage Statistics (OEWS) by state',
  publisher: bureau,
  licence: federal,
  url: 'https://www.bls.gov/oes/',
  method:
    'The same survey by state, read from a table in the official layout in which suppressed figures are empty. The state estimates of small occupations are uncertain, and the programme is not designed for comparisons over time.',
};

const oews = {
  name: 'Occupational Employment and Wage Statistics (OEWS)',
  publisher: bureau,
  licence: federal,
  url: 'https://www.bls.gov/oes/',
  method:
    'Employers report jobs and pay for six panels over three years, brought to one reference month; the self-employed are not counted. The programme is not designed for comparisons over time, so read a change from one year to the next with care.',
};

const cpsMethod =
  'A monthly survey of households, averaged over the year. CPS groups some occupations into wider categories, and publishes nothing for a category of fewer than 50,000 people.';

/** The id of each source, by what it is used for. */
export const sourceIds = {
  oews: 'oews-2025',
  oewsYearBefore: 'oews-2024',
  oewsStates: 'oews-state-2025',
  oewsStatesYearBefore: 'oews-state-2024',
  oewsIndustries: 'oews-industry-2024',
  prevailingWages: 'prevailing-wages-2025-26',
  priceParities: 'price-parities-2023',
  projections: 'projections-2024-34',
  attainment: 'attainment-2022-32',
  cpsPeople: 'cps-11-2022',
  cpsAge: 'cps-11b-2025',
  onet: 'onet-29.3',
  completions: 'completions-2024',
  transcribed: 'transcribed-page',
  ownWords: 'own-words',
  composed: 'composed',
} as const;

/** The registry, in the order in which a manifest lists it. */
export const sources: readonly Source[] = [
  { id: sourceIds.oews, vintage: 'May 2025', ...oews },
  { id: sourceIds.oewsYearBefore, vintage: 'May 2024', ...oews },
  { id: sourceIds.oewsStates, vintage: 'May 2025', ...oewsStates },
  { id: sourceIds.oewsStatesYearBefore, vintage: 'May 2024', ...oewsStates },
  {
    id: sourceIds.oewsIndustries,
    name: 'Occupational Employment and Wage Statistics (OEWS) by industry',
    publisher: bureau,
    vintage: 'May 2024',
    licence: federal,
    url: 'https://www.bls.gov/oes/',
    method:
      'The same survey by NAICS sector and three-digit industry, a year older than the national figures. Government, without the schools and hospitals of states and localities and the Postal Service, counts as an industry of its own.',
  },
  {
    id: sourceIds.prevailingWages,
    name: 'Mean estimated from prevailing wages',
    publisher: 'US Department of Labor, Office of Foreign Labor Certification',
    vintage: 'July 2025 to June 2026',
    licence: federal,
    url: 'https://flag.dol.gov/wage-data',
    method:
      'The department publishes wage levels by metropolitan area; (Level 1 + 2 \u00d7 Level 4) / 3 estimates the mean, by the hour and here by the year of 2,080 hours. Where an area is too small for figures of its own, the department repeats those of a wider area. The wages rest on OEWS of May 2024, and are not estimates that OEWS publishes.',
  },
  {
    id: sourceIds.priceParities,
    name: 'Regional Price Parities by state, all items',
    publisher: 'US Bureau of Economic Analysis',
    vintage: '2023',
    licence: federal,
    url: 'https://www.bea.gov/data/prices-inflation/regional-price-parities-state-and-metro-area',
    method:
      "A state's price level where the nation's is 100. Pay adjusted for prices is pay divided by it: what the pay buys, in dollars of the nation.",
  },
  {
    id: sourceIds.projections,
    name: 'Employment Projections, Table 1.2',
    publisher: bureau,
    vintage: '2024–34',
    licence: federal,
    url: 'https://www.bls.gov/emp/',
    method:
      'A ten-year projection made every year from assumptions about the economy; it says where long trends lead and is no forecast of any single year. Openings count new jobs and people who leave the occupation.',
  },
  {
    id: sourceIds.attainment,
    name: 'Employment Projections, Table 5.3: educational attainment',
    publisher: bureau,
    vintage: '2019 and 2021',
    licence: federal,
    url: 'https://www.bls.gov/emp/',
    method:
      'People aged 25 and older in each occupation by the highest education they have, from the American Community Survey of 2019 and 2021. Occupations that the survey does not tell apart share its figures.',
  },
  {
    id: sourceIds.cpsPeople,
    name: 'Current Population Survey (CPS), Table 11',
    publisher: bureau,
    vintage: '2022',
    licence: federal,
    url: 'https://www.bls.gov/cps/tables.htm',
    method: `${cpsMethod} Hispanic or Latino is an ethnicity whose people are of any race, so the shares do not sum to 100. CPS gives the share of women; that of men is the rest.`,
  },
  {
    id: sourceIds.cpsAge,
    name: 'Current Population Survey (CPS), Table 11b',
    publisher: bureau,
    vintage: '2025',
    licence: federal,
    url: 'https://www.bls.gov/cps/tables.htm',
    method: `${cpsMethod} The average for 2025 leaves out October, for which nothing was collected.`,
  },
  {
    id: sourceIds.onet,
    name: 'O*NET 29.3 Database',
    publisher: 'US Department of Labor, Employment and Training Administration (USDOL/ETA)',
    vintage: 'May 2025',
    licence: 'CC BY 4.0 (creativecommons.org/licenses/by/4.0)',
    url: 'https://www.onetcenter.org/database.html',
    method:
      'Ratings by analysts, by people in the occupation or by experts on it, and titles and technologies collected from employers. Role Reports has grouped, averaged and shortened them, and USDOL/ETA has neither approved nor tested that. O*NET is a trademark of USDOL/ETA.',
  },
  {
    id: sourceIds.completions,
    name: 'IPEDS Completions with the CIP\u2013SOC crosswalk (derived)',
    publisher: 'US National Center for Education Statistics',
    vintage: '2023\u201324',
    licence: federal,
    url: 'https://nces.ed.gov/ipeds/',
    method:
      'Awards of the year by institution, programme and level, tied to occupations by the crosswalk of programmes (CIP 2020) and occupations (SOC 2018). Nobody counts the majors and colleges of people in an occupation; these figures are derived from where and in what degrees are given.',
  },
  {
    id: sourceIds.transcribed,
    name: 'Published role comparison page',
    publisher: 'Not stated',
    vintage: 'Not stated',
    licence: 'Facts only; no text taken over',
    method:
      'Figures copied by hand from a published page that compares two job titles and does not say how it made them.',
  },
  {
    id: sourceIds.ownWords,
    name: 'Role Reports, own words',
    publisher: 'Role Reports',
    vintage: 'November 2026',
    licence: 'MIT',
    method:
      'Descriptions and example duties that the project wrote itself; they illustrate a role and measure nothing.',
  },
  {
    id: sourceIds.composed,
    name: 'Role Reports, composed from figures',
    publisher: 'Role Reports',
    vintage: 'November 2026',
    licence: 'MIT',
    method:
      'Sentences that a program put together from the figures of this release, each of which has its own source. Numbers of jobs leave out the self-employed, and projected changes count them.',
  },
];
