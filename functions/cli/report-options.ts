/** The options that every command takes which makes reports, and what each of them may be. */
import { exclusions } from '../../src/comparison/exclusions.ts';
import { csvProfiles, csvShapes } from '../../src/document/csv-choice.ts';
import { papers } from '../../src/document/document.ts';
import { formatNames } from '../../src/render/renderer.ts';
import { locales } from '../../src/words/locale.ts';

/** What each option takes, in words for whoever gave something else. */
export const reportOptionValues = {
  format: formatNames.join(', '),
  location: 'a place, as in CA, California, metro:41860 or "San Jose"',
  paper: papers.join(', '),
  locale: locales.join(', '),
  csv: csvShapes.join(', '),
  'csv-profile': csvProfiles.join(', '),
  exclude: exclusions.join(', '),
  out: 'a folder',
};
