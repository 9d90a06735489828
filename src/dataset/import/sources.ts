/** Every source that a release can name, in one place: who publishes it, for which period, and how it is made. */
import type { Source } from '../manifest.ts';

const federal = 'Public domain (US federal statistics)';
const bureau = 'US Bureau of Labor Statistics';

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
  projections: 'projections-2024-34',
  cpsPeople: 'cps-11-2022',
  cpsAge: 'cps-11b-2025',
  transcribed: 'transcribed-page',
  ownWords: 'own-words',
} as const;

/** The registry, in the order in which a manifest lists it. */
export const sources: readonly Source[] = [
  { id: sourceIds.oews, vintage: 'May 2025', ...oews },
  { id: sourceIds.oewsYearBefore, vintage: 'May 2024', ...oews },
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
];
