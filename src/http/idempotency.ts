/** Idempotency-Key on POST: asking again with the same key gives the first answer again (draft-ietf-httpapi-idempotency-key-header). */
import { randomUUID } from 'node:crypto';
import type { Context } from 'hono';
import { createMiddleware } from 'hono/factory';
import { CodedError } from '../errors.ts';
import type { HttpEnv } from './auth/caller.ts';
import {
  digestOf,
  type IdempotencyRecord,
  readRecord,
  recordKey,
  writeRecord,
} from './idempotency-record.ts';
import type { HttpServices } from './services.ts';

/** How long an answer is kept, and how long a process that died holds up its key. In milliseconds. */
const keptFor = 24 * 60 * 60 * 1000;
const lockedFor = 60 * 1000;

/** Printable ASCII. */
const KEY = /^[\x20-\x7e]{1,255}$/;

/** The headers that belong to the answer itself; all others are made anew each time. */
const keptHeaders = ['Content-Type', 'Location'];

type Services = Pick<HttpServices, 'reports' | 'clock' | 'onFailure'>;

function checkKey(key: string): void {
  if (KEY.test(key)) return;
  const message = 'The Idempotency-Key is not 1 to 255 characters of printable ASCII.';
  const allowed = ['1 to 255 characters of printable ASCII'];
  throw new CodedError('invalid-idempotency-key', message, { value: key.slice(0, 255), allowed });
}

/** Takes the key for this request, or answers what somebody else has made of it. */
async function lock(
  key: string,
  fingerprint: string,
  { reports, clock }: Services,
): Promise<IdempotencyRecord | null> {
  const now = clock().getTime();
  const owner = randomUUID();
  const expires = new Date(now + lockedFor).toISOString();
  const mine = { state: 'in-flight', fingerprint, expires, owner } as const;
  if (await writeRecord(reports, key, mine, true)) return null;
  const found = await readRecord(reports, key);
  // A write whose answer was lost on the way is told apart by its owner.
  if (found?.state === 'in-flight' && found.owner === owner) return null;
  if (found !== null && Date.parse(found.expires) > now) return found;
  await reports.delete(key);
  return (await writeRecord(reports, key, mine, true)) ? null : readRecord(reports, key);
}

function replay(c: Context, found: IdempotencyRecord, fingerprint: string, value: string): Response {
  if (found.fingerprint !== fingerprint) {
    const message = `The Idempotency-Key '${value}' was used for another request.`;
    throw new CodedError('idempotency-key-reused', message, {
      value,
      allowed: ['a new key for a new request'],
    });
  }
  if (found.state === 'in-flight') {
    c.header('Retry-After', '1');
    const message = `The first request with the Idempotency-Key '${value}' is still being answered.`;
    throw new CodedError('request-in-flight', message, {
      value,
      allowed: ['the same request a moment later'],
    });
  }
  const headers = { ...found.headers, 'Idempotency-Replayed': 'true' };
  return new Response(found.body, { status: found.status, headers });
}

/** Keeps an answer that did what was asked; after any other the key is free, so that a mended request can have it. */
async function keep(
  c: Context,
  key: string,
  fingerprint: string,
  { reports, clock }: Services,
): Promise<void> {
  if (c.res.status >= 400) return reports.delete(key);
  const headers = keptHeaders.flatMap((name) => {
    const value = c.res.headers.get(name);
    return value === null ? [] : [[name, value]];
  });
  const record = {
    state: 'answered',
    fingerprint,
    expires: new Date(clock().getTime() + keptFor).toISOString(),
    status: c.res.status,
    headers: Object.fromEntries(headers),
    body: await c.res.clone().text(),
  } as const;
  await writeRecord(reports, key, record, false);
  return undefined;
}

/**
 * Answers a POST whose Idempotency-Key is known from the store.
 * @throws CodedError `invalid-idempotency-key`, `request-in-flight` and `idempotency-key-reused`.
 */
export function idempotency(services: Services) {
  return createMiddleware<HttpEnv>(async (c, next) => {
    const value = c.req.header('Idempotency-Key');
    if (c.req.method !== 'POST' || value === undefined) return next();
    checkKey(value);
    const { pathname, search } = new URL(c.req.url);
    const body = new Uint8Array(await c.req.arrayBuffer());
    const fingerprint = digestOf(c.req.method, `${pathname}${search}`, body);
    const key = recordKey(c.get('caller')?.subject ?? '', value);
    const found = await lock(key, fingerprint, services);
    if (found !== null) return replay(c, found, fingerprint, value);
    await next();
    // The request has its answer; that it could not be kept is for the operator to know.
    await keep(c, key, fingerprint, services).catch((error: unknown) =>
      services.onFailure(error, c.get('correlationId')),
    );
    return undefined;
  });
}
