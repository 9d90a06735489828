/** What people typed for roles, resolved one by one: the page that asks again says what is wrong with each. */

import { roleCount } from '../comparison/role-count.ts';
import type { Dataset } from '../dataset/dataset.ts';
import type { IndexEntry } from '../dataset/manifest.ts';
import { findRole, resolveRole } from '../dataset/resolve-role.ts';
import { CodedError, type ErrorCode } from '../errors.ts';
import type { Choice, RoleField } from './views.ts';

/** As many roles as are offered for a title that is none or that several have. */
const mostChoices = 8;

/** A text that was typed, and its role or the reason why it is none. */
type Answer = { readonly text: string } & ({ readonly role: IndexEntry } | { readonly error: CodedError });

async function answerTo(text: string, dataset: Dataset): Promise<Answer> {
  try {
    return { text, role: (await resolveRole(dataset, text)).role };
  } catch (error) {
    if (error instanceof CodedError && ['unknown-role', 'ambiguous-role'].includes(error.code))
      return { text, error };
    throw error;
  }
}

/** The address that asks again with another text in one place. */
function askedWith(texts: readonly string[], position: number, text: string): string {
  const query = new URLSearchParams();
  for (const [index, each] of texts.entries()) query.append('role', index === position ? text : each);
  return `/compare?${query.toString()}`;
}

function choicesFor(
  { details: { closest = [] } }: CodedError,
  texts: readonly string[],
  position: number,
): Choice[] {
  return closest
    .slice(0, mostChoices)
    .map((title) => ({ text: title, href: askedWith(texts, position, title) }));
}

/** The roles, or the fields to ask again with and why. */
export type Asked =
  | { readonly roles: readonly IndexEntry[] }
  | { readonly error: ErrorCode; readonly fields: readonly RoleField[] };

function repeatedIn(answers: readonly Answer[]): number {
  return answers.findIndex(
    (answer, index) =>
      'role' in answer &&
      answers.slice(0, index).some((before) => 'role' in before && before.role === answer.role),
  );
}

/** The first thing that keeps the answers from being a comparison, and the field that it is about. */
function problemOf(answers: readonly Answer[]): { error: ErrorCode; position: number | null } | null {
  const wrong = answers.find((answer) => 'error' in answer);
  if (wrong !== undefined) return { error: wrong.error.code, position: null };
  if (answers.length < roleCount.least) return { error: 'too-few-roles', position: null };
  if (answers.length > roleCount.most) return { error: 'too-many-roles', position: null };
  const repeated = repeatedIn(answers);
  return repeated < 0 ? null : { error: 'repeated-role', position: repeated };
}

/** Resolves the texts. Blank ones are fields that were left empty. */
export async function askForRoles(texts: readonly string[], dataset: Dataset): Promise<Asked> {
  const typed = texts.map((text) => text.trim()).filter((text) => text !== '');
  // One more than there may be is enough to say so.
  const answers = await Promise.all(
    typed.slice(0, roleCount.most + 1).map((text) => answerTo(text, dataset)),
  );
  const problem = problemOf(answers);
  if (problem === null) return { roles: answers.flatMap((answer) => ('role' in answer ? answer.role : [])) };
  const fields = answers.slice(0, roleCount.most).map((answer, position): RoleField => {
    if ('error' in answer)
      return {
        text: answer.text,
        problem: answer.error.code,
        choices: choicesFor(answer.error, typed, position),
      };
    const isAbout = problem.position === position;
    return { text: answer.role.title, problem: isAbout ? problem.error : null, choices: [] };
  });
  return { error: problem.error, fields };
}

/** Fields that are filled in with titles, as far as the texts are roles by their id, title or SOC code. */
export function filledFields(texts: readonly string[], dataset: Dataset): RoleField[] {
  return texts.slice(0, roleCount.most).map((text) => ({
    text: findRole(dataset, text)?.title ?? text,
    problem: null,
    choices: [],
  }));
}
