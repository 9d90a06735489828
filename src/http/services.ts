/** What the routes are given: the report services, the search, and where unexpected errors are told. */
import type { RoleSearch } from '../dataset/role-search.ts';
import type { ReportServices } from '../report/create-report.ts';

export interface HttpServices extends ReportServices {
  /** The search over the release; built when it is first asked for. */
  readonly search: () => Promise<RoleSearch>;
  /** Told of every error that is ours and not the caller's. */
  readonly onFailure: (error: unknown) => void;
}
