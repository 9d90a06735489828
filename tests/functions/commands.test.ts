/** The commands as a person runs them: what they print, what they write, how they end. */
import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { baseFolder } from '../dataset/own-roles/base-release.ts';
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
      ['csv', 'csv-metadata.json', 'xlsx', 'pdf'].map((ending) => join('out', `${stem}.${ending}`)),
    );
    const heads = await Promise.all(
      out
        .trim()
        .split('\n')
        .map((path) => readFile(join(folder, path))),
    );
    expect(heads.map((bytes) => bytes.subarray(0, 4).toString('latin1'))).toEqual([
      '\u00ef\u00bb\u00bfS',
      '{\n  ',
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
      'xlsx',
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
      out: `${join('here/there', 'software-developers-vs-registered-nurses-2026.11-from-registered-nurses-a4.xlsx')}\n`,
    });
    expect((await readFile(join(folder, out.trim()))).subarray(0, 2).toString()).toBe('PK');
  });

  it('takes a shape and a profile of the CSV, and describes it in a file beside it', async () => {
    const folder = await temporaryFolder();
    const words = ['software-developers', 'marketing-managers', '--format', 'csv'];
    const choice = ['--csv', 'long', '--csv-profile', 'machine', '--exclude', 'people'];
    const { code, out } = await run(folder, 'report', [...words, ...choice]);
    const name = 'software-developers-vs-marketing-managers-2026.11-without-people-long-machine.csv';
    const paths = [join('out', name), join('out', `${name}-metadata.json`)];
    expect({ code, out }).toEqual({ code: 0, out: `${paths.join('\n')}\n` });
    const csv = await readFile(join(folder, 'out', name), 'utf8');
    expect(csv).toMatch(/^Role id,Role,SOC,/);
    expect(csv).toContain(
      '\nmarketing-managers,Marketing Managers,11-2021,Overview,yearly-salary,Yearly salary (mean),177770,',
    );
    const description: unknown = JSON.parse(
      await readFile(join(folder, 'out', `${name}-metadata.json`), 'utf8'),
    );
    expect(description).toMatchObject({ url: name });
  });

  it('writes in another locale, with its words and its decimal marks', async () => {
    const folder = await temporaryFolder();
    const words = ['technical-specialist', 'lead-technician', '--format', 'csv', '--locale', 'es-ES'];
    const { code, out } = await run(folder, 'report', words);
    const name = 'technical-specialist-vs-lead-technician-2026.11-es-ES.csv';
    expect({ code, out }).toEqual({
      code: 0,
      out: `${join('out', name)}\n${join('out', `${name}-metadata.json`)}\n`,
    });
    const csv = await readFile(join(folder, 'out', name), 'utf8');
    expect(csv).toContain(
      '\r\nVisión general;Salario por hora (medio);dólares estadounidenses por hora;42,68;',
    );
  });

  it('takes the titles that people use, and says on standard error which roles they are', async () => {
    const folder = await temporaryFolder();
    const words = ['devops-engineer', 'actors', '--baseline', 'DevOps Engineer', '--format', 'csv'];
    expect(await run(folder, 'report', words)).toEqual({
      code: 0,
      out: `${join('out', 'software-developers-vs-actors-2026.11.csv')}\n${join('out', 'software-developers-vs-actors-2026.11.csv-metadata.json')}\n`,
      error: 'devops-engineer: Software Developers, by the title "DevOps Engineer"\n',
    });
  });

  it('says on standard error which place it takes', async () => {
    const words = ['actors', 'dancers', '--location', 'san jose', '--format', 'csv'];
    const { code, error } = await run(await temporaryFolder(), 'report', words);
    expect({ code, error }).toEqual({
      code: 0,
      error: 'san jose: San Jose-Sunnyvale-Santa Clara, CA (metro:41940)\n',
    });
  });

  it.each<[string, string[], RegExp]>([
    [
      'a title of several roles',
      ['front-end-developer', 'actors'],
      /^'front-end-developer' is a title of 2 roles; name one of them: Web Developers; .+\.$/,
    ],
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
    [
      'an unknown location',
      ['actors', 'dancers', '--location', 'Mars'],
      /^No place 'Mars'\. Closest: .+ Allowed: US, /,
    ],
    [
      'an ambiguous location',
      ['actors', 'dancers', '--location', 'Portland'],
      /^'Portland' could be several places: metro:38860 \(Portland-South Portland, ME\); metro:38900 /,
    ],
    ['an unknown baseline', ['actors', 'dancers', '--baseline', 'chefs'], /Allowed: actors, dancers\.$/],
    [
      'an unknown shape of CSV',
      ['actors', 'dancers', '--csv', 'deep'],
      /^No CSV shape 'deep'\. Allowed: wide, long\.$/,
    ],
    [
      'an unknown profile of CSV',
      ['actors', 'dancers', '--csv-profile', 'numbers'],
      /^No CSV profile 'numbers'\. Allowed: excel, excel-eu, machine\.$/,
    ],
    [
      'an unknown exclusion',
      ['actors', 'dancers', '--exclude', 'pay'],
      /^No exclusion 'pay'\. Allowed: people\.$/,
    ],
    [
      'an unknown locale',
      ['actors', 'dancers', '--locale', 'es-MX'],
      /^No locale 'es-MX'\. Allowed: en-US, en-GB, de-DE, fr-FR, es-ES\.$/,
    ],
    [
      'an unknown option',
      ['actors', 'dancers', '--colour', 'red'],
      /^No option '--colour'\. Allowed: --format, --baseline, --location, --paper, .+, --out, --help\.$/,
    ],
    [
      'an option without its value',
      ['actors', 'dancers', '--paper'],
      /^The option --paper needs a value\. Allowed: letter, a4\.$/,
    ],
    [
      'an option that is followed by another',
      ['actors', 'dancers', '--csv', '--out', 'there'],
      /^The option --csv needs a value\. Allowed: wide, long\.$/,
    ],
    [
      'a value for an option that takes none',
      ['actors', 'dancers', '--help=me'],
      /^The option --help takes no value, and 'me' was given\.$/,
    ],
    [
      'a SOC code that no role has, with the nearest ones',
      ['actors', '99-9999'],
      /^No role has the SOC code '99-9999'\. Closest: 53-\d{4} \(.+\); 53-\d{4} \(.+\); 53-\d{4} \(.+\)\.$/,
    ],
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
      error: expect.stringMatching(/^Cannot write into --out 'taken', and nothing is written: .+\n$/),
    });
  });

  it('writes no file where a folder stands in the place of one, and names it', async () => {
    const folder = await temporaryFolder();
    const taken = join('out', 'actors-vs-dancers-2026.11.xlsx');
    await mkdir(join(folder, taken), { recursive: true });
    await writeFile(join(folder, 'out', 'actors-vs-dancers-2026.11.csv'), 'earlier');
    const { code, out, error } = await run(folder, 'report', ['actors', 'dancers']);
    expect({ code, out, error }).toEqual({
      code: 2,
      out: '',
      error: `Cannot write into --out 'out', and nothing is written: ${taken} is a folder, and a file should stand there\n`,
    });
    expect(await filesIn(join(folder, 'out'))).toEqual(['actors-vs-dancers-2026.11.csv']);
    expect(await readFile(join(folder, 'out', 'actors-vs-dancers-2026.11.csv'), 'utf8')).toBe('earlier');
  });

  it('takes the names of choices in any case', async () => {
    const folder = await temporaryFolder();
    const choices = ['--format', 'CSV', '--paper', 'A4', '--locale', 'ES-es', '--csv-profile', 'MACHINE'];
    const { code, error } = await run(folder, 'report', ['actors', 'dancers', ...choices]);
    expect({ code, error }).toEqual({ code: 0, error: '' });
    expect(await filesIn(join(folder, 'out'))).toEqual([
      'actors-vs-dancers-2026.11-a4-es-ES-machine.csv',
      'actors-vs-dancers-2026.11-a4-es-ES-machine.csv-metadata.json',
    ]);
  });

  it('refuses a damaged release, naming the file and the reason', async () => {
    const folder = await temporaryFolder();
    await cp(embeddedReleases, join(folder, 'releases'), { recursive: true });
    const file = join(folder, 'releases/2026.11/roles.ndjson');
    await writeFile(file, (await readFile(file, 'utf8')).replace('"title":"Actors"', '"title":"Actorz"'));
    const settings = { DATASET: 'file:releases' };
    const { code, error } = await run(folder, 'report', ['actors', 'dancers'], settings);
    expect(code).toBe(2);
    expect(error).toMatch(
      /^The dataset release is damaged: 2026\.11\/roles\.ndjson: the digest of the line of actors is [^\n]+\n$/,
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

describe('export', () => {
  it('writes a table and prints its path and rows', async () => {
    const folder = await temporaryFolder();
    const words = ['--table', 'pay', '--where', 'group=15-0000', '--columns', 'role,annual_mean'];
    const { code, out, error } = await run(folder, 'export', words);
    expect({ code, out, error }).toEqual({
      code: 0,
      out: `${join('out', 'pay-group-15-0000-2026.11.csv')} (23 rows)\n`,
      error: '',
    });
    const csv = await readFile(join(folder, 'out/pay-group-15-0000-2026.11.csv'), 'utf8');
    expect(csv.split('\r\n').slice(0, 2)).toEqual(['\ufeffRole,Mean pay a year', 'actuaries,141480']);
    expect(await readdir(join(folder, 'out'))).toEqual(['pay-group-15-0000-2026.11.csv']);
  });

  it('writes workbooks and other CSVs, under names of their own', async () => {
    const folder = await temporaryFolder();
    const xlsx = await run(folder, 'export', ['--table', 'roles', '--format', 'xlsx', '--out', 'here']);
    expect(xlsx.out).toBe(`${join('here', 'roles-2026.11.xlsx')} (832 rows)\n`);
    const csv = await run(folder, 'export', [
      '--table',
      'roles',
      '--csv-profile',
      'machine',
      '--out',
      'here',
    ]);
    expect(csv.out).toBe(`${join('here', 'roles-2026.11-machine.csv')} (832 rows)\n`);
  });

  it('lists its tables', async () => {
    const { code, out } = await run(await temporaryFolder(), 'export', ['--list']);
    expect(code).toBe(0);
    expect(out).toMatch(/^pay-by-state: a row is a role in a state\n {2}--where group, soc, role, state\n/m);
  });

  it.each<[string[], RegExp]>([
    [[], /^No table ''. Allowed: roles, pay, pay-by-state/],
    [['--table', 'pay', '--where', 'planet=Mars'], /^The table pay takes no condition 'planet'. Allowed: /],
    [['--table', 'pay', '--columns', 'wage'], /^The table pay has no column 'wage'. Allowed: role, /],
    [['--table', 'pay', '--tables'], /^No option '--tables'/],
    [['--table', 'pay', '--out', ''], /^--out names no folder/],
  ])('ends with 2 and one line for %j', async (words, line) => {
    const folder = await temporaryFolder();
    const { code, out, error } = await run(folder, 'export', words);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(error).toMatch(line);
    expect(error.trim().split('\n')).toHaveLength(1);
    expect(await filesIn(folder)).toEqual([]);
  });
});

describe('roles', () => {
  it('prints ids, codes and titles', async () => {
    const { code, out } = await run(await temporaryFolder(), 'roles', ['support', 'specialist']);
    expect(code).toBe(0);
    expect(out).toMatch(
      /^computer-network-support-specialists +15-1231 +Computer Network Support Specialists$/m,
    );
  });

  it('prints the title that matched where it is not the role’s own', async () => {
    const { out } = await run(await temporaryFolder(), 'roles', ['help', 'desk', 'analyst']);
    expect(out).toBe(
      'computer-user-support-specialists  15-1232  Computer User Support Specialists, by the title "Help Desk Analyst"\n',
    );
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
  it.each([
    [
      ['verify', '--onet-text'],
      "The task 'verify' does not take '--onet-text'. Allowed: a file or folder.\n",
    ],
    [['template', 'a.xlsx'], "The task 'template' does not take 'a.xlsx'. Allowed: --out.\n"],
    [['verify', 'a', 'b'], "The task 'verify' does not take 'b'. Allowed: a file or folder.\n"],
  ])('refuses what its task does not know: %o', async (words, error) => {
    expect(await run(await temporaryFolder(), 'dataset', words)).toEqual({ code: 2, out: '', error });
  });

  it('verifies the release in force', async () => {
    const { code, out } = await run(await temporaryFolder(), 'dataset', ['verify']);
    expect(code).toBe(0);
    expect(out).toMatch(/^Release 2026\.11 is whole: 832 roles, \d+ figures known\.$/m);
    expect(out).toMatch(/^Pay by state +829 of 830 +99\.9% +1 suppressed/m);
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
    ['an unknown task', ['paint'], /^No task 'paint'\. Allowed: build, template, add, verify, publish\.$/],
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

describe('dataset template', () => {
  it('writes the workbook to fill in, and never over a file that is there', async () => {
    const folder = await temporaryFolder();
    expect(await run(folder, 'dataset', ['template'])).toMatchObject({ code: 0 });
    const bytes = await readFile(join(folder, 'own-roles.xlsx'));
    expect(await run(folder, 'dataset', ['template'])).toEqual({
      code: 2,
      out: '',
      error: "Cannot write 'own-roles.xlsx': it is there already; name another file.\n",
    });
    expect(await readFile(join(folder, 'own-roles.xlsx'))).toEqual(bytes);
  });

  it('takes the name of the workbook, and refuses another ending', async () => {
    const folder = await temporaryFolder();
    expect(await run(folder, 'dataset', ['template', '--out', 'mine.xlsx'])).toMatchObject({ code: 0 });
    expect(await run(folder, 'dataset', ['template', '--out', 'mine.csv'])).toMatchObject({
      code: 2,
      error: "'mine.csv' is no workbook. Allowed: a name that ends in .xlsx.\n",
    });
    expect(await filesIn(folder)).toEqual(['mine.xlsx']);
  });
});

describe('dataset add', () => {
  const header = 'Title,Matched occupation,Pay minimum,Pay maximum,Headcount';

  it('makes a release with the own roles, and says how to put it in force', async () => {
    const [folder, base] = [await temporaryFolder(), await baseFolder()];
    const settings = { DATASET: `file:${base}` };
    await writeFile(join(folder, 'roles.csv'), `${header}\nSite Lead,15-1252,"$88,000","$98,000",4\n`);
    const words = ['add', 'roles.csv', '--out', 'mine/2026.11-acme', '--as-of', '2026-10'];
    expect(await run(folder, 'dataset', words, settings)).toEqual({
      code: 0,
      error: '',
      out: [
        'Release 2026.11-acme: 5 roles, on top of release 2026.11',
        'Your own roles: 1 added, 0 replaced, 0 kept as they were',
        'To put it in force: npm run dataset -- publish mine/2026.11-acme',
        '',
      ].join('\n'),
    });
    expect(await run(folder, 'dataset', ['publish', 'mine/2026.11-acme'], settings)).toMatchObject({
      code: 0,
    });
    const { out } = await run(folder, 'roles', ['site', 'lead'], settings);
    expect(out).toMatch(/^site-lead .*Site Lead/m);
  });

  it('lists every bad cell by row and column, and writes nothing', async () => {
    const [folder, base] = [await temporaryFolder(), await baseFolder()];
    const rows = [header, 'Site Lead,15-9999,98000,88000,4', ',15-1252,,,some'];
    await writeFile(join(folder, 'roles.csv'), rows.join('\n'));
    const words = ['add', 'roles.csv', '--out', '2026.11-acme'];
    const { code, out, error } = await run(folder, 'dataset', words, { DATASET: `file:${base}` });
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(error.trimEnd().split('\n')).toEqual([
      'roles.csv cannot be used for 4 reasons, and nothing is written:',
      '  Row 2, Pay minimum: 98,000 is more than the Pay maximum. Allowed: at most 88,000.',
      expect.stringMatching(
        /^ {2}Row 2, Matched occupation: '15-9999' is no occupation of release 2026\.11\./,
      ),
      '  Row 3, Title: the cell is empty. Allowed: text of at most 100 characters.',
      "  Row 3, Headcount: 'some' is not a number. Allowed: a whole number from 0 to 100,000,000.",
    ]);
    expect(await filesIn(folder)).toEqual(['roles.csv']);
  });

  it.each<[string, string[], RegExp]>([
    ['no file', ['add', '--out', '2026.11-acme'], /^The file of your roles is missing/],
    ['no folder', ['add', 'roles.csv'], /^--out is missing/],
    ['a file that is not there', ['add', 'roles.csv', '--out', '2026.11-acme'], /roles\.csv is missing/],
    ['another kind of file', ['add', 'roles.ods', '--out', '2026.11-acme'], /ends in \.csv or \.xlsx\.$/],
    [
      'a folder that is no release id',
      ['add', 'roles.csv', '--out', 'acme'],
      /^'acme' cannot be a release's id/,
    ],
  ])('refuses %s', async (_, words, line) => {
    const folder = await temporaryFolder();
    const { code, error } = await run(folder, 'dataset', words);
    expect(code).toBe(2);
    expect(error.trim().split('\n')).toEqual([expect.stringMatching(line)]);
    expect(await filesIn(folder)).toEqual([]);
  });
});
