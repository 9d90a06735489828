/** What each metric of a place is called and what it means. */
import { localMetric } from '../local-metric.ts';

/** The metrics of a place. */
export const localMetrics = {
  'local-mean': localMetric(
    (place) => `Average salary, ${place}`,
    'Mean pay for a year in the chosen place: as OEWS publishes it for a state; estimated from prevailing wages for a metropolitan area, (Level 1 + 2 \u00d7 Level 4) / 3.',
  ),
  'nation-mean': localMetric(
    (nation, ofArea) => (ofArea ? `Average salary a year before, ${nation}` : `Average salary, ${nation}`),
    'Mean pay for a year in the nation, to set the place against.',
  ),
  'local-above-nation': localMetric(
    () => 'Local average salary against the nation',
    'How far mean pay in the place is above that in the nation, in percent; a negative figure is below it. For a metropolitan area, whose estimate rests on OEWS of the year before, it is taken from the national mean of that year.',
  ),
  'price-level': localMetric(
    (place, ofArea) => (ofArea ? `Price level of the state, ${place}` : `Price level, ${place}`),
    'What prices in the place are where those of the nation are 100: its regional price parity for all items, of the year that the vintage names. A metropolitan area takes that of its main state.',
  ),
  'local-mean-adjusted': localMetric(
    () => 'Local average salary at national prices',
    'Mean pay in the place divided by its price level / 100: what it is worth at the prices of the nation.',
  ),
  'local-hourly-mean': localMetric(
    (place) => `Hourly rate (mean), ${place}`,
    'Mean pay for an hour in the place, for occupations that are paid by the hour only.',
  ),
  'local-hourly-mean-adjusted': localMetric(
    () => 'Local hourly rate at national prices',
    'Hourly pay in the place divided by its price level / 100: what it is worth at the prices of the nation.',
  ),
  'local-p10': localMetric(
    (place) => `10th percentile, ${place}`,
    'A tenth of the people in the place earn less than this in a year.',
  ),
  'local-p25': localMetric(
    (place) => `25th percentile, ${place}`,
    'A quarter of the people in the place earn less than this in a year.',
  ),
  'local-median': localMetric(
    (place) => `Median salary, ${place}`,
    'Half of the people in the place earn less than this in a year.',
  ),
  'local-p75': localMetric(
    (place) => `75th percentile, ${place}`,
    'Three quarters of the people in the place earn less than this in a year.',
  ),
  'local-p90': localMetric(
    (place) => `90th percentile, ${place}`,
    'Nine tenths of the people in the place earn less than this in a year.',
  ),
  'local-jobs': localMetric(
    (place) => `Number of jobs, ${place}`,
    'People employed in the role in the place, without the self-employed.',
  ),
  'local-mean-year-before': localMetric(
    (place) => `Average salary a year before, ${place}`,
    'The mean of the place that OEWS published for the year before.',
  ),
  'local-jobs-year-before': localMetric(
    (place) => `Number of jobs a year before, ${place}`,
    'The number of jobs in the place that OEWS published for the year before.',
  ),
};
