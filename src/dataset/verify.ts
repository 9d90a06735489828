/** Verifies a release as a whole: every byte, every profile, and whether its figures can be true. */
import { createHash } from 'node:crypto';
import { CodedError } from '../errors.ts';
import type { ObjectStore } from '../storage/object-store.ts';
import { type Dataset, openDataset } from './dataset.ts';
import type { Manifest } from './manifest.ts';
import { plausibilityProblems, totalProblems } from './plausibility.ts';
import type { Profile } from './profile.ts';
import type { Titles } from './titles.ts';

/** As many problems as an error names; the rest are counted. */
const mostNamed = 10;

/** A release that was verified, with its profiles ascending by id. */
export interface VerifiedRelease {
  readonly dataset: Dataset;
  readonly profiles: readonly Profile[];
}

/**
 * Opens a release and reads all of it. Throws `damaged-release` at the first byte that is not what the manifest
 * or the index says, and for what cannot be true, naming it.
 */
export async function verifyRelease(store: ObjectStore, release?: string): Promise<VerifiedRelease> {
  // The manifest and the index are verified when it is opened, places and titles when they are read.
  const dataset = await openDataset(store, { release });
  const { manifest } = dataset;
  await verifyLines(store, manifest);
  const places = await dataset.places();
  const profiles: Profile[] = [];
  for (const entry of dataset.roles) profiles.push(await dataset.profile(entry));
  refuse(manifest, [
    ...profiles.flatMap((profile) =>
      plausibilityProblems(profile, manifest, places).map((problem) => `${profile.id}: ${problem}`),
    ),
    ...titleProblems(dataset, await dataset.titles()),
    ...totalProblems(profiles),
  ]);
  return { dataset, profiles };
}

/** The whole file of roles: what stands between its lines too, which no digest of a line covers. */
async function verifyLines(store: ObjectStore, { release, files }: Manifest): Promise<void> {
  const key = `${release}/roles.ndjson`;
  const expected = files['roles.ndjson'].sha256;
  const bytes = (await store.get(key)) ?? new Uint8Array();
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  if (sha256 === expected) return;
  throw new CodedError(
    'damaged-release',
    `The dataset release is damaged: ${key}: its sha256 is ${sha256}, and the manifest says ${expected}`,
    { value: key },
  );
}

/** Titles belong to roles of the release. */
function titleProblems(dataset: Dataset, { titles }: Titles): string[] {
  return Object.keys(titles)
    .filter((id) => dataset.find(id) === undefined)
    .map((id) => `titles.json.gz has titles of ${id}, which is no role`);
}

function refuse({ release }: Manifest, problems: readonly string[]): void {
  if (problems.length === 0) return;
  const rest = problems.length - mostNamed;
  const named = [...problems.slice(0, mostNamed), ...(rest > 0 ? [`and ${rest} more`] : [])];
  throw new CodedError(
    'damaged-release',
    `Release ${release} holds what cannot be true: ${named.join('; ')}`,
    { value: release },
  );
}
