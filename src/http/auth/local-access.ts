/** Middleware for a server without tokens that only this machine can reach: whoever sits at it may do everything. */
import type { Context } from 'hono';
import { createMiddleware } from 'hono/factory';
import { CodedError } from '../../errors.ts';
import { localOwner } from '../../run/viewer.ts';
import { refuseOtherSites } from '../same-origin.ts';
import type { Caller, HttpEnv } from './caller.ts';
import { isLoopback } from './safe-url.ts';
import { scopes } from './scopes.ts';

const localCaller: Caller = { subject: localOwner, clientId: null, scopes };

/** The host names that a request is addressed to: in its URL and, where that is another, in its Host header. */
function hostsOf(url: string, header: string | undefined): (string | undefined)[] {
  return [url, ...(header === undefined ? [] : [`http://${header}`])].map(
    (text) => URL.parse(text)?.hostname,
  );
}

function refuseOtherHosts(c: Context): void {
  const header = c.req.header('Host');
  if (hostsOf(c.req.url, header).every((host) => host !== undefined && isLoopback(host))) return;
  const allowed = ['localhost', '127.0.0.1', '[::1]'];
  const value = header ?? URL.parse(c.req.url)?.host ?? '';
  const message = `Without authentication nothing is served under the host '${value}'. Allowed: ${allowed.join(', ')}.`;
  throw new CodedError('unexpected-host', message, { value, allowed });
}

/**
 * Lets requests through that are addressed to this machine by a name of its own. A page of another site that has
 * its own name resolved to 127.0.0.1 (DNS rebinding) would otherwise read everything through the reader's browser.
 * What changes anything must not come from a page of another site either, but for those of `corsOrigins`.
 * @throws CodedError `unexpected-host` and `cross-site`.
 */
export function localAccess(corsOrigins: readonly string[]) {
  return createMiddleware<HttpEnv>(async (c, next) => {
    refuseOtherHosts(c);
    refuseOtherSites(c, new URL(c.req.url).origin, corsOrigins);
    c.set('caller', localCaller);
    await next();
  });
}
