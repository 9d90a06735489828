/** Where a request came from, as far as can be told: the address that connected, or that API Gateway saw. */
import type { Context } from 'hono';
import { valueAt } from '../value-at.ts';

/** Where Node's server and API Gateway tell of it. */
const places = [
  ['incoming', 'socket', 'remoteAddress'],
  ['requestContext', 'http', 'sourceIp'],
];

/** The address, or null. Forwarding headers are not believed: anybody can write them. */
export function addressOf(c: Context): string | null {
  const told = places.map((path) => valueAt(c.env, path));
  return told.find((address) => typeof address === 'string') ?? null;
}
