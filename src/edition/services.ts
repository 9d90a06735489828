/** What making editions needs. */
import type { Releases } from '../dataset/releases.ts';
import type { Document } from '../document/document.ts';
import type { ReportServices } from '../report/create-report.ts';
import type { EditionOverview } from './overview.ts';

/** What an edition's index says and looks like. */
export interface EditionTemplate {
  document(overview: EditionOverview): Document;
}

/** For the edition as a whole: no dataset, as the plan chooses one. */
export interface EditionServices extends Omit<ReportServices, 'dataset'> {
  readonly releases: Releases;
  readonly index: EditionTemplate;
}
