/** What can be done with a comparison: take its files, choose a place and a baseline, change its roles. */
import type { Comparison } from '../../src/comparison/comparison.ts';
import { nation } from '../../src/dataset/places.ts';
import { fileAddress } from '../../src/pages/comparison-address.ts';
import type { ComparisonView } from '../../src/pages/views.ts';
import type { Format } from '../../src/render/renderer.ts';
import { usualLocale } from '../../src/words/locale.ts';
import { SuggestingInput } from './suggesting-input.tsx';
import { useSignIn } from './visitor.tsx';
import { words } from './words.ts';

const { comparison: say } = words;

/** Most people take the workbook. */
const offered: readonly Format[] = ['xlsx', 'pdf', 'csv'];

/** The files, or where to sign in for them. */
export function Downloads({ choices }: Pick<ComparisonView, 'choices'>) {
  const signIn = useSignIn();
  if (signIn !== null)
    return (
      <p class="downloads">
        <a class="button primary" href={signIn}>
          {words.signIn.forFiles}
        </a>
        <span class="hint">{offered.map((format) => say.files[format].name).join(' · ')}</span>
      </p>
    );
  return (
    <ul class="downloads" aria-label={say.download}>
      {offered.map((format) => (
        <li>
          <a
            class={format === 'xlsx' ? 'button primary' : 'button'}
            href={fileAddress(choices, format)}
            download
            aria-label={`${say.download}: ${say.files[format].name}`}
          >
            <svg class="glyph" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
              <path d="M8 2v8m0 0 3.2-3.2M8 10 4.8 6.8M2.5 13.5h11" />
            </svg>
            {say.files[format].name}
          </a>
        </li>
      ))}
    </ul>
  );
}

/** Choices that the form does not show go with it as they are. */
function Kept({ choices: { exclude = [], locale } }: Pick<ComparisonView, 'choices'>) {
  return (
    <>
      {exclude.length > 0 && <input type="hidden" name="exclude" value={exclude.join(',')} />}
      {locale !== undefined && locale !== usualLocale && <input type="hidden" name="locale" value={locale} />}
    </>
  );
}

/** An area is no state: where one is chosen, the list has it as well. */
function PlaceSelect({ comparison: { location, place }, states }: Omit<ComparisonView, 'choices'>) {
  const isListed = location === nation.id || states.some(({ code }) => code === location);
  return (
    <div class="field">
      <label for="location">{say.place}</label>
      <select id="location" name="location">
        {!isListed && (
          <optgroup label={say.chosen}>
            <option value={location} selected>
              {place}
            </option>
          </optgroup>
        )}
        <option value="">{say.nation}</option>
        <optgroup label={say.states}>
          {states.map(({ code, name }) => (
            <option value={code} selected={code === location}>
              {name}
            </option>
          ))}
        </optgroup>
      </select>
    </div>
  );
}

function BaselineSelect({ comparison: { roles, baseline } }: { comparison: Comparison }) {
  return (
    <div class="field">
      <label for="baseline">{say.baseline}</label>
      <select id="baseline" name="baseline">
        {roles.map(({ id, title }) => (
          <option value={id} selected={id === baseline}>
            {title}
          </option>
        ))}
      </select>
    </div>
  );
}

function rolesQuery({ roles }: Comparison): string {
  return new URLSearchParams(roles.map(({ id }): [string, string] => ['role', id])).toString();
}

export function Settings({ comparison, choices, states, path }: ComparisonView & { readonly path: string }) {
  return (
    <form class="settings" action={path} method="get" aria-label={say.settings}>
      <Kept choices={choices} />
      <PlaceSelect comparison={comparison} states={states} />
      <div class="field">
        <label for="area">{say.area}</label>
        <SuggestingInput id="area" name="area" value="" source="/suggestions/places" />
      </div>
      <BaselineSelect comparison={comparison} />
      <div class="actions">
        <button type="submit">{say.update}</button>
        <a class="button quiet" href={`/?${rolesQuery(comparison)}`}>
          {say.change}
        </a>
      </div>
    </form>
  );
}
