/**
 * Completes the lockfiles, the project's, the bench's and that of the Lambda tests, after `npm install` against a registry that mirrors only some platforms: npm then
 * leaves out the optional packages of the others, and `npm ci` refuses the file everywhere. Run it with
 * `node .ci/complete-lockfile.ts`; a test says when it is needed.
 */
import { readFileSync, writeFileSync } from 'node:fs';

interface LockedPackage {
  version?: string;
  dev?: boolean;
  optional?: boolean;
  os?: string[];
  cpu?: string[];
  libc?: string[];
  optionalDependencies?: Record<string, string>;
}

interface Lockfile {
  packages: Record<string, LockedPackage>;
}

const systems = ['android', 'darwin', 'freebsd', 'linux', 'openharmony', 'win32'];
const processors = ['arm64', 'arm', 'x64', 'ia32', 'ppc64', 'riscv64', 's390x'];

/** What a platform package's name says of where it runs: `cli-linux-x64-musl`. */
function platform(name: string): Pick<LockedPackage, 'os' | 'cpu' | 'libc'> {
  const words = name.split(/[/-]/);
  const os = systems.filter((system) => words.includes(system));
  const cpu = processors.filter((processor) => words.includes(processor));
  const musl = words.some((word) => word.startsWith('musl'));
  if (os.length !== 1 || cpu.length !== 1) throw new Error(`${name} does not say which platform it is for`);
  return { os, cpu, ...(os[0] === 'linux' ? { libc: [musl ? 'musl' : 'glibc'] } : {}) };
}

function isExact(version: string): boolean {
  return /^\d+\.\d+\.\d+/.test(version);
}

/** Adds what is missing, and answers how many packages that was. */
function complete(path: URL): number {
  const lockfile: Lockfile = JSON.parse(readFileSync(path, 'utf8'));
  const { packages } = lockfile;
  let added = 0;
  for (const [place, { optionalDependencies = {}, dev }] of Object.entries(packages)) {
    for (const [name, version] of Object.entries(optionalDependencies)) {
      if (
        `node_modules/${name}` in packages ||
        `${place}/node_modules/${name}` in packages ||
        !isExact(version)
      )
        continue;
      packages[`node_modules/${name}`] = {
        version,
        ...(dev ? { dev } : {}),
        optional: true,
        ...platform(name),
      };
      added += 1;
    }
  }
  const sorted = Object.entries(packages).toSorted(([a], [b]) => (a < b ? -1 : 1));
  writeFileSync(path, `${JSON.stringify({ ...lockfile, packages: Object.fromEntries(sorted) }, null, 2)}\n`);
  return added;
}

for (const name of ['package-lock.json', 'tests/bench/package-lock.json', 'tests/lambda/package-lock.json']) {
  const added = complete(new URL(`../${name}`, import.meta.url));
  console.log(`${added} packages of other platforms added to ${name}.`);
}
