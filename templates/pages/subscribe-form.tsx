/** The form that subscribes to a comparison, with what is wrong beside each field. It needs no script. */
import { nation } from '../../src/dataset/places.ts';
import type { SubscribeView } from '../../src/pages/views.ts';
import { formatNames } from '../../src/render/renderer.ts';
import { usualLocale } from '../../src/words/locale.ts';
import { useSignIn } from './visitor.tsx';
import { words } from './words.ts';

const { subscribe: say } = words;

/** What is asked for beside the form's own fields; what is usual is left out. */
function Kept({ choices }: Pick<SubscribeView, 'choices'>) {
  const { roles, location, baseline, exclude = [], locale } = choices;
  const others = Object.entries({
    location: location === nation.id ? '' : location,
    baseline: baseline === roles[0] ? '' : baseline,
    exclude: exclude.join(','),
    locale: locale === usualLocale ? '' : locale,
  });
  return (
    <>
      {roles.map((role) => (
        <input type="hidden" name="role" value={role} />
      ))}
      {others.map(([name, value]) => value && <input type="hidden" name={name} value={value} />)}
    </>
  );
}

function Wrong({ id, text }: { id: string; text: string }) {
  return (
    <p class="wrong" id={id}>
      {text}
    </p>
  );
}

function NameField({ name, problems, isFocused }: SubscribeView & { readonly isFocused: boolean }) {
  const problem = problems.name;
  return (
    <div class="field">
      <label for="subscription-name">{say.name}</label>
      <input
        type="text"
        id="subscription-name"
        name="name"
        value={name}
        required
        maxlength={200}
        autocomplete="off"
        aria-invalid={problem === undefined ? undefined : 'true'}
        aria-describedby={problem === undefined ? undefined : 'subscription-name-problem'}
        autofocus={isFocused}
      />
      {problem !== undefined && <Wrong id="subscription-name-problem" text={say.problems[problem]} />}
    </div>
  );
}

function FormatsField({ formats, problems }: SubscribeView) {
  const isWrong = problems.formats === true;
  return (
    <fieldset class="ticks" aria-describedby={isWrong ? 'formats-problem' : undefined}>
      <legend>{say.formats}</legend>
      {formatNames.map((format) => (
        <label>
          <input type="checkbox" name="format" value={format} checked={formats.includes(format)} />
          {words.files[format]}
        </label>
      ))}
      {isWrong && <Wrong id="formats-problem" text={say.problems.formats} />}
    </fieldset>
  );
}

/** The form. `isFocused`: whether its first field is where the page begins. */
export function SubscribeForm({ view, isFocused }: { view: SubscribeView; isFocused: boolean }) {
  const { choices, onlyIfChanged, problems } = view;
  return (
    <form class="subscribe-form" action="/subscriptions" method="post">
      {problems.request !== undefined && <Wrong id="request-problem" text={problems.request} />}
      <Kept choices={choices} />
      <NameField {...view} isFocused={isFocused} />
      <FormatsField {...view} />
      <label class="tick-line">
        <input type="checkbox" name="onlyIfChanged" value="yes" checked={onlyIfChanged} />
        {say.onlyIfChanged}
      </label>
      <div class="actions">
        <button type="submit" class="primary">
          {say.submit}
        </button>
      </div>
    </form>
  );
}

/** The form as a comparison offers it: filled in, and folded until somebody wants it; or where to sign in for it. */
export function SubscribeBox({ titles, choices }: Pick<SubscribeView, 'titles' | 'choices'>) {
  const signIn = useSignIn();
  if (signIn !== null)
    return (
      <p class="subscribe">
        <a href={signIn}>{words.signIn.toSubscribe}</a>
      </p>
    );
  const view: SubscribeView = {
    titles,
    choices,
    name: titles.join(` ${words.comparison.versus} `).slice(0, 200),
    formats: ['xlsx', 'pdf'],
    onlyIfChanged: false,
    problems: {},
  };
  return (
    <details class="subscribe">
      <summary>{say.title}</summary>
      <p class="hint">{say.hint}</p>
      <SubscribeForm view={view} isFocused={false} />
    </details>
  );
}
