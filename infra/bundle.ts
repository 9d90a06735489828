/**
 * Bundles the functions for Lambda: for each a folder under dist/lambda with an entry, the chunks that it loads on
 * demand and the files that it reads. `npm run bundle` does it and prints the sizes; `npm run synth` does it first.
 */
import { cp, readFile, rm, stat } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build, type Metafile, type Plugin } from 'esbuild';
import { currentSchema } from '../src/dataset/manifest.ts';

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

/** Packages in CommonJS call `require`, which ES modules have not. */
const requireBanner =
  "import { createRequire as createRequireOfBundle } from 'node:module'; const require = createRequireOfBundle(import.meta.url);";

/** How our sources name a file that they read. */
const fileUrl = /new URL\('(\.[^']+)', import\.meta\.url\)/g;

/** Names the copy of each such file instead; a name that is no file, such as a folder's, stays as it is. */
async function nameCopies(source: string, path: string): Promise<string> {
  const imports: string[] = [];
  const parts: string[] = [];
  let end = 0;
  for (const found of source.matchAll(fileUrl)) {
    const file = resolve(dirname(path), found[1] ?? '');
    if (!(await stat(file).catch(() => null))?.isFile()) continue;
    const copy = `copiedFile${imports.length}`;
    imports.push(`import ${copy} from ${JSON.stringify(`copied:${relative(root, file)}`)};\n`);
    parts.push(source.slice(end, found.index), `new URL(${copy}, import.meta.url)`);
    end = found.index + found[0].length;
  }
  return [...imports, ...parts, source.slice(end)].join('');
}

/**
 * Copies the files that our sources read by URL into the bundle. Folders are left out: the embedded dataset is for a
 * machine without settings, and on Lambda a setting names the bucket.
 */
const copyFilesReadByUrl: Plugin = {
  name: 'copy-files-read-by-url',
  setup(esbuild) {
    esbuild.onLoad({ filter: /\/(?:src|templates|functions)\/.*\.tsx?$/ }, async ({ path }) => ({
      contents: await nameCopies(await readFile(path, 'utf8'), path),
      loader: path.endsWith('x') ? 'tsx' : 'ts',
    }));
    esbuild.onResolve({ filter: /^copied:/ }, ({ path }) => ({ path: path.slice(7), namespace: 'copied' }));
    esbuild.onLoad({ filter: /.*/, namespace: 'copied' }, async ({ path }) => ({
      contents: await readFile(join(root, path)),
      loader: 'file',
    }));
  },
};

interface Replacement {
  /** The file that is replaced. */
  readonly file: RegExp;
  readonly by: string;
}

/** Files of packages that cost a cold start more than what stands here in their place. */
const replacements: readonly Replacement[] = [
  // zod's messages in forty other languages: nothing asks for them, and reading them takes 10 ms.
  { file: /\/zod\/v4\/locales\/index\.js$/, by: 'export { default as en } from "./en.js";' },
  // fontkit's own brotli and inflate: Node's need no dictionary of half a megabyte, and unpack its tables at once.
  {
    file: /\/node_modules\/brotli\/decompress\.js$/,
    by: 'module.exports = (bytes) => require("node:zlib").brotliDecompressSync(bytes);',
  },
  {
    file: /\/node_modules\/tiny-inflate\/index\.js$/,
    by: `module.exports = (source, target) => {
      const bytes = require("node:zlib").inflateRawSync(source);
      target.set(bytes);
      return target.subarray(0, bytes.length);
    };`,
  },
  // The tables of AES, which pdfkit makes for encrypted documents: ours are open.
  { file: /\/node_modules\/@noble\/ciphers\/aes\.js$/, by: 'module.exports = {};' },
];

const replaceFiles: Plugin = {
  name: 'replace-files',
  setup(esbuild) {
    for (const { file, by } of replacements) esbuild.onLoad({ filter: file }, () => ({ contents: by }));
  },
};

/** The release that a deployment publishes: the one in force here, and none that lies beside it. */
async function copyReleaseInForce(folder: string): Promise<void> {
  const releases = join(root, 'data/releases');
  const current = currentSchema.parse(JSON.parse(await readFile(join(releases, 'current.json'), 'utf8')));
  for (const name of ['current.json', current.release])
    await cp(join(releases, name), join(folder, name), { recursive: true });
}

/** The entry and the chunks that load with it. */
function loadedFirst(outputs: Metafile['outputs'], entry: string): string[] {
  const files = new Set([entry]);
  for (const file of files) {
    for (const { path, kind } of outputs[file]?.imports ?? [])
      if (kind === 'import-statement' && path in outputs) files.add(path);
  }
  return [...files];
}

async function gzippedBytes(files: readonly string[]): Promise<number> {
  const sizes = await Promise.all(
    files.map(async (file) => gzipSync(await readFile(join(root, file))).length),
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}

async function bundleOne(name: FunctionName, { out, sourceMaps }: Required<BundleOptions>): Promise<Bundle> {
  const folder = resolve(root, out, name);
  await rm(folder, { recursive: true, force: true });
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: [`functions/${name}.ts`],
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    chunkNames: 'chunks/[name]-[hash]',
    assetNames: 'files/[name]-[hash]',
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node24',
    jsx: 'automatic',
    jsxImportSource: 'hono/jsx',
    splitting: true,
    minify: true,
    sourcemap: sourceMaps,
    banner: { js: requireBanner },
    plugins: [copyFilesReadByUrl, replaceFiles],
    metafile: true,
    logLevel: 'warning',
  });
  const code = Object.keys(metafile.outputs).filter((file) => file.endsWith('.mjs'));
  const entry = code.find((file) => metafile.outputs[file]?.entryPoint === `functions/${name}.ts`) ?? '';
  const firstLoad = await gzippedBytes(loadedFirst(metafile.outputs, entry));
  return { name, folder, firstLoad, all: await gzippedBytes(code) };
}

/** Bundles every function. The same sources give the same bytes. Throws esbuild's error where one cannot be bundled. */
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
