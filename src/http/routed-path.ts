/**
 * Files under two addresses: where programs ask with a token, and under /downloads where people follow links. The edge
 * lets nothing through to the first without a token, and everything to the second, whose sessions it cannot read. Both
 * are one route with one rule of access.
 */
import { getPath } from 'hono/utils/url';

const forPeople = /^\/downloads(?=\/(?:comparisons|reports|batches|editions)\/)/;

/** The path that the router is given for a request. */
export function routedPath(request: Request): string {
  const path = getPath(request);
  return ['GET', 'HEAD'].includes(request.method) ? path.replace(forPeople, '/v1') : path;
}
