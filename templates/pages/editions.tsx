/** The pages of editions: all of them, and one with what changed first. */
import { formatPlain } from '../../src/document/format-cell.ts';
import { formatDate, formatMonth } from '../../src/document/format-date.ts';
import type { EditionItem, EditionLine, EditionsView, EditionView } from '../../src/pages/views.ts';
import { TableFrame } from '../../src/render/html/table-frame.tsx';
import { Text } from '../../src/render/html/text.tsx';
import { usualLocale } from '../../src/words/locale.ts';
import { ChangesOfItem } from './changes-table.tsx';
import { FileLinks } from './file-links.tsx';
import { KeyFigures } from './key-figures.tsx';
import { Layout } from './layout.tsx';
import { Progress, RefreshWithoutScript } from './progress.tsx';
import { words } from './words.ts';

const { editions: say } = words;
const feed = '/downloads/editions/feed.xml';

const monthName = (month: string) => formatMonth(month, usualLocale);
const dayOf = (time: string) => formatDate(time.slice(0, 10), usualLocale);
const count = (number: number) => formatPlain(number, usualLocale);

function statusOf({ publishedAt, progress }: EditionLine): string {
  if (publishedAt !== null) return say.published(dayOf(publishedAt));
  const { done, expected } = progress;
  return expected === null ? say.begun : say.underway(count(done), count(expected));
}

function FeedLink() {
  return (
    <p class="note">
      <a href={feed}>{say.feed}</a> {say.feedHint}
    </p>
  );
}

function FeedInHead() {
  return <link rel="alternate" type="application/atom+xml" href={feed} title={say.feedTitle} />;
}

function EditionRow({ edition }: { edition: EditionLine }) {
  const { counts } = edition;
  return (
    <tr>
      <th scope="row">
        <a href={edition.href}>{monthName(edition.month)}</a>
      </th>
      <td>{statusOf(edition)}</td>
      <td>{edition.release}</td>
      {(['written', 'changed', 'unchanged', 'failed'] as const).map((name) => (
        <td class="number">{counts === null ? '' : count(counts[name])}</td>
      ))}
    </tr>
  );
}

function EditionsTable({ editions }: Pick<EditionsView, 'editions'>) {
  const { columns } = say;
  return (
    <TableFrame labelledBy="table-editions" class="list">
      <table>
        <caption id="table-editions" class="unseen">
          {say.title}
        </caption>
        <thead>
          <tr>
            <th scope="col">{columns.month}</th>
            <th scope="col">{columns.status}</th>
            <th scope="col">{columns.release}</th>
            {[columns.written, columns.changed, columns.unchanged, columns.failed].map((heading) => (
              <th scope="col" class="number">
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {editions.map((edition) => (
            <EditionRow edition={edition} />
          ))}
        </tbody>
      </table>
    </TableFrame>
  );
}

export function EditionsPage({ editions, older }: EditionsView) {
  return (
    <Layout title={say.title} description={say.lead} canonical={null} head={<FeedInHead />}>
      <div class="sheet">
        <header class="opening">
          <h1>{say.title}</h1>
          <p class="lead">{say.lead}</p>
        </header>
        {editions.length === 0 ? <p class="nothing">{say.none}</p> : <EditionsTable editions={editions} />}
        {older !== null && (
          <p class="actions">
            <a class="button" href={older}>
              {say.older}
            </a>
          </p>
        )}
        <FeedLink />
        <p class="note">
          <a href="/batches">{say.batches}</a>
        </p>
      </div>
    </Layout>
  );
}

function Opening({ view }: { view: EditionView }) {
  const { month, release, previous, counts, begunAt } = view;
  return (
    <header class="opening">
      <p class="eyebrow">
        <a href="/editions">{say.title}</a> · {statusOf(view)} · {words.footer.release(release)}
      </p>
      <h1>{say.editionOf(monthName(month))}</h1>
      <p class="hint">
        {begunAt !== null && `${say.begunOn(dayOf(begunAt))} `}
        {previous === null ? (
          say.first
        ) : (
          <>
            {say.comparedWith} <a href={previous.href}>{monthName(previous.month)}</a>.
          </>
        )}
      </p>
      {counts !== null && (
        <KeyFigures
          figures={(['expected', 'changed', 'written', 'unchanged', 'failed'] as const).map((name) => ({
            label: say.counts[name],
            text: count(counts[name]),
          }))}
        />
      )}
    </header>
  );
}

function Changed({ items, isFirst }: { items: readonly EditionItem[]; isFirst: boolean }) {
  const changed = items.filter(({ changes }) => changes.length > 0);
  const told = items.filter(({ changeCount }) => (changeCount ?? 0) > 0).length;
  return (
    <section class="part" aria-labelledby="changed">
      <h2 id="changed">{say.whatChanged}</h2>
      {changed.length === 0 && <p>{isFirst ? say.firstChanges : say.nothingChanged}</p>}
      {changed.map((item) => (
        <ChangesOfItem item={item} />
      ))}
      {told > changed.length && <p class="note">{say.moreChanged(count(told - changed.length))}</p>}
    </section>
  );
}

function NotDelivered({ items }: { items: readonly EditionItem[] }) {
  const failed = items.filter(({ status }) => status === 'failed');
  if (failed.length === 0) return null;
  return (
    <section class="part" aria-labelledby="not-delivered">
      <h2 id="not-delivered">{say.notDelivered}</h2>
      <ul>
        {failed.map(({ name, subscription, error }) => (
          <li>
            <strong>
              <Text>{name}</Text>
            </strong>{' '}
            <span class="count">{subscription}</span>
            <br />
            <Text>{error ?? ''}</Text>
          </li>
        ))}
      </ul>
    </section>
  );
}

function changesText({ status, changeCount }: EditionItem): string {
  if (status === 'failed') return say.statuses.failed;
  if (status === 'unchanged') return say.statuses.unchanged;
  if (changeCount === null) return say.isNew;
  return changeCount === 0 ? say.noFigures : say.figures(changeCount);
}

function Reports({ items }: { items: readonly EditionItem[] }) {
  return (
    <section class="part" aria-labelledby="reports">
      <h2 id="reports">{say.reports}</h2>
      <TableFrame labelledBy="reports" class="list">
        <table>
          <thead>
            <tr>
              <th scope="col">{say.columns.subscription}</th>
              <th scope="col">{say.columns.changes}</th>
              <th scope="col">{say.columns.files}</th>
            </tr>
          </thead>
          <tbody>
            {items.map((item) => (
              <tr>
                <th scope="row">
                  {item.href === null ? <Text>{item.name}</Text> : <a href={item.href}>{item.name}</a>}
                  {item.owner !== null && <span class="kind">{item.owner}</span>}
                </th>
                <td>{changesText(item)}</td>
                <td>
                  {item.files.length === 0 ? '\u2013' : <FileLinks files={item.files} what={item.name} />}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableFrame>
    </section>
  );
}

function Published({ view }: { view: EditionView }) {
  const { items, previous, index } = view;
  if (items.length === 0)
    return (
      <p class="nothing">
        {say.nothingOwn} <a href="/">{say.subscribeHint}</a>
      </p>
    );
  return (
    <>
      <Changed items={items} isFirst={previous === null} />
      <NotDelivered items={items} />
      <Reports items={items} />
      {index.length > 0 && (
        <section class="part" aria-labelledby="index">
          <h2 id="index">{say.index}</h2>
          <FileLinks files={index} what={say.index} />
        </section>
      )}
    </>
  );
}

export function EditionPage(view: EditionView) {
  const isPublished = view.publishedAt !== null;
  const title = say.editionOf(monthName(view.month));
  return (
    <Layout
      title={title}
      description={say.lead}
      canonical={null}
      head={
        <>
          <FeedInHead />
          {!isPublished && <RefreshWithoutScript />}
        </>
      }
    >
      <div class="sheet wide-sheet">
        <Opening view={view} />
        {isPublished ? (
          <Published view={view} />
        ) : (
          <Progress view={view.progress} source={view.progressHref} />
        )}
        <FeedLink />
      </div>
    </Layout>
  );
}
