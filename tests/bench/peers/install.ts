/** Installs the peers into a folder of their own, where nothing but the bench finds them. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';

const benchFolder = new URL('../', import.meta.url);

interface PackageFile {
  readonly version?: string;
  readonly main?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
}

async function readPackage(folder: URL): Promise<PackageFile> {
  return JSON.parse(await readFile(new URL('package.json', folder), 'utf8'));
}

/** The folder of a peer's package. */
function folderOf(name: string): URL {
  return new URL(`node_modules/${name}/`, benchFolder);
}

/** The version of the peer that is installed; null when none is. */
export async function installedVersion(name: string): Promise<string | null> {
  const { version } = await readPackage(folderOf(name)).catch((): PackageFile => ({}));
  return version ?? null;
}

/** The file that a peer begins with. It is found at run time, so that the types of the project need no peer. */
export async function entryOf(name: string): Promise<string> {
  const { main } = await readPackage(folderOf(name));
  return new URL(main ?? 'index.js', folderOf(name)).href;
}

async function isInstalled(): Promise<boolean> {
  const { dependencies = {} } = await readPackage(benchFolder);
  const versions = await Promise.all(Object.keys(dependencies).map(installedVersion));
  return Object.values(dependencies).every((version, position) => versions[position] === version);
}

/** Seconds after which an install that hangs is given up. */
const longest = 120;

/** Installs the peers unless they are there. Answers why they are not, or null when they are. */
export async function installPeers(): Promise<string | null> {
  if (await isInstalled()) return null;
  console.log('Installing the peers once: npm ci --prefix tests/bench');
  const npm = spawn('npm', ['ci', '--fetch-retries', '1', '--prefix', fileURLToPath(benchFolder)], {
    stdio: ['ignore', 'ignore', 'pipe'],
    timeout: longest * 1000,
  });
  const ended = once(npm, 'close').catch((error: Error) => [error.message]);
  const [said, [code]] = await Promise.all([text(npm.stderr), ended]);
  if (code === 0) return null;
  const complaint = said.split('\n').find((line) => line.startsWith('npm error')) ?? '';
  return `npm ci --prefix tests/bench failed (${code ?? 'stopped'}) ${complaint}`.trim();
}
