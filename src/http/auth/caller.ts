/** Who sent a request, as routes see it. */
import type { Context } from 'hono';
import type { ErrorCode } from '../../errors.ts';
import type { Bindings } from '../bindings.ts';

export interface Caller {
  /** Whom the issuer means: the claim `sub`. It is unique for one issuer. */
  readonly subject: string;
  /** The program that asked for the token: the claim `client_id`, or else `azp`; null where it has neither. */
  readonly clientId: string | null;
  /** The scopes of the token, those of other services among them. */
  readonly scopes: readonly string[];
  /** What to call somebody who is signed in; absent where a token says who calls. */
  readonly name?: string;
}

/**
 * Tells whose a token is.
 * @throws CodedError `unauthenticated` for a token that is not to be trusted, `keys-unavailable` while the
 * issuer's keys cannot be had. No message quotes the token.
 */
export type Authenticator = (token: string) => Promise<Caller>;

/** What the middleware of the API leaves in the context of a request. */
export interface HttpEnv {
  Bindings: Bindings;
  Variables: {
    /** Absent on routes that are open to everybody, and on pages where nobody is signed in. */
    caller?: Caller;
    /** Names the request in its answer and in what the operator is told. */
    correlationId?: string;
    /** The code of the problem that is answered, once there is one. */
    problem?: ErrorCode;
  };
}

/** The caller of a request to a route that needs a token. An open route has none, and asking there is a mistake. */
export function callerOf(c: Context<HttpEnv>): Caller {
  const caller = c.get('caller');
  if (caller === undefined) throw new Error(`${c.req.method} ${c.req.path} is open and has no caller`);
  return caller;
}
