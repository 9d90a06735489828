/** What an entry point may hand in with a request beside the request itself; routes find it as `c.env`. */
import type { CodedError } from '../errors.ts';

interface RequestContext {
  readonly requestId: string;
  readonly http: { readonly sourceIp: string };
}

export interface Bindings {
  /** What the entry point could not make a request of. The API answers it, with all that belongs to an answer. */
  readonly refusal?: CodedError;
  /** How many milliseconds are left until the host ends the work. Absent where nothing does. */
  readonly millisecondsLeft?: () => number;
  /** What API Gateway sent, as far as somebody needs it; `requestId` is the correlation id. */
  readonly event?: { readonly requestContext: RequestContext };
  /** The same context by itself, as hono's own adapter has it. */
  readonly requestContext?: RequestContext;
}
