/** What the routes are given: the report services, the search, whose tokens are, and where unexpected errors are told. */
import type { RoleSearch } from '../dataset/role-search.ts';
import type { Pages } from '../pages/views.ts';
import type { ReportServices } from '../report/create-report.ts';
import type { Runner } from '../run/runner.ts';
import type { Authenticator } from './auth/caller.ts';
import type { DownloadWay } from './download-ways.ts';
import type { SignIn } from './sign-in/sign-in.ts';
import type { Answer } from './tell-answers.ts';

/** The files that the page at /docs is made of. */
export interface DocsAssets {
  /** Changes whenever a file does: the files are cached for good under it. */
  readonly version: string;
  /** The bytes of one of `docsFiles`. */
  readonly read: (name: string) => Promise<Uint8Array<ArrayBuffer>>;
}

/** What differs between the places where the API runs. */
export interface HttpOptions {
  /** The origins whose pages may call the API, or `*` for all. */
  readonly corsOrigins: readonly string[];
  /** How many requests a caller may make in a minute; 0 for as many as they like. */
  readonly requestsPerMinute: number;
  /** Whether callers come by https and should never come otherwise. */
  readonly https: boolean;
}

export interface HttpServices extends ReportServices {
  /** Tells whose a token is; null for a server that only its own machine can reach, which asks for none. */
  readonly auth: Authenticator | null;
  /** How people sign in on the pages; null where only tokens are taken. */
  readonly signIn: SignIn | null;
  readonly options: HttpOptions;
  readonly docsAssets: DocsAssets;
  /** The pages for people, loaded with the first that is asked for. */
  readonly pages: () => Promise<Pages>;
  /** Starts editions; null where none can be made. */
  readonly editionRunner: Runner | null;
  /** Starts batches; null where none can be made. */
  readonly batchRunner: Runner | null;
  /** The search over the release; built when it is first asked for. */
  readonly search: () => Promise<RoleSearch>;
  /** How files of reports leave. */
  readonly downloads: DownloadWay;
  /** Told of every answer. */
  readonly onAnswer: (answer: Answer) => void;
  /** Told of every error that is ours and not the caller's, and of the request that met it. */
  readonly onFailure: (error: unknown, correlationId?: string) => void;
}
