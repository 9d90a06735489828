/** What a run needs. */
import type { Releases } from '../dataset/releases.ts';
import type { ReportServices } from '../report/create-report.ts';

/** For the run as a whole: no dataset, as its plan is pinned to one. */
export interface RunServices extends Omit<ReportServices, 'dataset'> {
  readonly releases: Releases;
}
