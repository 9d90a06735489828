/** Turns a sheet into own roles that a release can take up: every title is free, every occupation is known. */
import { CodedError } from '../../errors.ts';
import type { Dataset } from '../dataset.ts';
import type { IndexEntry } from '../manifest.ts';
import { resolveRole } from '../resolve-role.ts';
import { roleId } from '../role-id.ts';
import { isSoc } from '../soc.ts';
import { columns } from './columns.ts';
import { type CellProblem, unusableSheet } from './problems.ts';
import { type OwnRow, readRows } from './read-rows.ts';
import { type Sheet, shown } from './sheet.ts';

/** An occupation of a release. */
export interface Occupation extends IndexEntry {
  readonly soc: string;
}

/** A role of the organisation, ready to become a profile. */
export interface OwnRole extends Omit<OwnRow, 'occupation' | 'id'> {
  readonly id: string;
  readonly title: string;
  readonly occupation: Occupation;
}

/**
 * The roles of the sheet, in its order, on top of the release `base`. Fails with `invalid-own-roles`, whose
 * problems name every cell that cannot be used by row and column.
 */
export async function readOwnRoles(sheet: Sheet, base: Dataset): Promise<OwnRole[]> {
  const { rows, problems: cellProblems } = readRows(sheet);
  const problems = [...cellProblems, ...nameProblems(rows, base)];
  const occupations = occupationFinder(base);
  const roles: OwnRole[] = [];
  for (const row of rows) {
    const found = row.occupation === null ? null : await occupations(row.occupation);
    if (typeof found === 'string') {
      problems.push({ row: row.row, column: columns.occupation.heading, text: found });
    } else if (found !== null && row.title !== null) {
      roles.push({ ...row, id: row.id ?? roleId(row.title), title: row.title, occupation: found });
    }
  }
  if (problems.length > 0) throw unusableSheet(sheet.file, problems);
  return roles;
}

/**
 * A role is found by its id and by the id that its title makes, so that neither may be another's. Of a row, the first
 * problem is told.
 */
function nameProblems(rows: readonly OwnRow[], base: Dataset): CellProblem[] {
  const rowOfId = new Map<string, number>();
  return rows.flatMap(({ row, title, id }) => {
    const names = [
      { column: columns.title, cell: title, id: title === null ? null : roleId(title) },
      { column: columns.id, cell: id, id },
    ];
    const problems = names.flatMap((name): CellProblem[] => {
      // A title that makes no id is as good as another where the sheet gives the id.
      if (name.cell === null || name.id === null || (name.id === '' && id !== null)) return [];
      const text = idProblem(name.id, base) ?? repeatProblem(name.id, rowOfId.get(name.id));
      if (text === undefined) return [];
      return [{ row, column: name.column.heading, text: `${shown(name.cell)} ${text}` }];
    });
    for (const name of names)
      if (name.id !== null && name.id !== '' && !rowOfId.has(name.id)) rowOfId.set(name.id, row);
    return problems.slice(0, 1);
  });
}

/** Why a role of the organisation cannot have this id. */
function idProblem(id: string, base: Dataset): string | undefined {
  if (id === '') return 'gives no id. Allowed: a title with a letter or a digit, or an Id beside it';
  // Roles are parted by -vs- in addresses and in names of files.
  if (/(^|-)vs(-|$)/.test(id))
    return 'has the word "vs", which parts the roles of a comparison. Allowed: a title without it';
  if (isSoc(id)) return 'is a SOC code. Allowed: a title in words';
  const same = base.find(id);
  if (same === undefined || same.kind === 'own-role') return undefined;
  const { release } = base.manifest;
  return `is the role '${same.title}' of release ${release}. Allowed: a title that the release does not have`;
}

function repeatProblem(id: string, row: number | undefined): string | undefined {
  return row === undefined
    ? undefined
    : `has the id ${id}, as the role in row ${row} has. Allowed: each once`;
}

function isOccupation(entry: IndexEntry): entry is Occupation {
  return entry.kind === 'occupation' && entry.soc !== null;
}

/** The release without its other roles: an own role of an earlier sheet must not be taken for an occupation. */
function occupationsOf(base: Dataset): Dataset {
  const roles = base.roles.filter(isOccupation);
  const byId = new Map(roles.map((role) => [role.id, role]));
  return { ...base, roles, find: (id) => byId.get(id) };
}

/** Finds the occupation that a text names, or answers what is wrong with the text; each text is looked up once. */
function occupationFinder(base: Dataset): (text: string) => Promise<Occupation | string> {
  const occupations = occupationsOf(base);
  const found = new Map<string, Promise<Occupation | string>>();
  return (text) => {
    const answer = found.get(text) ?? findOccupation(text, occupations);
    found.set(text, answer);
    return answer;
  };
}

async function findOccupation(text: string, occupations: Dataset): Promise<Occupation | string> {
  const { release } = occupations.manifest;
  try {
    const { role } = await resolveRole(occupations, text);
    if (isOccupation(role)) return role;
    return `${shown(text)} is no occupation of release ${release}. Allowed: its SOC code or a title`;
  } catch (error) {
    const what = error instanceof CodedError ? unresolved.get(error.code) : undefined;
    if (!(error instanceof CodedError) || what === undefined) throw error;
    return `${shown(text)} ${what} of release ${release}. ${hint(error.details.closest ?? [])}`;
  }
}

/** As many titles as a message names. */
const namedTitles = 5;

function hint(closest: readonly string[]): string {
  if (closest.length === 0) return 'Allowed: a SOC code or a title';
  const more = closest.length > namedTitles ? `; and ${closest.length - namedTitles} more` : '';
  return `Closest: ${closest.slice(0, namedTitles).join('; ')}${more}`;
}

/** How a text can fail to name an occupation, by the code of the error. */
const unresolved = new Map<string, string>([
  ['unknown-role', 'is no occupation'],
  ['ambiguous-role', 'may mean more than one occupation'],
]);
