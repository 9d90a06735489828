/** Small releases in folders of their own, made by the product's builder, which a test may damage. */
import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type ReleaseContent, releaseFiles } from '../../src/dataset/import/release-files.ts';
import { type Manifest, manifestSchema } from '../../src/dataset/manifest.ts';
import type { Profile } from '../../src/dataset/profile.ts';
import { groups, sources } from './comparisons.ts';
import { places } from './places.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** The id of every small release. */
export const release = '2026.11';

/** What a release of these profiles is built from. */
export function contentOf(profiles: readonly Profile[]): ReleaseContent {
  const industries = [{ code: '51', title: 'Information', level: 'sector' }] as const;
  return { release, sources, groups, industries, places, profiles, titles: new Map() };
}

/** The manifest of a release of these profiles. */
export function manifestOf(profiles: readonly Profile[]): Manifest {
  return releaseFiles(contentOf(profiles)).manifest;
}

/** Writes the release into a new folder, with the pointer to it; answers the folder. */
export async function writeRelease(content: ReleaseContent): Promise<string> {
  const folder = await temporaryFolder();
  await mkdir(join(folder, release));
  for (const [name, bytes] of Object.entries(releaseFiles(content).files))
    await writeFile(join(folder, release, name), bytes);
  await writeFile(join(folder, 'current.json'), JSON.stringify({ release }));
  return folder;
}

/** Changes a file of the release. */
export async function edit(folder: string, file: string, change: (text: string) => string): Promise<void> {
  const path = join(folder, release, file);
  await writeFile(path, change(await readFile(path, 'utf8')));
}

/** Changes a file and then makes the manifest agree with it, as a faulty builder would. */
export async function editAndSign(
  folder: string,
  file: string,
  change: (text: string) => string,
): Promise<void> {
  await edit(folder, file, change);
  const bytes = await readFile(join(folder, release, file));
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  await edit(folder, 'manifest.json', (text) => {
    const manifest = manifestSchema().parse(JSON.parse(text));
    const files = { ...manifest.files, [file]: { bytes: bytes.length, sha256 } };
    return JSON.stringify({ ...manifest, files });
  });
}
