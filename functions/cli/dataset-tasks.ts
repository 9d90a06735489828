/** What the tasks of `npm run dataset` do; each prints a few lines for a person to read. */
import { writeFile } from 'node:fs/promises';
import { basename, dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { currentRelease, openDataset } from '../../src/dataset/dataset.ts';
import { releaseIdSchema } from '../../src/dataset/manifest.ts';
import { CodedError } from '../../src/errors.ts';
import type { ObjectStore } from '../../src/storage/object-store.ts';
import { openStore } from '../../src/storage/open-store.ts';
import { systemCode } from '../../src/storage/storage-failed.ts';
import { readSettings } from '../settings.ts';

const sourceDir = fileURLToPath(new URL('../../data/source', import.meta.url));

/** The store around a release's folder, and the release's id: the folder's name. */
async function releaseAt(folder: string): Promise<{ store: ObjectStore; release: string }> {
  const path = resolve(folder);
  const release = basename(path);
  if (!releaseIdSchema.safeParse(release).success) {
    const allowed = ['2026.11', '2026.11-acme'];
    const message = `'${release}' cannot be a release's id. Allowed: a year and a month, with a suffix for your own, as in ${allowed.join(' or ')}.`;
    throw new CodedError('invalid-request', message, { value: release, allowed });
  }
  return { store: await openStore(`file:${dirname(path)}`), release };
}

/** Makes a release from the official files in `from`, and writes it to `out` or under out/releases. */
export async function build(from: string, out: string | undefined, onetText: boolean): Promise<void> {
  const store = await openStore(readSettings(process.env).DATASET);
  const folder = out ?? `out/releases/${await currentRelease(store)}`;
  const { release } = await releaseAt(folder);
  const { buildRelease, releaseSummary } = await import('../../src/dataset/import/build.ts');
  const { writeRelease } = await import('../../src/dataset/import/write-release.ts');
  const built = await buildRelease({ from, sourceDir, release, onetText });
  await writeRelease(built.files, folder);
  for (const line of releaseSummary(built)) console.log(line);
  console.log(`Written to ${folder}`);
}

/** Writes the workbook to fill in with own roles; a file that is there stays as it is. */
export async function template(out: string): Promise<void> {
  if (!out.toLowerCase().endsWith('.xlsx')) {
    throw new CodedError('invalid-request', `'${out}' is no workbook. Allowed: a name that ends in .xlsx.`, {
      value: out,
      allowed: ['own-roles.xlsx'],
    });
  }
  const { templateWorkbook } = await import('../../src/dataset/own-roles/template-workbook.ts');
  const bytes = await templateWorkbook();
  try {
    // A file that is there may be filled in already.
    await writeFile(out, bytes, { flag: 'wx' });
  } catch (error) {
    const isThere = systemCode(error) === 'EEXIST';
    const failure = error instanceof Error ? error.message : String(error);
    const reason = isThere ? 'it is there already; name another file' : failure;
    const code = isThere ? 'invalid-request' : 'storage-failed';
    throw new CodedError(code, `Cannot write '${out}': ${reason}.`, { value: out }, error);
  }
  console.log(`${out}: fill in its sheet Roles; its sheet Definitions says what each column is.`);
}

/** Makes a release with the own roles of a file on top of the one in force. */
export async function add(file: string, out: string, asOf: string | undefined): Promise<void> {
  const { release } = await releaseAt(out);
  const { readSheet } = await import('../../src/dataset/own-roles/read-sheet.ts');
  const { addedSummary, addOwnRoles } = await import('../../src/dataset/own-roles/add-own-roles.ts');
  const { writeRelease } = await import('../../src/dataset/import/write-release.ts');
  const sheet = await readSheet(file);
  const base = await openDataset(await openStore(readSettings(process.env).DATASET));
  const added = await addOwnRoles({ base, sheet, release, asOf });
  await writeRelease(added.files, out);
  for (const line of addedSummary(added, base)) console.log(line);
  console.log(`To put it in force: npm run dataset -- publish ${/\s/.test(out) ? `"${out}"` : out}`);
}

/** Checks every byte and figure of a release, and prints how much of it is known. */
export async function verify(folder: string | undefined): Promise<void> {
  const { store, release } =
    folder === undefined
      ? { store: await openStore(readSettings(process.env).DATASET), release: undefined }
      : await releaseAt(folder);
  const { verifyRelease } = await import('../../src/dataset/verify.ts');
  const { coverage, coverageLines } = await import('../../src/dataset/coverage.ts');
  const { dataset, profiles } = await verifyRelease(store, release);
  const { release: id, counts } = dataset.manifest;
  console.log(`Release ${id} is whole: ${counts.roles} roles, ${counts.figures} figures known.`);
  for (const line of coverageLines(coverage(profiles))) console.log(line);
}

/** Checks the release in the folder, copies it to DATASET and puts it in force. */
export async function publish(folder: string): Promise<void> {
  const { publishRelease } = await import('../../src/dataset/publish.ts');
  const { store, release } = await releaseAt(folder);
  await publishRelease(release, store, await openStore(readSettings(process.env).DATASET));
  console.log(`Release ${release} is in force.`);
}
