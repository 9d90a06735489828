/**
 * Bundles the functions for Lambda: for each a folder under dist/lambda with an entry, the chunks that it loads on
 * demand and the files that it reads. `npm run bundle` does it and prints the sizes; `npm run synth` does it first.
 */
import { cp, readFile, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build, type OutputChunk } from 'rolldown';
import { currentSchema } from '../src/dataset/manifest.ts';
import { askForBuiltins } from './builtins.ts';
import { copyFilesReadByUrl } from './copied-files.ts';
import { replaceFiles } from './replaced-files.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

/** The functions that are deployed. */
export type FunctionName = 'api' | 'publish' | 'steps' | 'schedule';

export interface BundleOptions {
  /** Where the functions' folders go; dist/lambda by default. */
  readonly out?: string;
  /** Write source maps beside the code. They are not deployed by default: they are larger than the code. */
  readonly sourceMaps?: boolean;
}

/** One bundled function. Sizes are in bytes. */
export interface Bundle {
  readonly name: FunctionName;
  /** The folder to deploy; its entry is `<name>.mjs`. */
  readonly folder: string;
  /** What the first load reads: the entry and all that it imports statically, each file gzipped. */
  readonly firstLoad: number;
  /** All JavaScript of the bundle, each file gzipped. */
  readonly all: number;
}

/**
 * What an entry imports goes into one file: Node takes nearly a millisecond for every further one. The entry itself stays
 * apart, since what is loaded on demand imports from that file, and would wait for an entry that waits for it.
 */
const firstFile = (name: FunctionName) => ({
  name: 'first',
  tags: ['$initial' as const],
  test: new RegExp(`(?<!/functions/${name}\\.ts)$`),
});

/** The release that a deployment publishes: the one in force here, and none that lies beside it. */
async function copyReleaseInForce(folder: string): Promise<void> {
  const releases = join(root, 'data/releases');
  const current = currentSchema.parse(JSON.parse(await readFile(join(releases, 'current.json'), 'utf8')));
  for (const name of ['current.json', current.release])
    await cp(join(releases, name), join(folder, name), { recursive: true });
}

/** The entry and the chunks that load with it. */
function loadedFirst(chunks: readonly OutputChunk[], entry: OutputChunk | undefined): OutputChunk[] {
  const files = new Set(entry && [entry]);
  for (const { imports } of files)
    for (const chunk of chunks) if (imports.includes(chunk.fileName)) files.add(chunk);
  return [...files];
}

const gzippedBytes = (chunks: readonly OutputChunk[]) =>
  chunks.reduce((sum, { code }) => sum + gzipSync(code).length, 0);

async function bundleOne(name: FunctionName, { out, sourceMaps }: Required<BundleOptions>): Promise<Bundle> {
  const folder = resolve(root, out, name);
  await rm(folder, { recursive: true, force: true });
  const { output } = await build({
    cwd: root,
    input: { [name]: `functions/${name}.ts` },
    platform: 'node',
    // Of packages that have both: what is left out of ES modules is not parsed.
    resolve: { mainFields: ['module', 'main'] },
    plugins: [askForBuiltins, copyFilesReadByUrl, replaceFiles],
    treeshake: { propertyReadSideEffects: false },
    output: {
      dir: folder,
      entryFileNames: '[name].mjs',
      chunkFileNames: 'chunks/[name]-[hash].mjs',
      assetFileNames: 'files/[name]-[hash][extname]',
      hashCharacters: 'hex',
      codeSplitting: { groups: [firstFile(name)] },
      minify: true,
      sourcemap: sourceMaps,
    },
  });
  const chunks = output.filter((file) => file.type === 'chunk');
  const entry = chunks.find(({ isEntry }) => isEntry);
  return { name, folder, firstLoad: gzippedBytes(loadedFirst(chunks, entry)), all: gzippedBytes(chunks) };
}

/** Bundles every function. The same sources give the same bytes. Throws rolldown's error where one cannot be bundled. */
export async function bundle(options: BundleOptions = {}): Promise<Record<FunctionName, Bundle>> {
  const chosen = { out: 'dist/lambda', sourceMaps: false, ...options };
  const [api, publish, steps, schedule] = await Promise.all([
    bundleOne('api', chosen),
    bundleOne('publish', chosen),
    bundleOne('steps', chosen),
    bundleOne('schedule', chosen),
  ]);
  await copyReleaseInForce(join(publish.folder, 'releases'));
  return { api, publish, steps, schedule };
}

const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(0)} kB`;

if (import.meta.main) {
  const bundles = await bundle({ sourceMaps: process.argv.includes('--source-maps') });
  for (const { name, folder, firstLoad, all } of Object.values(bundles))
    console.log(
      `${name}: the first load takes ${kilobytes(firstLoad)} gzipped of ${kilobytes(all)}, in ${folder}`,
    );
}
