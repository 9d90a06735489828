/** The pages of batches: all of one's own, and one with its zip, what was not delivered and each comparison. */
import { formatPlain } from '../../src/document/format-cell.ts';
import { formatDate } from '../../src/document/format-date.ts';
import type { BatchesView, BatchItem, BatchLine, BatchView } from '../../src/pages/views.ts';
import { TableFrame } from '../../src/render/html/table-frame.tsx';
import { Text } from '../../src/render/html/text.tsx';
import { usualLocale } from '../../src/words/locale.ts';
import { FileLinks, sizeOf } from './file-links.tsx';
import { KeyFigures } from './key-figures.tsx';
import { Layout } from './layout.tsx';
import { Progress, RefreshWithoutScript } from './progress.tsx';
import { words } from './words.ts';

const { batches: say } = words;

const dayOf = (time: string) => formatDate(time.slice(0, 10), usualLocale);
const count = (number: number) => formatPlain(number, usualLocale);
const titleOf = ({ titles }: BatchItem) => titles.join(` ${words.comparison.versus} `);

const sizeOfBatch = ({ comparisons }: BatchLine) => say.listed(comparisons, count(comparisons));

function nameOf(batch: BatchLine): string {
  return batch.group === null ? sizeOfBatch(batch) : say.pairsOf(batch.group);
}

function BatchRow({ batch }: { batch: BatchLine }) {
  const { href, group, owner, isPublished, begunAt, release } = batch;
  return (
    <tr>
      <th scope="row">
        <a href={href}>{nameOf(batch)}</a>
        {group !== null && <span class="kind">{sizeOfBatch(batch)}</span>}
        {owner !== null && (
          <span class="kind">
            <Text>{owner}</Text>
          </span>
        )}
      </th>
      <td>{isPublished ? say.done : say.underway}</td>
      <td>{dayOf(begunAt)}</td>
      <td>{release}</td>
    </tr>
  );
}

function BatchesTable({ batches }: Pick<BatchesView, 'batches'>) {
  const { batch, status, begun, release } = say.columns;
  return (
    <TableFrame labelledBy="table-batches" class="list kinds-below">
      <table>
        <caption id="table-batches" class="unseen">
          {say.title}
        </caption>
        <thead>
          <tr>
            {[batch, status, begun, release].map((heading) => (
              <th scope="col">{heading}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {batches.map((line) => (
            <BatchRow batch={line} />
          ))}
        </tbody>
      </table>
    </TableFrame>
  );
}

export function BatchesPage({ batches, total }: BatchesView) {
  return (
    <Layout title={say.title} description={say.lead} canonical={null}>
      <div class="sheet">
        <header class="opening">
          <h1>{say.title}</h1>
          <p class="lead">{say.lead}</p>
        </header>
        {total === 0 ? (
          <p class="nothing">
            {say.none} <a href="/docs">{say.how}</a>
          </p>
        ) : (
          <BatchesTable batches={batches} />
        )}
        {total > batches.length && <p class="note">{say.more(count(total - batches.length))}</p>}
      </div>
    </Layout>
  );
}

function Opening({ view }: { view: BatchView }) {
  const { publishedAt, begunAt, release, counts, owner, group } = view;
  const terms = [
    ...(group === null ? [] : [sizeOfBatch(view)]),
    say.begunOn(dayOf(begunAt)),
    ...(owner === null ? [] : [words.subscriptions.of(owner)]),
  ];
  return (
    <header class="opening">
      <p class="eyebrow">
        <a href="/batches">{say.title}</a> ·{' '}
        {publishedAt === null ? say.underway : say.published(dayOf(publishedAt))} ·{' '}
        {words.footer.release(release)}
      </p>
      <h1>{nameOf(view)}</h1>
      <p class="hint">
        <Text>{terms.join(' · ')}</Text>
      </p>
      {counts !== null && (
        <KeyFigures
          figures={(['expected', 'written', 'failed', 'files'] as const).map((name) => ({
            label: say.counts[name],
            text: count(counts[name]),
          }))}
        />
      )}
    </header>
  );
}

function Zip({ zip }: Pick<BatchView, 'zip'>) {
  if (zip === null) return null;
  return (
    <div class="actions zip">
      <a class="button primary" href={zip.href} download={zip.name}>
        {say.zip}
      </a>
      <span class="hint">
        {sizeOf(zip.bytes)}. {say.zipHint}
      </span>
    </div>
  );
}

function NotDelivered({ failed, counts }: Pick<BatchView, 'failed' | 'counts'>) {
  if (failed.length === 0) return null;
  const more = (counts?.failed ?? 0) - failed.length;
  return (
    <section class="part" aria-labelledby="not-delivered">
      <h2 id="not-delivered">{say.notDelivered}</h2>
      <ul>
        {failed.map((item) => (
          <li>
            <strong>
              <Text>{titleOf(item)}</Text>
            </strong>
            <br />
            <Text>{item.error ?? ''}</Text>
          </li>
        ))}
      </ul>
      {more > 0 && <p class="note">{say.moreNotDelivered(count(more))}</p>}
    </section>
  );
}

function ItemRow({ item }: { item: BatchItem }) {
  const { position, choices, href, files, error } = item;
  const title = titleOf(item);
  const missing = error === null ? say.gone : say.notDelivered;
  return (
    <tr>
      <td class="number">{count(position)}</td>
      <th scope="row">
        {href === null ? <Text>{title}</Text> : <a href={href}>{title}</a>}
        {choices.length > 0 && <span class="kind">{choices.join(' · ')}</span>}
      </th>
      <td>
        {files.length === 0 ? missing : <FileLinks files={files} what={[title, ...choices].join(', ')} />}
      </td>
    </tr>
  );
}

function Comparisons({ items, before, after }: Pick<BatchView, 'items' | 'before' | 'after'>) {
  const { number, comparison, files } = say.columns;
  return (
    <section class="part" aria-labelledby="comparisons">
      <h2 id="comparisons">{say.comparisons}</h2>
      <TableFrame labelledBy="comparisons" class="list kinds-below">
        <table>
          <thead>
            <tr>
              <th scope="col" class="number">
                {number}
              </th>
              <th scope="col">{comparison}</th>
              <th scope="col">{files}</th>
            </tr>
          </thead>
          <tbody>
            {items.map((item) => (
              <ItemRow item={item} />
            ))}
          </tbody>
        </table>
      </TableFrame>
      <p class="actions">
        {before !== null && (
          <a class="button" href={before} rel="prev">
            {say.before}
          </a>
        )}
        {after !== null && (
          <a class="button" href={after} rel="next">
            {say.after}
          </a>
        )}
      </p>
    </section>
  );
}

export function BatchPage(view: BatchView) {
  return (
    <Layout
      title={`${say.title}: ${nameOf(view)}`}
      description={say.lead}
      canonical={null}
      head={view.isPublished ? undefined : <RefreshWithoutScript />}
    >
      <div class="sheet wide-sheet">
        <Opening view={view} />
        {view.isPublished ? (
          <>
            <Zip {...view} />
            <NotDelivered {...view} />
            <Comparisons {...view} />
          </>
        ) : (
          <>
            <Progress view={view.progress} source={view.progressHref} />
            <p class="note">{say.standsStill}</p>
          </>
        )}
      </div>
    </Layout>
  );
}
