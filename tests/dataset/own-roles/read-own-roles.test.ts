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
      "Row 4, Title: 'Site lead' has the id site-lead, as the title in row 2 has. Allowed: each once.",
      "Row 5, Title: 'SITE LEAD' has the id site-lead, as the title in row 2 has. Allowed: each once.",
    ]);
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
