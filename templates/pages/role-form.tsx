/** The form that asks for roles: a box for each, what is wrong with it, and what may have been meant. */
import { roleCount } from '../../src/comparison/role-count.ts';
import type { Choice, RoleField } from '../../src/pages/views.ts';
import { SuggestingInput } from './suggesting-input.tsx';
import { words } from './words.ts';

const hintId = 'roles-hint';

function Choices({ choices }: { choices: readonly Choice[] }) {
  return (
    <div class="choices">
      <p>{words.form.meant}</p>
      <ul>
        {choices.map(({ text, href }) => (
          <li>
            <a href={href}>{text}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Field({ field, number, isFocused }: { field: RoleField; number: number; isFocused: boolean }) {
  const id = `role-${number}`;
  const problem = field.problem === null ? undefined : words.problems[field.problem];
  const problemId = `${id}-problem`;
  return (
    <div class="field">
      <label for={id}>{words.form.role(number)}</label>
      <SuggestingInput
        id={id}
        name="role"
        value={field.text}
        source="/suggestions"
        isWrong={problem !== undefined}
        isFocused={isFocused}
        describedBy={problem === undefined ? hintId : `${problemId} ${hintId}`}
      />
      {problem !== undefined && (
        <p class="wrong" id={problemId}>
          {problem}
        </p>
      )}
      {field.choices.length > 0 && <Choices choices={field.choices} />}
    </div>
  );
}

/** The first box that needs an answer, once there is anything in one. */
function focusedOf(fields: readonly RoleField[]): number {
  const wrong = fields.findIndex(({ problem }) => problem !== null);
  if (wrong >= 0 || fields.every(({ text }) => text === '')) return wrong;
  return fields.findIndex(({ text }) => text === '');
}

/** The form. Without JavaScript another box is a round trip to the server, which keeps what was typed. */
export function RoleForm({ fields }: { fields: readonly RoleField[] }) {
  const focused = focusedOf(fields);
  return (
    <form class="roles" action="/compare" method="get">
      <fieldset>
        <legend>{words.home.form}</legend>
        <p class="hint" id={hintId}>
          {words.form.hint}
        </p>
        <div class="fields">
          {fields.map((field, position) => (
            <Field field={field} number={position + 1} isFocused={position === focused} />
          ))}
        </div>
      </fieldset>
      <div class="actions">
        <button type="submit" class="primary">
          {words.form.submit}
        </button>
        {fields.length < roleCount.most && (
          <button type="submit" formaction="/" name="boxes" value={String(fields.length + 1)}>
            {words.form.add}
          </button>
        )}
      </div>
    </form>
  );
}
