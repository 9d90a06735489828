/** The commands as a person runs them: what they print, what they write, how they end. */
import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { embeddedReleases } from '../support/services.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const functions = fileURLToPath(new URL('../../functions', import.meta.url));

interface Ended {
  readonly code: number;
  readonly out: string;
  readonly error: string;
}

/** Runs a command in a folder, with no settings but these. */
function run(
  folder: string,
  command: string,
  words: readonly string[],
  settings: Record<string, string> = {},
): Promise<Ended> {
  const file = join(functions, 'cli', `${command}.ts`);
  return new Promise((resolve) => {
    execFile(process.execPath, [file, ...words], { cwd: folder, env: settings }, (failure, out, error) => {
      resolve({ code: typeof failure?.code === 'number' ? failure.code : 0, out, error });
    });
  });
}

/** Every file below a folder. */
async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => entry.name);
}

describe('report', () => {
  it('writes a file for each format and prints its path', async () => {
    const folder = await temporaryFolder();
    const { code, out, error } = await run(folder, 'report', ['technical-specialist', 'lead-technician']);
    expect({ code, error }).toEqual({ code: 0, error: '' });
    const stem = 'technical-specialist-vs-lead-technician-2026.11';
    expect(out.trim().split('\n')).toEqual(
      ['csv', 'xlsx', 'pdf'].map((format) => join('out', `${stem}.${format}`)),
    );
    const heads = await Promise.all(
      out
        .trim()
        .split('\n')
        .map((path) => readFile(join(folder, path))),
    );
    expect(heads.map((bytes) => bytes.subarray(0, 4).toString('latin1'))).toEqual([
      '\u00ef\u00bb\u00bfS',
      'PK\u0003\u0004',
      '%PDF',
    ]);
  });

  it('takes titles and SOC codes, formats, a baseline, a paper and a folder', async () => {
    const folder = await temporaryFolder();
    const words = [
      'Software Developers',
      '29-1141',
      '--format',
      'csv',
      '--baseline',
      '29-1141',
      '--paper',
      'a4',
      '--out',
      'here/there',
    ];
    const { code, out } = await run(folder, 'report', words);
    expect({ code, out }).toEqual({
      code: 0,
      out: `${join('here/there', 'software-developers-vs-registered-nurses-2026.11-from-registered-nurses-a4.csv')}\n`,
    });
    expect(await readFile(join(folder, out.trim()), 'utf8')).toContain('148100,101420,46680,46.0264');
  });

  it.each<[string, string[], RegExp]>([
    [
      'an unknown role',
      ['software-develper', 'actors'],
      /^No role 'software-develper'\. Closest: Software Developers/,
    ],
    ['one role', ['actors'], /^A comparison takes 2 to 5 roles, and 1 was given\.$/],
    ['six roles', ['a', 'b', 'c', 'd', 'e', 'f'], /and 6 were given\.$/],
    ['the same role twice', ['actors', 'actors'], /^The role 'actors' is given more than once/],
    [
      'an unknown format',
      ['actors', 'dancers', '--format', 'csv,doc'],
      /^No format 'doc'\. Allowed: csv, xlsx, pdf\.$/,
    ],
    ['an empty format', ['actors', 'dancers', '--format', ''], /^No format ''\. Allowed: csv, xlsx, pdf\.$/],
    ['an unknown location', ['actors', 'dancers', '--location', 'CA'], /^No location 'CA'\. Allowed: US\.$/],
    ['an unknown baseline', ['actors', 'dancers', '--baseline', 'chefs'], /Allowed: actors, dancers\.$/],
    ['an unknown option', ['actors', 'dancers', '--colour', 'red'], /^Unknown option '--colour'/],
  ])('refuses %s with one line and exit code 2, and writes nothing', async (_, words, line) => {
    const folder = await temporaryFolder();
    const { code, out, error } = await run(folder, 'report', words);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(error.trim().split('\n')).toEqual([expect.stringMatching(line)]);
    expect(await filesIn(folder)).toEqual([]);
  });

  it('refuses an output folder that cannot be one, naming it', async () => {
    const folder = await temporaryFolder();
    await writeFile(join(folder, 'taken'), '');
    const { code, error } = await run(folder, 'report', ['actors', 'dancers', '--out', 'taken']);
    expect({ code, error }).toEqual({
      code: 2,
      error: expect.stringMatching(/^Cannot write into --out 'taken': .+\n$/),
    });
  });

  it('refuses a damaged release, naming the file and the reason', async () => {
    const folder = await temporaryFolder();
    await cp(embeddedReleases, join(folder, 'releases'), { recursive: true });
    const file = join(folder, 'releases/2026.11/roles.ndjson');
    await writeFile(file, (await readFile(file, 'utf8')).replace('88773', '98773'));
    const settings = { DATASET: 'file:releases' };
    const { code, error } = await run(folder, 'report', ['actors', 'dancers'], settings);
    expect(code).toBe(2);
    expect(error).toMatch(
      /^The dataset release is damaged: 2026\.11\/roles\.ndjson: its sha256 is [^\n]+\n$/,
    );
  });

  it('refuses a setting that names no store', async () => {
    const { code, error } = await run(await temporaryFolder(), 'report', ['actors', 'dancers'], {
      REPORTS: 'ftp://x',
    });
    expect(code).toBe(2);
    expect(error).toMatch(/^"ftp:\/\/x" is not the address of a store: use file: or s3:/);
  });
});

describe('roles', () => {
  it('prints ids, codes and titles', async () => {
    const { code, out } = await run(await temporaryFolder(), 'roles', ['support', 'specialist']);
    expect(code).toBe(0);
    expect(out).toMatch(/^computer-user-support-specialists +15-1232 +Computer User Support Specialists$/m);
  });

  it('asks for words', async () => {
    const { code, error } = await run(await temporaryFolder(), 'roles', []);
    expect({ code, error }).toEqual({
      code: 2,
      error: 'Name a word of the title: npm run roles -- <words>\n',
    });
  });
});

describe('dataset', () => {
  it('verifies the release in force', async () => {
    const { code, out } = await run(await temporaryFolder(), 'dataset', ['verify']);
    expect(code).toBe(0);
    expect(out).toMatch(/^Release 2026\.11 is whole: 832 roles, \d+ figures\.$/m);
  });

  it('puts a release in force in another store', async () => {
    const folder = await temporaryFolder();
    const release = fileURLToPath(new URL(`${embeddedReleases.href}/2026.11`));
    expect(await run(folder, 'dataset', ['publish', release], { DATASET: 'file:mine' })).toMatchObject({
      code: 0,
    });
    expect((await run(folder, 'dataset', ['verify'], { DATASET: 'file:mine' })).out).toMatch(/is whole/);
  });

  it.each<[string, string[], RegExp]>([
    ['an unknown task', ['paint'], /^No task 'paint'\. Allowed: build, verify, publish\.$/],
    ['a build from nowhere', ['build', '--from', 'nowhere', '--out', '2026.12'], /nowhere\/oews/],
    ['a folder that is no release id', ['verify', 'everything'], /^'everything' cannot be a release's id/],
  ])('refuses %s', async (_, words, line) => {
    const folder = await temporaryFolder();
    const { code, error } = await run(folder, 'dataset', words);
    expect(code).toBe(2);
    expect(error.trim().split('\n')).toEqual([expect.stringMatching(line)]);
    expect(await filesIn(folder)).toEqual([]);
  });
});

describe('start', () => {
  it('serves the API on loopback until it is told to stop', async () => {
    const server = spawn(process.execPath, [join(functions, 'server.ts')], {
      cwd: await temporaryFolder(),
      env: { PORT: '0' },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const [line] = await once(server.stdout, 'data');
    const [address = ''] = /http:\/\/127\.0\.0\.1:\d+/.exec(String(line)) ?? [];
    const response = await fetch(`${address}/healthz`, { headers: { connection: 'close' } });
    expect(await response.json()).toEqual({ status: 'ok', release: '2026.11' });
    server.kill('SIGTERM');
    expect(await once(server, 'exit')).toEqual([0, null]);
  });
});
