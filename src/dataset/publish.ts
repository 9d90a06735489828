/** Puts a release in force: its files first, then the one small pointer that readers start from. */
import { CodedError } from '../errors.ts';
import type { ObjectStore } from '../storage/object-store.ts';
import type { Manifest } from './manifest.ts';
import { verifyRelease } from './verify.ts';

/** The manifest last: a release without one is none. */
const fileNames = ['roles.ndjson', 'titles.json.gz', 'places.json', 'index.json', 'manifest.json'] as const;

async function copyFile(key: string, from: ObjectStore, to: ObjectStore): Promise<void> {
  const bytes = await from.get(key);
  if (bytes === null)
    throw new CodedError('damaged-release', `The dataset release is damaged: ${key}: the file is missing`, {
      value: key,
    });
  const there = await to.get(key);
  if (there === null) await to.put(key, bytes);
  else if (Buffer.compare(there, bytes) !== 0)
    throw new CodedError(
      'invalid-request',
      `${key} is already published with other content, and a release never changes: give it another id.`,
      { value: key },
    );
}

/**
 * Verifies a release in one store, copies it to another (which may be the same) and points `current.json` at
 * it. Throws `damaged-release`, or `invalid-request` where the id is taken by other content; then the release
 * in force stays as it was.
 */
export async function publishRelease(release: string, from: ObjectStore, to: ObjectStore): Promise<Manifest> {
  const { dataset } = await verifyRelease(from, release);
  const { manifest } = dataset;
  for (const name of fileNames) await copyFile(`${release}/${name}`, from, to);
  await verifyRelease(to, release);
  await to.put('current.json', new TextEncoder().encode(`${JSON.stringify({ release })}\n`), {
    contentType: 'application/json',
  });
  return manifest;
}

/** The month of a release's id, and what an organisation's own has after it. */
const partsOf = (release: string) => ({ month: release.slice(0, 7), own: release.slice(8) });

/**
 * Whether the release in force outranks the one that a deployment carries: it is of a later month, or an
 * organisation's own, which only another of its own replaces. A person who publishes is not asked this.
 */
export function staysInForce(inForce: string, carried: string): boolean {
  const [there, here] = [partsOf(inForce), partsOf(carried)];
  return there.month > here.month || (there.own !== '' && here.own === '');
}
