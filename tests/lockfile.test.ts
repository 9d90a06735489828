/** The lockfiles serve every platform: npm leaves packages out where a registry mirrors only some. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

interface Locked {
  readonly optionalDependencies?: Record<string, string>;
}

const lockfiles = ['package-lock.json', 'tests/bench/package-lock.json', 'tests/lambda/package-lock.json'];

it.each(lockfiles)(
  '%s locks the optional packages of all platforms (else run: node .ci/complete-lockfile.ts)',
  (lockfile) => {
    const file = readFileSync(new URL(`../${lockfile}`, import.meta.url), 'utf8');
    const { packages }: { packages: Record<string, Locked> } = JSON.parse(file);
    const missing = Object.entries(packages).flatMap(([place, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies).filter(
        (name) => !(`node_modules/${name}` in packages) && !(`${place}/node_modules/${name}` in packages),
      ),
    );
    expect(missing).toEqual([]);
    expect(file).not.toContain('"resolved"');
  },
);
