/** A list of subscriptions from a spreadsheet: what it may look like, and every problem of one that cannot be used. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readSubscriptions } from '../../src/edition/read-subscriptions.ts';
import { CodedError } from '../../src/errors.ts';
import { embeddedDataset } from '../support/services.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const dataset = await embeddedDataset();

async function read(text: string) {
  const path = join(await temporaryFolder(), 'list.csv');
  await writeFile(path, text);
  return readSubscriptions(path, 'anna', dataset);
}

async function problemsOf(text: string): Promise<readonly string[]> {
  const error = await read(text).catch((caught: unknown) => caught);
  if (!(error instanceof CodedError)) throw new Error('not refused');
  expect(error.code).toBe('invalid-subscriptions');
  return error.details.problems ?? [];
}

describe('a list', () => {
  it('has a subscription in each row, with several values in a cell', async () => {
    const list = `id,name,roles,formats,location,options
nurses,Nurses,registered-nurses | software-developers,xlsx|pdf,CA,onlyIfChanged|paper=a4|locale=es-ES|csv=long|csv-profile=machine|exclude=people|baseline=software-developers
`;
    expect(await read(list)).toEqual([
      {
        id: 'nurses',
        owner: 'anna',
        name: 'Nurses',
        roles: ['registered-nurses', 'software-developers'],
        formats: ['xlsx', 'pdf'],
        location: 'CA',
        onlyIfChanged: true,
        paper: 'a4',
        locale: 'es-ES',
        csv: { shape: 'long', profile: 'machine' },
        exclude: ['people'],
        baseline: 'software-developers',
      },
    ]);
  });

  it('may leave columns out, in any order, with quotes and empty rows', async () => {
    const found = await read('roles,id,name\n"actors|dancers",stage,"Actors, dancers"\n,,\n\n');
    expect(found).toEqual([
      { id: 'stage', owner: 'anna', name: 'Actors, dancers', roles: ['actors', 'dancers'] },
    ]);
  });

  it('may be saved by Excel: a byte order mark, semicolons, CR LF', async () => {
    const found = await read('\uFEFFid;name;roles\r\nstage;Bühne, klein;actors|dancers\r\n');
    expect(found).toMatchObject([{ id: 'stage', name: 'Bühne, klein' }]);
  });

  it('with problems names each by line, column, value and what is allowed', async () => {
    const list = `id,name,roles,formats,location,options
AB,,actors|dancers,doc,,x=1|paper=a5
ok,Fine,actors|dancerz,csv,Mars,
ok,Again,actors|dancers,csv,CA,baseline=bakers
one,One,actors,csv,CA,
`;
    const problems = await problemsOf(list);
    expect(problems.map((problem) => problem.split("'").slice(0, 2).join("'"))).toEqual([
      "Line 2, id: 'AB",
      "Line 2, name: '",
      "Line 2, options: 'x=1",
      "Line 2, formats: No format 'doc",
      "Line 2, options: No paper 'a5",
      "Line 3, roles: No role 'dancerz",
      "Line 3, location: No place 'Mars",
      "Line 4, id: 'ok",
      "Line 4, options: The baseline 'bakers",
      'Line 5, roles: A comparison takes 2 to 5 roles, and 1 was given.',
    ]);
    expect(problems.filter((problem) => !/Allowed: |Closest: |takes 2 to 5/.test(problem))).toEqual([]);
  });

  it.each<[string, string, readonly string[]]>([
    [
      'an unknown column',
      'id,name,roles,format\n',
      [
        "Line 1, column 4: 'format' is no column of this list. Allowed: id, name, roles, formats, location, options.",
      ],
    ],
    ['a column twice', 'id,name,roles,id\n', ['Line 1: the column id stands twice. Allowed: once.']],
    [
      'a missing column',
      'id,name\n',
      ['Line 1: the column roles is missing. Allowed: id, name, roles, formats, location, options.'],
    ],
    [
      'nothing in it',
      '',
      ['It is empty. Allowed: a line with id, name, roles, formats, location, options first.'],
    ],
    [
      'a cell too many',
      'id,name,roles\nstage,Stage,actors|dancers,csv\n',
      ['Line 2, column 4: a cell without a heading. Allowed: 3 cells.'],
    ],
  ])('with %s is refused', async (_, list, problems) => {
    expect(await problemsOf(list)).toEqual(problems);
  });

  it('that is no UTF-8 is refused as such', async () => {
    const path = join(await temporaryFolder(), 'list.csv');
    await writeFile(path, Buffer.from('id;name;roles\nx;B\xfchne;a|b\n', 'latin1'));
    await expect(readSubscriptions(path, 'anna', dataset)).rejects.toMatchObject({
      code: 'unexpected-layout',
    });
  });
});
