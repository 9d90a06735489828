/** Imports O*NET's own sentences on an occupation: its description and tasks, for who asks for them. */
import type { ListFigure, TextFigure } from '../figure.ts';
import { readNumber, unexpectedCell } from './cell.ts';
import {
  coverageNote,
  type Group,
  groupPreferred,
  type OnetImport,
  onetCodeColumn,
  readOnetRows,
} from './onet-rows.ts';
import type { RowReader } from './row-reader.ts';
import type { Cell } from './table.ts';

export interface OnetText {
  readonly overview: TextFigure;
  /** Up to twelve tasks, those that most people answered for first. */
  readonly duties: ListFigure;
}

interface Task {
  readonly id: number;
  readonly text: string;
  /** Place of its type among the types, 0 for the first choice. */
  readonly type: number;
  /** People who answered for the task; 0 where O*NET does not say. */
  readonly incumbents: number;
}

const title = 'Title';
const description = 'Description';
const descriptionColumns = [onetCodeColumn, title, description];

const taskId = 'Task ID';
const task = 'Task';
const taskType = 'Task Type';
const incumbents = 'Incumbents Responding';
const taskColumns = [onetCodeColumn, title, taskId, task, taskType, incumbents, 'Date', 'Domain Source'];

/** The first of these that an occupation has; those not surveyed yet have tasks without a type. */
const taskTypes: readonly Cell[] = ['Core', 'Supplemental', null];
const mostDuties = 12;

/**
 * The description and the duties of each occupation, by the release's SOC code. One that is made of several
 * O*NET occupations has no description of its own.
 * Fails with `missing-file` or `unexpected-layout`.
 */
export async function importOnetText(options: OnetImport): Promise<ReadonlyMap<string, OnetText>> {
  const descriptions = groupPreferred(await readDescriptions(options), options.crosswalk);
  const tasks = groupPreferred(await readTasks(options), options.crosswalk);
  const duties = new Map(tasks.map((group) => [group.soc, dutiesFigure(group, options)]));
  return new Map(
    descriptions.map((group) => {
      const ofOccupation = duties.get(group.soc) ?? { missing: 'not-collected', source: options.source };
      return [group.soc, { overview: overviewFigure(group, options), duties: ofOccupation }];
    }),
  );
}

async function readDescriptions(options: OnetImport): Promise<ReadonlyMap<string, string>> {
  const rows = await readOnetRows('Occupation Data.xlsx', descriptionColumns, options);
  return new Map([...rows].map(({ onetCode, row }) => [onetCode, row.text(description)]));
}

async function readTasks(options: OnetImport): Promise<ReadonlyMap<string, Task[]>> {
  const tasks = new Map<string, Task[]>();
  for (const { onetCode, row } of await readOnetRows('Task Statements.xlsx', taskColumns, options)) {
    const ofCode = tasks.get(onetCode) ?? [];
    tasks.set(onetCode, ofCode);
    ofCode.push(readTask(row));
  }
  return tasks;
}

function readTask(row: RowReader): Task {
  const cell = row.cell(taskType);
  const type = taskTypes.indexOf(cell);
  if (type === -1) throw unexpectedCell(cell, row.place(taskType), 'Core, Supplemental or nothing');
  return {
    id: readNumber(row.cell(taskId), row.place(taskId)),
    text: row.text(task),
    type,
    incumbents: row.cell(incumbents) === null ? 0 : readNumber(row.cell(incumbents), row.place(incumbents)),
  };
}

function overviewFigure(group: Group<string>, { source, crosswalk }: OnetImport): TextFigure {
  const note = coverageNote(group, 'Made', crosswalk);
  const [first, ...others] = group.parts;
  if (first === undefined || others.length > 0) return { missing: 'not-in-release', source, note };
  return { value: first.value, source, note };
}

function dutiesFigure(group: Group<Task[]>, { source, crosswalk }: OnetImport): ListFigure {
  const tasks = group.parts.flatMap(({ value }) => value);
  const type = Math.min(...tasks.map((one) => one.type));
  const ofType = tasks
    .filter((one) => one.type === type)
    .toSorted((a, b) => b.incumbents - a.incumbents || a.id - b.id);
  // Several O*NET occupations may share a task.
  const texts = [...new Set(ofType.map(({ text }) => text))];
  return { value: texts.slice(0, mostDuties), source, note: coverageNote(group, 'Tasks', crosswalk) };
}
