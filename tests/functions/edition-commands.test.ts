/** The commands of subscriptions and editions, as a person runs them. */
import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeEach, describe, expect, it } from 'vitest';
import { expectWhole, newWorld, type World } from '../support/editions.ts';

let world: World;
beforeEach(async () => {
  world = await newWorld();
});

interface Ended {
  readonly code: number;
  readonly out: string;
  readonly error: string;
}

function run(command: 'edition' | 'subscriptions', ...words: readonly string[]): Promise<Ended> {
  const program = fileURLToPath(new URL(`../../functions/cli/${command}.ts`, import.meta.url));
  const env = { ...process.env, DATASET: `file:${world.releases}`, REPORTS: `file:${world.folder}` };
  return new Promise((resolve) => {
    execFile(process.execPath, [program, ...words], { env }, (failure, out, error) => {
      resolve({ code: typeof failure?.code === 'number' ? failure.code : 0, out, error });
    });
  });
}

async function list(text: string): Promise<string> {
  const path = join(world.folder, 'list.csv');
  await writeFile(path, text);
  return path;
}

const stage = 'id,name,roles,formats\nstage,Stage,actors|dancers,csv\nkitchen,Kitchen,bakers|cooks,csv\n';

describe('npm run subscriptions', () => {
  it('imports a list, lists it, and deletes from it', async () => {
    const path = await list(stage);
    expect(await run('subscriptions', 'import', path)).toMatchObject({
      code: 0,
      out: 'Imported 2 subscriptions: 2 new, 0 replaced.\n',
    });
    expect((await run('subscriptions', 'delete', 'kitchen')).out).toBe('Deleted kitchen.\n');
    expect((await run('subscriptions', 'list')).out).toBe('stage  Stage: actors, dancers (local)\n');
    expect((await run('subscriptions', 'import', path)).out).toBe(
      'Imported 2 subscriptions: 1 new, 1 replaced.\n',
    );
  }, 30_000);

  it('imports nothing of a list with a problem, or with what is of somebody else', async () => {
    const refused = await run('subscriptions', 'import', await list(`${stage}x y,X,actors|bakers,csv\n`));
    expect(refused).toMatchObject({ code: 2, out: '' });
    expect(refused.error).toContain("Line 4, id: 'x y' cannot be used.");
    expect((await run('subscriptions', 'list')).out).toBe('No subscriptions.\n');
    await run('subscriptions', 'import', await list(stage), '--owner', 'anna');
    const others = await run('subscriptions', 'import', await list(stage));
    expect(others.error).toBe(
      "The subscription 'stage' is of 'anna', not of 'local', and nothing is imported.\n",
    );
  }, 30_000);

  it.each([
    [['export'], "'export' is no task here. Allowed: import LIST.csv, list, delete ID.\n"],
    [['delete', 'stage'], "You have no subscription 'stage'.\n"],
    [['import', 'no.csv'], 'The file no.csv is missing\n'],
  ])('%j is refused in one line', async (words, error) => {
    expect(await run('subscriptions', ...words)).toEqual({ code: 2, out: '', error });
  });
});

describe('npm run edition', () => {
  it('makes a month in several threads, says how far it is, and the second time does nothing', async () => {
    await run('subscriptions', 'import', await list(stage));
    const { code, out, error } = await run('edition', '--month', '2026-11', '--workers', '2');
    expect({ code, out }).toEqual({
      code: 0,
      out: `Edition 2026-11 on release 2026.11: 2 subscriptions.
Edition 2026-11 is published; 2 reports were rendered now. 2 subscriptions: 2 written, 0 without a change, 0 not delivered; figures changed in 0.
`,
    });
    expect(error).toBe('1 of 2\n2 of 2\n');
    await expectWhole(world.store, '2026-11', 2);
    const again = await run('edition', '--month', '2026-11');
    expect(again.out).toMatch(/^Edition 2026-11 was published on \d{4}-\d\d-\d\d; nothing was rendered\. 2 /);
  }, 30_000);

  it('fails with a line where a thread fails, and publishes nothing', async () => {
    await run('subscriptions', 'import', await list(stage));
    await writeFile(join(world.releases, '2026.11/roles.ndjson'), '');
    const { code, error } = await run('edition', '--month', '2026-11');
    expect({ code, error }).toEqual({
      code: 2,
      error: expect.stringMatching(/^The dataset release is damaged: .*\n$/),
    });
    expect(await world.store.get('editions/2026-11/manifest.json')).toBeNull();
  }, 30_000);

  it.each([
    [[], 'Name the month: npm run edition -- --month 2026-11\n'],
    [['--month', '2026-13'], "'2026-13' is no month. Allowed: 2000-01 to 2099-12.\n"],
    [['--month', '2026-11', '--workers', '0'], "--workers '0' is not a whole number from 1 to 32.\n"],
    [
      ['--month', '2026-11', '--locale', 'xx'],
      "No locale 'xx'. Allowed: en-US, en-GB, de-DE, fr-FR, es-ES.\n",
    ],
    [['--month', '2026-10'], 'No release is of 2026-10 or before. Releases: 2026.11.\n'],
  ])('%j is refused in one line', async (words, error) => {
    expect(await run('edition', ...words)).toEqual({ code: 2, out: '', error });
  });
});
