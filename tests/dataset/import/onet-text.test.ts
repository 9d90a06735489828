/** O*NET's own descriptions and tasks, for releases that ask for them. */
import { describe, expect, it } from 'vitest';
import { importOnetText } from '../../../src/dataset/import/onet-text.ts';
import { type OnetCells, type OnetTables, of, onetImport } from './onet-files.ts';

const source = 'onet-29.3';

async function importTables(
  descriptions: OnetTables['Occupation Data.xlsx'],
  tasks: OnetTables['Task Statements.xlsx'] = [],
) {
  return importOnetText(
    await onetImport({ 'Occupation Data.xlsx': descriptions, 'Task Statements.xlsx': tasks }),
  );
}

async function dutiesOf(...tasks: OnetCells<'Task Statements.xlsx'>[]) {
  return (await importTables([{}], tasks)).get('15-1252')?.duties;
}

describe('the description of an occupation', () => {
  it('is that of the code that ends in .00', async () => {
    const text = await importTables([
      { ...of('11-1011.00'), Description: 'Lead a company.' },
      { ...of('11-1011.03'), Description: 'Care for the climate.' },
    ]);
    expect(text.get('11-1011')?.overview).toEqual({ value: 'Lead a company.', source });
  });

  it('is that of the only code, which a note names', async () => {
    const text = await importTables([{ ...of('15-1299.01'), Description: 'Keep a site running.' }]);
    expect(text.get('15-1299')?.overview).toEqual({
      value: 'Keep a site running.',
      source,
      note: 'Covers only the O*NET occupation "Web Administrators"',
    });
  });

  it('is missing for an occupation that is made of several', async () => {
    const text = await importTables([of('13-1021.00'), of('13-1022.00')]);
    expect(text.get('13-1020')?.overview).toEqual({
      missing: 'not-in-release',
      source,
      note: 'Made of 2 O*NET occupations',
    });
  });
});

describe('the duties of an occupation', () => {
  it('are its core tasks, those that most people answered for first, then by their id', async () => {
    const duties = await dutiesOf(
      { 'Task ID': 3, Task: 'Test a program.', 'Incumbents Responding': 80 },
      { 'Task ID': 2, Task: 'Write a program.', 'Incumbents Responding': 80 },
      { 'Task ID': 1, Task: 'Plan a program.', 'Incumbents Responding': null },
      { 'Task ID': 4, Task: 'Mend a printer.', 'Task Type': 'Supplemental', 'Incumbents Responding': 90 },
      { 'Task ID': 5, Task: 'Ship a program.', 'Incumbents Responding': 90 },
    );
    expect(duties).toEqual({
      value: ['Ship a program.', 'Write a program.', 'Test a program.', 'Plan a program.'],
      source,
    });
  });

  it.each([['Supplemental'], [null]])('are tasks of type %j where there is no core one', async (type) => {
    expect(await dutiesOf({ Task: 'Mend a printer.', 'Task Type': type })).toMatchObject({
      value: ['Mend a printer.'],
    });
  });

  it('are at most twelve', async () => {
    const tasks = Array.from({ length: 13 }, (_, index) => ({ 'Task ID': index, Task: `Do ${index}.` }));
    const duties = await dutiesOf(...tasks);
    expect(duties).toMatchObject({ value: tasks.slice(0, 12).map(({ Task }) => Task) });
  });

  it('are those of several O*NET occupations together, each once', async () => {
    const text = await importTables(
      [of('13-1021.00'), of('13-1022.00')],
      [
        { ...of('13-1021.00'), 'Task ID': 1, Task: 'Buy.' },
        { ...of('13-1022.00'), 'Task ID': 2, Task: 'Buy.' },
        { ...of('13-1022.00'), 'Task ID': 3, Task: 'Sell.' },
      ],
    );
    expect(text.get('13-1020')?.duties).toEqual({
      value: ['Buy.', 'Sell.'],
      source,
      note: 'Tasks of 2 O*NET occupations',
    });
  });

  it('are not collected where O*NET has none', async () => {
    expect(await dutiesOf()).toEqual({ missing: 'not-collected', source });
  });

  it('are refused with a type that it does not know', async () => {
    await expect(dutiesOf({ 'Task Type': 'core' })).rejects.toThrow(
      'Task Statements.xlsx: row 2, column "Task Type" should hold Core, Supplemental or nothing, found "core"',
    );
  });
});
