/** `npm run batch`, as a person runs it. */
import { execFile } from 'node:child_process';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { unzipSync } from 'fflate';
import { beforeEach, describe, expect, it } from 'vitest';
import { expectWhole } from '../support/batches.ts';
import { newWorld, putRelease, sixRoles, type World } from '../support/editions.ts';

let world: World;
beforeEach(async () => {
  world = await newWorld();
});

const program = fileURLToPath(new URL('../../functions/cli/batch.ts', import.meta.url));

interface Ended {
  readonly code: number;
  readonly out: string;
  readonly error: string;
}

function run(...words: readonly string[]): Promise<Ended> {
  const env = { ...process.env, DATASET: `file:${world.releases}`, REPORTS: `file:${world.folder}` };
  return new Promise((resolve) => {
    execFile(process.execPath, [program, ...words], { env, cwd: world.folder }, (failure, out, error) => {
      resolve({ code: typeof failure?.code === 'number' ? failure.code : 0, out, error });
    });
  });
}

async function list(text: string): Promise<string> {
  const path = join(world.folder, 'list.csv');
  await writeFile(path, text);
  return path;
}

const twoRows = 'roles,location,baseline\nactors|bakers,,Bakers\ncooks|dancers|editors,,\n';

describe('npm run batch', () => {
  it('makes a list in several threads, says how far it is, writes the zip, and the second time renders nothing', async () => {
    const words = ['--from', await list(twoRows), '--format', 'csv', '--workers', '2'];
    const { code, out, error } = await run(...words);
    const [id = ''] = /[0-9a-f]{32}/.exec(out) ?? [];
    const name = `comparisons-2026.11-${id.slice(-8)}.zip`;
    expect({ code, out, error }).toEqual({
      code: 0,
      out: `Batch ${id} on release 2026.11: 2 comparisons, 2 reports.
2 reports were rendered now. 2 comparisons written, 0 not delivered; 4 files.
out/${name}
`,
      error: '1 of 2\n2 of 2\n',
    });
    const { items } = await expectWhole(world.store, id, 2);
    expect(items.map(({ roles }) => roles)).toEqual([
      ['actors', 'bakers'],
      ['cooks', 'dancers', 'editors'],
    ]);
    const zip = await readFile(join(world.folder, 'out', name));
    expect(Object.keys(unzipSync(zip))).toContain('actors-vs-bakers-2026.11-from-bakers.csv');
    const again = await run(...words);
    expect(again.out).toContain('It was published before; nothing was rendered. 2 comparisons written');
    const key = `batches/${id}/batch.zip`;
    await world.store.put(
      key,
      zip.map((byte) => byte ^ 1),
    );
    expect(await run(...words)).toMatchObject({
      code: 2,
      error: `The file ${key} is not what its receipt says: delete it and run this again, which makes it again.\n`,
    });
    await world.store.delete(key);
    expect((await run(...words)).code).toBe(0);
    expect(await readFile(join(world.folder, 'out', name))).toEqual(zip);
  }, 30_000);

  it('takes the pairs of a group, and whatever holds for all of them', async () => {
    const clerks = Object.fromEntries([0, 1, 2].map((at) => [`Clerks ${at}`, { soc: `43-301${at}` }]));
    await putRelease(world.releases, '2026.11', { ...sixRoles, ...clerks });
    const { out } = await run('--group', '43-0000', '--format', 'csv', '--locale', 'es-ES', '--csv', 'long');
    expect(out).toContain('3 comparisons, 3 reports.');
    const [name = ''] = await readdir(join(world.folder, 'out'));
    const files = Object.keys(unzipSync(await readFile(join(world.folder, 'out', name))));
    expect(files).toContain('clerks-0-vs-clerks-1-2026.11-es-ES-long.csv');
  }, 30_000);

  it('goes on with a batch of an older release where it is named', async () => {
    const path = await list(twoRows);
    const [id = ''] = /[0-9a-f]{32}/.exec((await run('--from', path, '--format', 'csv')).out) ?? [];
    await world.store.delete(`batches/${id}/manifest.json`);
    await putRelease(world.releases, '2026.12');
    expect((await run('--resume', id)).out).toContain(`Batch ${id} on release 2026.11: 2 comparisons`);
    await expectWhole(world.store, id, 2);
    expect((await run('--from', path, '--format', 'csv')).out).toContain('on release 2026.12');
  }, 30_000);

  it('names every row that cannot be used, and starts nothing', async () => {
    const bad =
      'roles;location;baseline\nactors|bakerz;;\nactors|cooks;;bakers\nactors;;\nactors|cooks;Mars;\nactors|cooks;;;x\n';
    const { code, out, error } = await run('--from', await list(bad));
    expect({ code, out }).toEqual({ code: 2, out: '' });
    const lines = error.split('\n').map((line) => line.slice(0, 60));
    expect(lines).toEqual([
      'list.csv cannot be used for 5 reasons, and nothing is started:'.slice(0, 60),
      expect.stringContaining('  Line 6, column 4: a cell without a heading.'),
      expect.stringContaining("  Line 2: No role 'bakerz'."),
      expect.stringContaining("  Line 3: The baseline 'bakers' is not among the compared"),
      expect.stringContaining('  Line 4: A comparison takes 2 to 5 roles, and 1 was given.'),
      expect.stringContaining("  Line 5: No place 'Mars'."),
      '',
    ]);
    for await (const { key } of world.store.list('batches/')) expect.unreachable(key);
  }, 30_000);

  it.each([
    [[], 'Say what to compare, in one way: --from LIST.csv, --group GROUP, --resume ID.\n'],
    [['--group', '15-0000', '--from', 'list.csv'], 'Say what to compare, in one way:'],
    [['--from', 'no.csv'], 'The file no.csv is missing\n'],
    [['--group', '15-0000'], "No group '15-0000' with two occupations."],
    [['--from', 'no.csv', '--format', 'doc'], "No format 'doc'. Allowed: csv, xlsx, pdf.\n"],
    [['--resume', '../..'], "You have no batch '../..'.\n"],
    [
      ['--resume', 'f', '--format', 'csv'],
      '--format cannot be changed with --resume: the batch has what it was',
    ],
    [['--resume', 'f', '--csv-profile', 'excel'], '--csv-profile cannot be changed with --resume:'],
    [['--resume', 'f', '--exclude', 'people'], 'Allowed: --workers, --out.\n'],
    [['--from', '.'], 'The file . cannot be read: it is a folder.\n'],
    [['--group', '15-0000', '--workers', '33'], "--workers '33' is not a whole number from 1 to 32.\n"],
  ])('%j is refused in one line', async (words, error) => {
    expect(await run(...words)).toEqual({ code: 2, out: '', error: expect.stringContaining(error) });
  });

  it.each([
    ['', 'It is empty. Allowed: a line with roles, location, baseline first.'],
    ['role\nactors|bakers\n', "Line 1, column 1: 'role' is no column of this list."],
    ['location\nCA\n', 'Line 1: the column roles is missing.'],
    ['roles\n', 'A batch takes 1 to 10000 comparisons, and 0 were given.'],
  ])('the list %j is refused', async (text, error) => {
    const ended = await run('--from', await list(text));
    expect(ended).toEqual({ code: 2, out: '', error: expect.stringContaining(error) });
  });
});
