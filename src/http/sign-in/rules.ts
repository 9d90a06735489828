/** How people sign in: what the settings say of it. */
import type { Scope } from '../auth/scopes.ts';

/** What nobody but the API may know. */
export interface SignInSecrets {
  /** Proves to the issuer that it is this client that asks. */
  readonly clientSecret: string;
  /** Signs sessions; 32 characters at least. Another one ends them all. */
  readonly sessionSecret: string;
}

/** How people sign in. */
export interface SignInRules {
  /** Who signs people in: its address with /.well-known/openid-configuration answers. */
  readonly issuer: string;
  readonly clientId: string;
  /** Fetched when somebody first signs in or comes with a session. */
  readonly secrets: () => Promise<SignInSecrets>;
  /** The origin at which people open the pages; on loopback it may be http. */
  readonly origin: string;
  /** The scopes that the issuer is asked for, parted by spaces; with `offline_access` sessions are renewed. */
  readonly asked: string;
  /** What everybody who is signed in may do. */
  readonly granted: readonly Scope[];
  /** A claim of the ID token whose words count as scopes, beside `scope` and `scp`. */
  readonly scopeClaim: string | null;
}
