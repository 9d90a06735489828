/** `npm run dataset -- build|verify|publish`: makes a release from the official files, checks one, puts one in force. */
import { basename, dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { openDataset } from '../../src/dataset/dataset.ts';
import { releaseIdSchema } from '../../src/dataset/manifest.ts';
import { CodedError } from '../../src/errors.ts';
import type { ObjectStore } from '../../src/storage/object-store.ts';
import { openStore } from '../../src/storage/open-store.ts';
import { readSettings } from '../settings.ts';
import { runCommand } from './run-command.ts';

const usage = `Usage: npm run dataset -- <task>

  build --from DIR --out DIR    makes a release from the official files; the last part of --out is its id,
                                as in --out data/releases/2026.11
  verify [DIR]                  checks a release: the one in force, or the one in the folder
  publish DIR                   checks the release in the folder, copies it to DATASET and puts it in force`;

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

function required(value: string | undefined, what: string): string {
  if (value !== undefined) return value;
  throw new CodedError(
    'invalid-request',
    `${what} is missing. npm run dataset -- --help shows how it is used.`,
  );
}

async function build(from: string, out: string): Promise<void> {
  const { release } = await releaseAt(out);
  const { buildRelease, releaseSummary } = await import('../../src/dataset/import/build.ts');
  const { writeRelease } = await import('../../src/dataset/import/write-release.ts');
  const built = await buildRelease({ from, sourceDir, release });
  await writeRelease(built.files, out);
  for (const line of releaseSummary(built)) console.log(line);
}

async function verify(folder: string | undefined): Promise<void> {
  const { store, release } =
    folder === undefined
      ? { store: await openStore(readSettings(process.env).DATASET), release: undefined }
      : await releaseAt(folder);
  const dataset = await openDataset(store, release);
  const { manifest, roles } = dataset;
  for (const role of roles) await dataset.profile(role);
  console.log(
    `Release ${manifest.release} is whole: ${roles.length} roles, ${manifest.counts.figures} figures.`,
  );
}

async function publish(folder: string): Promise<void> {
  const { publishRelease } = await import('../../src/dataset/publish.ts');
  const { store, release } = await releaseAt(folder);
  await publishRelease(release, store, await openStore(readSettings(process.env).DATASET));
  console.log(`Release ${release} is in force.`);
}

await runCommand(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      from: { type: 'string' },
      out: { type: 'string' },
      help: { type: 'boolean', short: 'h' },
    },
  });
  const [task, folder] = positionals;
  if (values.help) console.log(usage);
  else if (task === 'build') await build(required(values.from, '--from'), required(values.out, '--out'));
  else if (task === 'verify') await verify(folder);
  else if (task === 'publish') await publish(required(folder, 'The folder of the release'));
  else {
    const allowed = ['build', 'verify', 'publish'];
    throw new CodedError('invalid-request', `No task '${task ?? ''}'. Allowed: ${allowed.join(', ')}.`, {
      value: task,
      allowed,
    });
  }
});
