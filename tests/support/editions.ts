/** Small worlds for editions: releases of a few roles in a folder, a store, subscriptions, and a clock that is told the time. */
import { createHash } from 'node:crypto';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'vitest';
import { createEditionServices } from '../../functions/services.ts';
import { readSettings } from '../../functions/settings.ts';
import { releaseFiles } from '../../src/dataset/import/release-files.ts';
import type { Source } from '../../src/dataset/manifest.ts';
import { indexKey } from '../../src/edition/keys.ts';
import { type EditionManifest, findManifest } from '../../src/edition/manifest.ts';
import type { PlanChoices } from '../../src/edition/plan.ts';
import { type EditionRun, runEdition } from '../../src/edition/run-edition.ts';
import type { EditionServices } from '../../src/edition/services.ts';
import type { Subscription } from '../../src/edition/subscription.ts';
import { saveSubscription } from '../../src/edition/subscriptions.ts';
import { workOn } from '../../src/edition/work.ts';
import { fileKey, findReceipt } from '../../src/report/receipt.ts';
import { localFolder } from '../../src/storage/local-folder.ts';
import type { ObjectStore } from '../../src/storage/object-store.ts';
import { sources } from './comparisons.ts';
import { ownCrew } from './own-crew.ts';
import { type Facts, profileWith } from './profiles.ts';
import { contentOf } from './releases.ts';
import { temporaryFolder } from './temporary-folder.ts';

export type Roles = Readonly<Record<string, Facts>>;

/** Six roles with a few facts each. */
export const sixRoles: Roles = Object.fromEntries(
  ['Actors', 'Bakers', 'Cooks', 'Dancers', 'Editors', 'Farmers'].map((title, position) => [
    title,
    { yearlyMean: 40_000 + position * 5000, employment: 1000 * (position + 1), growth: position },
  ]),
);

/** Puts a release of these roles into the folder, and in force. */
export async function putRelease(
  folder: string,
  release: string,
  roles: Roles = sixRoles,
  from: readonly Source[] = sources,
): Promise<void> {
  const profiles = Object.entries(roles).map(([title, facts]) => profileWith(title, facts));
  const { files } = releaseFiles({ ...contentOf(profiles), release, sources: from });
  await mkdir(join(folder, release), { recursive: true });
  for (const [name, bytes] of Object.entries(files)) await writeFile(join(folder, release, name), bytes);
  await writeFile(join(folder, 'current.json'), JSON.stringify({ release }));
}

/** The sources with another vintage, of the same surveys. */
export function sourcesOf(vintage: string): Source[] {
  return sources.map((source) => ({ ...source, vintage }));
}

export interface World {
  /** Folders of the releases and of the store. */
  readonly releases: string;
  readonly folder: string;
  readonly store: ObjectStore;
  readonly services: EditionServices;
}

const clock = () => new Date('2026-11-25T06:00:00Z');

/** A world with the release 2026.11 of six roles in force. */
export async function newWorld(): Promise<World> {
  const [releases, folder] = [await temporaryFolder(), await temporaryFolder()];
  await putRelease(releases, '2026.11');
  const services = await createEditionServices(
    readSettings({ DATASET: `file:${releases}`, REPORTS: `file:${folder}` }),
  );
  return { releases, folder, store: localFolder(folder), services: { ...services, clock } };
}

/** A subscription to a CSV of two roles, unless it says otherwise. */
export function subscriptionTo(id: string, more: Partial<Subscription> = {}): Subscription {
  return { id, owner: 'anna', name: `Report ${id}`, roles: ['actors', 'bakers'], formats: ['csv'], ...more };
}

/** Saves subscriptions as their owners would. */
export async function subscribe(
  store: ObjectStore,
  ...subscriptions: readonly Subscription[]
): Promise<void> {
  for (const subscription of subscriptions)
    await saveSubscription(store, subscription, { subject: subscription.owner, seesAll: false });
}

/** So many subscriptions, each to another pair of the six roles or another format. */
export function manySubscriptions(count: number): Subscription[] {
  const ids = Object.keys(sixRoles).map((title) => title.toLowerCase());
  return Array.from({ length: count }, (_, position) => {
    const first = ids[position % 6] ?? '';
    const second = ids[(position + 1 + (Math.floor(position / 6) % 5)) % 6] ?? '';
    const locale = ['en-US', 'en-GB', 'de-DE', 'fr-FR', 'es-ES'][Math.floor(position / 30) % 5] ?? 'en-US';
    return subscriptionTo(`sub-${String(position).padStart(3, '0')}`, { roles: [first, second], locale });
  });
}

const unheard = { planned: () => undefined, progressed: () => undefined };

/** Runs a month in this thread, as the command does in several. */
export async function runMonth(
  month: string,
  services: EditionServices,
  choices: PlanChoices = {},
): Promise<EditionRun> {
  const openCrew = async (release: string) =>
    ownCrew(workOn, { ...services, dataset: await services.releases.open(release) });
  return runEdition(month, choices, services, openCrew, unheard);
}

async function expectBytes(store: ObjectStore, key: string, file: { bytes: number; sha256: string }) {
  const bytes = (await store.get(key)) ?? new Uint8Array();
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  expect({ key, bytes: bytes.length, sha256 }).toEqual({ key, bytes: file.bytes, sha256: file.sha256 });
}

/** Expects a manifest whose counts add up and whose every file is there, byte for byte; answers it. */
export async function expectWhole(
  store: ObjectStore,
  month: string,
  expected: number,
): Promise<EditionManifest> {
  const manifest = await findManifest(store, month);
  if (manifest === null) throw new Error(`${month} is not published`);
  const { counts, items, index } = manifest;
  expect(items.map(({ subscription }) => subscription)).toEqual([
    ...new Set(items.map(({ subscription }) => subscription)),
  ]);
  expect(counts.expected).toBe(expected);
  expect(counts.written + counts.unchanged + counts.failed).toBe(expected);
  for (const { report, files } of items) {
    if (report === null) continue;
    expect(await findReceipt(store, report)).not.toBeNull();
    for (const file of files) await expectBytes(store, fileKey(report, file.format), file);
  }
  for (const file of index) await expectBytes(store, indexKey(month, file.format), file);
  return manifest;
}

/** When each report was made that has its receipt by now. */
export async function receiptTimes({ folder, store }: World): Promise<Map<string, string>> {
  const ids = await readdir(join(folder, 'reports')).catch(() => []);
  const found = new Map<string, string>();
  for (const id of ids) {
    const receipt = await findReceipt(store, id);
    if (receipt !== null) found.set(id, receipt.createdAt);
  }
  return found;
}
