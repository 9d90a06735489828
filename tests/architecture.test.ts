/** The rules of the house: imports run one way, there are no cycles, and each file says what it is for. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));

/** What every file may import: what has no part of its own. */
const common = ['src/elapsed.ts', 'src/errors.ts', 'src/once.ts', 'src/value-at.ts'];

/** What the files of each part may import beside their own part and the common files. */
const allowedImports: Record<string, readonly string[]> = {
  functions: ['src/*', 'templates'],
  infra: ['functions', 'src/http', 'src/dataset'],
  templates: [
    'src/edition',
    'src/pages',
    'src/render',
    'src/comparison',
    'src/document',
    'src/dataset',
    'src/words',
  ],
  'src/elapsed.ts': [],
  'src/errors.ts': [],
  'src/once.ts': [],
  'src/value-at.ts': [],
  'src/words': [],
  'src/zip': [],
  'src/storage': [],
  'src/dataset': ['src/storage', 'src/words'],
  'src/document': ['src/dataset', 'src/words'],
  'src/comparison': ['src/document', 'src/dataset', 'src/words'],
  'src/render': ['src/zip', 'src/document', 'src/dataset', 'src/words'],
  'src/report': ['src/render', 'src/comparison', 'src/document', 'src/dataset', 'src/storage', 'src/words'],
  'src/export': ['src/render', 'src/zip', 'src/document', 'src/dataset', 'src/storage', 'src/words'],
  'src/run': ['src/report', 'src/dataset', 'src/storage'],
  'src/edition': [
    'src/run',
    'src/report',
    'src/render',
    'src/comparison',
    'src/document',
    'src/dataset',
    'src/storage',
    'src/words',
  ],
  'src/batch': [
    'src/run',
    'src/report',
    'src/render',
    'src/zip',
    'src/document',
    'src/dataset',
    'src/storage',
    'src/words',
  ],
  'src/pages': [
    'src/edition',
    'src/batch',
    'src/run',
    'src/report',
    'src/render',
    'src/comparison',
    'src/document',
    'src/dataset',
    'src/storage',
    'src/words',
  ],
  'src/http': [
    'src/run',
    'src/edition',
    'src/batch',
    'src/pages',
    'src/report',
    'src/export',
    'src/render',
    'src/comparison',
    'src/document',
    'src/dataset',
    'src/storage',
    'src/words',
  ],
};

function sourceFiles(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)));
}

function partOf(file: string): string {
  const [top = '', second = ''] = file.split('/');
  return top === 'src' ? `src/${second}` : top;
}

function importsOf(file: string): string[] {
  const text = readFileSync(join(root, file), 'utf8');
  const found = text.matchAll(/(?:from|import)\s*\(?\s*'(\.[^']+)'/g);
  return [...found].map(([, path = '']) => relative(root, resolve(root, file, '..', path)));
}

function mayImport(from: string, to: string): boolean {
  if (from === to || common.includes(to)) return true;
  const allowed = allowedImports[from] ?? [];
  return allowed.includes(to) || (to.startsWith('src/') && allowed.includes('src/*'));
}

const files = ['functions', 'infra', 'src', 'templates'].flatMap(sourceFiles);

describe('the house', () => {
  it('has rules for every part', () => {
    expect(files.map(partOf).filter((part) => !(part in allowedImports))).toEqual([]);
  });

  it('imports one way', () => {
    const broken = files.flatMap((file) =>
      importsOf(file)
        .filter((target) => !mayImport(partOf(file), partOf(target)))
        .map((target) => `${file} imports ${target}`),
    );
    expect(broken).toEqual([]);
  });

  it('has no import cycle', () => {
    const done = new Set<string>();
    const cycles: string[] = [];
    const visit = (file: string, path: readonly string[]): void => {
      if (path.includes(file)) cycles.push([...path.slice(path.indexOf(file)), file].join(' > '));
      else if (!done.has(file)) for (const target of importsOf(file)) visit(target, [...path, file]);
      done.add(file);
    };
    for (const file of files) visit(file, []);
    expect(cycles).toEqual([]);
  });

  it('opens every file with what it is for', () => {
    const silent = files.filter((file) => !readFileSync(join(root, file), 'utf8').startsWith('/**'));
    expect(silent).toEqual([]);
  });
});
