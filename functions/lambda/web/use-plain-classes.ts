/**
 * Puts plain classes in the place of Node's Headers, Request and Response, for a process that answers events and reads no
 * sockets: making Node's own ready takes a cold start 30 ms. What `fetch` gives and takes stays Node's.
 */
import { PlainHeaders } from './plain-headers.ts';
import { PlainRequest } from './plain-request.ts';
import { PlainResponse } from './plain-response.ts';

/** From now on the global names stand for the plain classes. */
export function usePlainClasses(): void {
  Object.assign(globalThis, { Headers: PlainHeaders, Request: PlainRequest, Response: PlainResponse });
}
