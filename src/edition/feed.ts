/** The feed of editions (Atom, RFC 4287), for programs that wait for the next one. It names no subscription. */
import { createHash } from 'node:crypto';
import { escapeXml } from '../render/text/escape-xml.ts';
import type { ObjectStore } from '../storage/object-store.ts';
import { feedKey } from './keys.ts';
import { type EditionManifest, findManifest } from './manifest.ts';
import { editionSummary } from './notice.ts';
import { begunMonths } from './pin.ts';

/** As many editions as the feed has, the newest. */
const mostEntries = 24;

/** How often the feed is written again because another edition was published meanwhile. */
const attempts = 5;

/** An id that stays the same for good: a UUID of version 8, made of the sha256 of a name. */
function idOf(name: string): string {
  const digits = createHash('sha256').update(`role-reports ${name}`).digest('hex');
  const parts = [
    digits.slice(0, 8),
    digits.slice(8, 12),
    `8${digits.slice(13, 16)}`,
    `a${digits.slice(17, 20)}`,
  ];
  return `urn:uuid:${[...parts, digits.slice(20, 32)].join('-')}`;
}

function entry(manifest: EditionManifest): string[] {
  const { month, publishedAt } = manifest;
  return [
    '  <entry>',
    `    <id>${idOf(`edition ${month}`)}</id>`,
    `    <title>Edition ${month}</title>`,
    `    <updated>${publishedAt}</updated>`,
    `    <link href="/v1/editions/${month}"/>`,
    `    <summary>${escapeXml(editionSummary(manifest))}</summary>`,
    '  </entry>',
  ];
}

/** The feed of these editions, the newest month first. A feed without entries is dated by the first day that has editions. */
export function feedXml(manifests: readonly EditionManifest[]): string {
  const updated =
    manifests
      .map(({ publishedAt }) => publishedAt)
      .toSorted()
      .at(-1) ?? '2000-01-01T00:00:00Z';
  const lines = [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom">',
    `  <id>${idOf('editions')}</id>`,
    '  <title>Role Reports: editions</title>',
    `  <updated>${updated}</updated>`,
    '  <author><name>Role Reports</name></author>',
    '  <link rel="self" href="/v1/editions/feed.xml"/>',
    ...manifests.flatMap(entry),
    '</feed>',
  ];
  return `${lines.join('\n')}\n`;
}

/** The published editions, the newest month first. */
async function newest(store: ObjectStore): Promise<EditionManifest[]> {
  const found: EditionManifest[] = [];
  for (const month of (await begunMonths(store)).toReversed()) {
    const manifest = await findManifest(store, month);
    if (manifest !== null) found.push(manifest);
    if (found.length === mostEntries) break;
  }
  return found;
}

/** Writes the feed, unless it has every published edition already. It is made anew from their manifests each time. */
export async function refreshFeed(store: ObjectStore): Promise<void> {
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const wanted = new TextEncoder().encode(feedXml(await newest(store)));
    const there = await store.get(feedKey);
    if (there !== null && Buffer.compare(there, wanted) === 0) return;
    // Once more after each write: two that write at once must not lose the edition of one of them.
    await store.put(feedKey, wanted, { contentType: 'application/atom+xml' });
  }
}
