/** What the routes are given: the report services, the search, whose tokens are, and where unexpected errors are told. */
import type { RoleSearch } from '../dataset/role-search.ts';
import type { ReportServices } from '../report/create-report.ts';
import type { Authenticator } from './auth/caller.ts';
import type { DownloadWay } from './download-ways.ts';
import type { Answer } from './tell-answers.ts';

export interface HttpServices extends ReportServices {
  /** Tells whose a token is; null for a server that only its own machine can reach, which asks for none. */
  readonly auth: Authenticator | null;
  /** The search over the release; built when it is first asked for. */
  readonly search: () => Promise<RoleSearch>;
  /** How files of reports leave. */
  readonly downloads: DownloadWay;
  /** Told of every answer. */
  readonly onAnswer: (answer: Answer) => void;
  /** Told of every error that is ours and not the caller's. */
  readonly onFailure: (error: unknown) => void;
}
