/** The pages of subscriptions: one's own, each with a way to end it, and the form that asks again. */
import type { SubscribeView, SubscriptionLine, SubscriptionsView } from '../../src/pages/views.ts';
import { Text } from '../../src/render/html/text.tsx';
import { formatNames } from '../../src/render/renderer.ts';
import { Layout } from './layout.tsx';
import { SubscribeForm } from './subscribe-form.tsx';
import { words } from './words.ts';

const { subscriptions: say } = words;

const titlesOf = (titles: readonly string[]) => titles.join(` ${words.comparison.versus} `);

export function SubscribePage(view: SubscribeView) {
  return (
    <Layout title={words.subscribe.title} description={words.subscribe.hint} canonical={null}>
      <div class="hero">
        <h1>{words.subscribe.title}</h1>
        <p class="lead">
          <Text>{titlesOf(view.titles)}</Text>
        </p>
        <p class="wrong" role="alert">
          {words.subscribe.again}
        </p>
        <div class="roles">
          <SubscribeForm view={view} isFocused={view.problems.name !== undefined} />
        </div>
      </div>
    </Layout>
  );
}

function Notice({ subscriptions, notice }: SubscriptionsView) {
  if (notice === 'ended')
    return (
      <p class="notice" role="status">
        {say.ended}
      </p>
    );
  const saved = subscriptions.find(({ id }) => id === notice?.saved);
  if (saved === undefined) return null;
  return (
    <p class="notice" role="status">
      {say.saved} <strong>{saved.name}</strong>. {say.next}
    </p>
  );
}

/** Ending takes two steps, of which the second is a form: nothing is lost by a slip. */
function End({ id, name }: SubscriptionLine) {
  return (
    <details class="end">
      <summary aria-label={say.endOf(name)}>{say.end}</summary>
      <form action={`/subscriptions/${id}/delete`} method="post">
        <p class="hint">{say.endHint}</p>
        <button type="submit">{say.endNow}</button>
      </form>
    </details>
  );
}

function Line({ line }: { line: SubscriptionLine }) {
  const { id, name, owner, titles, href, place, formats, onlyIfChanged } = line;
  const terms = [
    formatNames
      .filter((format) => formats.includes(format))
      .map((format) => words.files[format])
      .join(', '),
    place ?? words.comparison.nation,
    ...(onlyIfChanged ? [say.onlyIfChanged] : []),
    ...(owner === null ? [] : [say.of(owner)]),
  ];
  return (
    <li id={`subscription-${id}`}>
      <div>
        <h2>
          <Text>{name}</Text>
        </h2>
        <p>
          <a href={href}>{titlesOf(titles)}</a>
        </p>
        <p class="hint">
          <Text>{terms.join(' · ')}</Text>
        </p>
      </div>
      <End {...line} />
    </li>
  );
}

export function SubscriptionsPage(view: SubscriptionsView) {
  const { subscriptions, total } = view;
  const more = total - subscriptions.length;
  return (
    <Layout title={say.title} description={say.lead} canonical={null}>
      <div class="sheet">
        <header class="opening">
          <h1>{say.title}</h1>
          <p class="lead">{say.lead}</p>
        </header>
        <Notice {...view} />
        {total === 0 ? (
          <p class="nothing">
            {say.none} <a href="/">{say.start}</a>
          </p>
        ) : (
          <ul class="subscriptions">
            {subscriptions.map((line) => (
              <Line line={line} />
            ))}
          </ul>
        )}
        {more > 0 && <p class="note">{say.more(more)}</p>}
        <p class="note">
          <a href="/editions">{say.editions}</a>
        </p>
      </div>
    </Layout>
  );
}
