/** Own roles against the release that they go on top of: titles must be free, occupations must be known. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { headings } from '../../../src/dataset/own-roles/columns.ts';
import { readOwnRoles } from '../../../src/dataset/own-roles/read-own-roles.ts';
import type { SheetCell } from '../../../src/dataset/own-roles/sheet.ts';
import { CodedError } from '../../../src/errors.ts';
import { baseRelease, sheetOf } from './base-release.ts';

const header = ['Title', 'Matched occupation'];

async function read(...rows: readonly (readonly SheetCell[])[]) {
  return readOwnRoles(sheetOf(header, ...rows), await baseRelease());
}

/** The id that a title makes. */
const idOf = async (title: string) => (await read([title, '15-1252']))[0]?.id;

async function readWithIds(...rows: readonly (readonly SheetCell[])[]) {
  return readOwnRoles(sheetOf([...header, 'Id'], ...rows), await baseRelease());
}

/** The problems of a sheet that is refused. */
async function problemsOf(...rows: readonly (readonly SheetCell[])[]): Promise<readonly string[]> {
  const error: unknown = await read(...rows).catch((reason: unknown) => reason);
  if (error instanceof CodedError && error.code === 'invalid-own-roles') return error.details.problems ?? [];
  throw new Error('The sheet was not refused', { cause: error });
}

describe('the matched occupation', () => {
  it.each(['15-1252', 'software-developers', 'Software Developers', 'Application Developer'])(
    'may be given as %s',
    async (text) => {
      expect(await read(['Platform Engineer', text])).toMatchObject([
        { id: 'platform-engineer', occupation: { id: 'software-developers', soc: '15-1252' } },
      ]);
    },
  );

  it('is refused with the closest titles when it is unknown', async () => {
    expect(await problemsOf(['Platform Engineer', 'Sofware Developer'])).toEqual([
      "Row 2, Matched occupation: 'Sofware Developer' is no occupation of release 2026.11. Closest: Software Developers.",
    ]);
  });

  it('is refused when a title may mean several', async () => {
    expect(await problemsOf(['Platform Engineer', 'Analyst'])).toEqual([
      expect.stringMatching(
        /^Row 2, Matched occupation: 'Analyst' may mean more than one occupation of release/,
      ),
    ]);
  });

  it('must be an occupation and not a job title', async () => {
    expect(await problemsOf(['Platform Engineer', 'Lead Technician'])).toEqual([
      expect.stringMatching(
        /^Row 2, Matched occupation: 'Lead Technician' is no occupation of release 2026\.11/,
      ),
    ]);
  });
});

describe('the title', () => {
  it.each<[string, string, string]>([
    ['that gives no id', '!!!', "'!!!' gives no id"],
    ['with the separator of comparisons', 'Build vs. Buy Lead', 'has the word "vs"'],
    ['that would part differently in an address', 'Engineer VS', 'has the word "vs"'],
    ['that is a SOC code', '15-1252', 'is a SOC code'],
    ['of an occupation', 'Registered nurses', "is the role 'Registered Nurses' of release 2026.11"],
    ['of a job title', 'Lead Technician', "is the role 'Lead Technician' of release 2026.11"],
  ])('%s is refused', async (_, title, words) => {
    const [line, ...others] = await problemsOf([title, '15-1252']);
    expect(line).toMatch(/^Row 2, Title: /);
    expect(line).toContain(words);
    expect(others).toEqual([]);
  });

  it('that gives the id of an earlier row is refused, naming the first such row', async () => {
    const titles = ['Site Lead', 'Nurse', 'Site lead', 'SITE LEAD'];
    expect(await problemsOf(...titles.map((title) => [title, '15-1252']))).toEqual([
      "Row 4, Title: 'Site lead' has the id site-lead, as the role in row 2 has. Allowed: each once.",
      "Row 5, Title: 'SITE LEAD' has the id site-lead, as the role in row 2 has. Allowed: each once.",
    ]);
  });
});

describe('a title in another script than Latin', () => {
  it.each([
    ['Chinese', '高级软件工程师', 'role-4ff4d543'],
    ['Russian', 'Инженер', 'role-35329e6d'],
    ['Hindi', 'सॉफ़्टवेयर इंजीनियर', 'role-0e7e3881'],
    ['Arabic with a digit', 'مهندس أول 1', 'role-32898e99'],
    ['mixed with Latin', '高级 Java 工程师', 'role-55b0ac54'],
  ])('has an id made from the whole of it: %s', async (_, title, id) => {
    expect(await idOf(title)).toBe(id);
  });

  it('gives the same id however it is spaced and in either case', async () => {
    expect(await idOf('  ИНЖЕНЕР   данных')).toBe(await idOf('Инженер данных'));
  });

  it('differs from others that have the same digit or the same Latin word', async () => {
    const titles = ['مهندس أول 1', 'محاسب 1', '高级 Java 工程师', '初级 Java 工程师'];
    const roles = await read(...titles.map((title) => [title, '15-1252']));
    expect(new Set(roles.map(({ id }) => id)).size).toBe(titles.length);
  });
});

describe('the id', () => {
  it('may be given in the sheet', async () => {
    const roles = await readWithIds(
      ['高级软件工程师', '15-1252', 'senior-developer'],
      ['Nurse', '29-1141', null],
    );
    expect(roles.map(({ id }) => id)).toEqual(['senior-developer', 'nurse']);
  });

  it.each<[string, string, string]>([
    [
      'in capitals',
      'Senior',
      "'Senior' is no id. Allowed: letters from a to z and digits, parted by single hyphens",
    ],
    ['that parts roles in addresses', 'build-vs-buy', 'has the word "vs"'],
    ['of a role of the release', 'registered-nurses', "is the role 'Registered Nurses' of release 2026.11"],
  ])('%s is refused', async (_, id, words) => {
    const error: unknown = await readWithIds(['Lead', '15-1252', id]).catch((reason: unknown) => reason);
    const [line] = error instanceof CodedError ? (error.details.problems ?? []) : [];
    expect(line).toMatch(/^Row 2, Id: /);
    expect(line).toContain(words);
  });

  it('is refused where another title makes it', async () => {
    const rows = readWithIds(['Analyst II', '15-1252', 'site-analyst'], ['Site Analyst', '15-1252', null]);
    await expect(rows).rejects.toMatchObject({
      details: {
        problems: [
          "Row 3, Title: 'Site Analyst' has the id site-analyst, as the role in row 2 has. Allowed: each once.",
        ],
      },
    });
  });
});

describe('a character that is not seen', () => {
  it.each([
    ['U+202E', 'Platform \u202eEngineer'],
    ['U+2067', 'Platform \u2067Engineer'],
    ['U+200B', 'Plat\u200bform Engineer'],
    ['U+FEFF', '\ufeffPlatform Engineer'],
  ])('is refused by row and column: %s', async (name, title) => {
    const problems = await problemsOf([title, '15-1252']);
    expect(problems).toEqual([
      expect.stringMatching(
        `^Row 2, Title: '.*<${name.replace('+', '\\+')}>.* has a character that is not seen, `,
      ),
    ]);
  });

  it('is kept where a script is written with it', async () => {
    const titles = ['برنامه\u200cنویس', 'क्\u200dष'];
    const roles = await read(...titles.map((title) => [title, '15-1252']));
    expect(roles.map(({ title }) => title)).toEqual(titles);
  });
});

describe('a refused sheet', () => {
  it('lists what is wrong in the order of its rows and of the columns, whatever the reason', async () => {
    const sheet = sheetOf(
      ['Headcount', 'Title', 'Matched occupation'],
      ['many', 'vs', 'Nobody'],
      [1, null, '15-1252'],
    );
    const error: unknown = await readOwnRoles(sheet, await baseRelease()).catch((reason: unknown) => reason);
    expect(error).toMatchObject({
      code: 'invalid-own-roles',
      message: 'roles.csv cannot be used for 4 reasons, and nothing is written:',
      details: {
        problems: [
          expect.stringMatching(/^Row 2, Title: /),
          expect.stringMatching(/^Row 2, Headcount: /),
          expect.stringMatching(/^Row 2, Matched occupation: /),
          expect.stringMatching(/^Row 3, Title: /),
        ],
      },
    });
  });
});

describe('any table of texts', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 30 }),
    fc.constantFrom('', '15-1252', 'Analyst', 'Platform Engineer', '$1,000', '-1', 'a|b', '__proto__'),
  );
  const heading = fc.oneof(
    { weight: 8, arbitrary: fc.constantFrom(...headings) },
    { weight: 1, arbitrary: text },
  );
  const table = fc
    .uniqueArray(heading, { maxLength: 12 })
    .chain((first) =>
      fc
        .array(fc.array(text, { maxLength: first.length + 1 }), { maxLength: 6 })
        .map((rows) => [first, ...rows]),
    );

  it('gives roles or a list of problems, and nothing else', async () => {
    const base = await baseRelease();
    await fc.assert(
      fc.asyncProperty(table, async (rows) => {
        const result: unknown = await readOwnRoles(sheetOf(...rows), base).catch((error: unknown) => error);
        if (Array.isArray(result)) return result.length > 0;
        const problems = result instanceof CodedError ? (result.details.problems ?? []) : [];
        return problems.length > 0 && problems.every((line) => /^Row \d+/.test(line));
      }),
      { numRuns: 300 },
    );
  });
});
