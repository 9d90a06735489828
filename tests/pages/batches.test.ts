/** The pages of batches: one's own alone, how far one is, and what came of each comparison. */
import { unzipSync } from 'fflate';
import { beforeEach, describe, expect, it } from 'vitest';
import { createHttpServices } from '../../functions/services.ts';
import { readSettings } from '../../functions/settings.ts';
import { manifestKey, resultKey } from '../../src/batch/keys.ts';
import { itemsOf } from '../../src/batch/plan.ts';
import { workOn } from '../../src/batch/work.ts';
import { createApp } from '../../src/http/app.ts';
import { receiptKey } from '../../src/report/receipt.ts';
import { askFor, manyComparisons, runHere } from '../support/batches.ts';
import { newWorld, putRelease, sixRoles, type World } from '../support/editions.ts';
import { browserAccept, rowOf, textOf, textsOf } from '../support/pages.ts';

let world: World;
beforeEach(async () => {
  world = await newWorld();
});

/** The pages over the world, as this caller sees them. */
async function pagesOf(subject: string | null, scopes = ['reports:read']) {
  const settings = readSettings({ DATASET: `file:${world.releases}`, REPORTS: `file:${world.folder}` });
  const services = await createHttpServices(settings);
  const auth = subject === null ? null : async () => ({ subject, scopes, clientId: null });
  const app = createApp({ ...services, auth });
  return async (path: string) => {
    const response = await app.request(path, {
      headers: { Accept: browserAccept, Authorization: 'Bearer a-token' },
    });
    const bytes = new Uint8Array(await response.arrayBuffer());
    const { status, headers } = response;
    return { status, headers, bytes, html: new TextDecoder().decode(bytes) };
  };
}

const two = {
  comparisons: [
    { roles: ['actors', 'dancers'] },
    { roles: ['cooks', 'bakers'], baseline: 'cooks', locale: 'es-ES' },
  ],
  formats: ['csv' as const, 'pdf' as const],
};

const numbers = (html: string) => textsOf(html, 'td').filter((text) => /^\d+$/.test(text));

describe('the page of a batch that is done', () => {
  it('has the zip, each comparison with its page, and each of its files', async () => {
    const pin = await askFor(two, world.services);
    const { manifest } = await runHere(pin, world.services);
    const ask = await pagesOf('anna');
    const { status, html } = await ask(`/batches/${pin.id}`);
    expect(status).toBe(200);
    expect(textsOf(html, 'h1')).toEqual(['2 comparisons']);
    expect(textsOf(html, 'dd')).toEqual(['2', '2', '0', String(manifest.counts.files)]);
    expect(textOf(html)).toContain('Done November 25, 2026 · Dataset release 2026.11');
    const zip = await ask(/href="(\/downloads\/batches\/[^"]+)"/.exec(html)?.[1] ?? '');
    expect(zip.headers.get('Content-Type')).toBe('application/zip');
    expect(Object.keys(unzipSync(zip.bytes))).toContain('manifest.csv');
    const pages = [...html.matchAll(/href="(\/compare\/[^"]+)"/g)].map(([, link = '']) => link);
    expect(pages).toEqual([
      '/compare/actors-vs-dancers',
      '/compare/bakers-vs-cooks?baseline=cooks&amp;locale=es-ES',
    ]);
    const files = [...html.matchAll(/href="(\/downloads\/reports\/[^"]+)"/g)].map(([, link = '']) => link);
    expect(files.map((link) => link.replace(/.*\//, ''))).toEqual(['csv', 'pdf', 'csv', 'pdf']);
    for (const link of [...pages, ...files])
      expect((await ask(link.replaceAll('&amp;', '&'))).status, link).toBe(200);
    expect(html).not.toContain('http-equiv="refresh"');
    expect(textsOf(html, 'h2')).toEqual(['Comparisons']);
  });

  it('says what was not delivered and why, as text', async () => {
    const pin = await askFor(two, world.services);
    const [, item] = await itemsOf(world.store, pin);
    const hostile = '<img src=x onerror=alert(1)> is gone';
    const failed = { status: 'failed', error: { code: 'unknown-role', message: hostile } };
    await world.store.put(
      resultKey(pin.id, item?.report ?? ''),
      new TextEncoder().encode(JSON.stringify(failed)),
      { contentType: 'application/json' },
    );
    await runHere(pin, world.services);
    const { html } = await (await pagesOf('anna'))(`/batches/${pin.id}`);
    expect(textsOf(html, 'h2')).toEqual(['Not delivered', 'Comparisons']);
    expect(textsOf(html, 'dd').slice(0, 3)).toEqual(['2', '1', '1']);
    expect(textOf(html)).toContain(`Cooks vs Bakers ${hostile}`);
    expect(rowOf(html, 'Cooks vs Bakers')).toEqual(['2', 'Not delivered']);
    expect(html).not.toContain('<img src=x');
  });

  it('says of a report that has expired that the zip still has it', async () => {
    const pin = await askFor(two, world.services);
    const { manifest } = await runHere(pin, world.services);
    await world.store.delete(receiptKey(manifest.items[0]?.report ?? ''));
    const { html } = await (await pagesOf('anna'))(`/batches/${pin.id}`);
    expect(rowOf(html, 'Actors vs Dancers')).toEqual(['1', 'In the zip alone: its own files have expired']);
    expect(textsOf(html, 'h2')).toEqual(['Comparisons']);
  });

  it('has as many comparisons as can be read, and leads to the others', async () => {
    const pin = await askFor(manyComparisons(120), world.services);
    await runHere(pin, world.services);
    const ask = await pagesOf('anna');
    const first = (await ask(`/batches/${pin.id}`)).html;
    expect(numbers(first)).toEqual(Array.from({ length: 50 }, (_, at) => String(at + 1)));
    expect(first).not.toContain('rel="prev"');
    expect(first).toContain(`href="/batches/${pin.id}?from=51"`);
    const last = (await ask(`/batches/${pin.id}?from=101`)).html;
    expect(numbers(last)).toHaveLength(20);
    expect(last).toContain(`href="/batches/${pin.id}?from=51"`);
    expect(last).not.toContain('rel="next"');
    for (const from of ['-3', 'x', '', '1e9', '101.5'])
      expect((await ask(`/batches/${pin.id}?from=${from}`)).status, from).toBe(200);
  });

  it('names the group whose pairs it has', async () => {
    const named = ['Clerks', 'Guards', 'Tailors'].map((title, at) => [title, { soc: `27-201${at}` }]);
    await putRelease(world.releases, '2026.11', { ...sixRoles, ...Object.fromEntries(named) });
    const request = { group: '27-2000', pairs: 'all' as const, formats: ['csv' as const] };
    const pin = await askFor(request, world.services);
    await runHere(pin, world.services);
    const ask = await pagesOf('anna');
    const { html } = await ask(`/batches/${pin.id}`);
    expect(textsOf(html, 'h1')).toEqual(['All pairs of 27-2000']);
    expect(textOf((await ask('/batches')).html)).toContain('All pairs of 27-2000 3 comparisons Done');
  });
});

describe('a batch that is being made', () => {
  it('says how far it is, and shows itself when it is done', async () => {
    const pin = await askFor(manyComparisons(3), world.services);
    const dataset = await world.services.releases.open('2026.11');
    const [item] = await itemsOf(world.store, pin);
    if (item !== undefined) await workOn(item, { ...world.services, dataset });
    const ask = await pagesOf('anna');
    const { html } = await ask(`/batches/${pin.id}`);
    expect(textOf(html)).toContain('1 of 3 reports are made');
    expect(html).toContain(`data-progress="/batches/${pin.id}/progress"`);
    expect(html).toContain('<noscript><meta http-equiv="refresh" content="15"/></noscript>');
    const part = await ask(`/batches/${pin.id}/progress`);
    expect(part.html).toMatch(/^<p class="progress"><span>1 of 3/);
    expect(part.html).not.toContain('data-finished');
    await runHere(pin, world.services);
    expect((await ask(`/batches/${pin.id}/progress`)).html).toContain('data-finished="yes"');
    expect(await world.store.head(manifestKey(pin.id))).not.toBeNull();
  });
});

describe('whose batches they are', () => {
  it('is told by the pages: the owner and admins see one, and nobody keeps it', async () => {
    const pin = await askFor(manyComparisons(1), world.services);
    await runHere(pin, world.services);
    const paths = [`/batches/${pin.id}`, `/batches/${pin.id}/progress`];
    const [anna, bert] = [await pagesOf('anna'), await pagesOf('bert')];
    for (const path of [...paths, '/batches'])
      expect((await anna(path)).headers.get('Cache-Control'), path).toBe('private, no-store');
    for (const path of [...paths, `/downloads/batches/${pin.id}/file`]) {
      const { status, html } = await bert(path);
      expect(status, path).toBe(404);
      expect(textOf(html)).toContain('You have no batch');
    }
    expect(textOf((await bert('/batches')).html)).toContain('You have no batch.');
    const admin = await pagesOf('root', ['admin']);
    expect(textOf((await admin('/batches')).html)).toContain('1 comparison anna Done');
    expect(textOf((await admin(paths[0] ?? '')).html)).toContain('of anna');
  });

  it('is nobody’s who may not read', async () => {
    const writer = await pagesOf('anna', ['reports:write']);
    expect((await writer('/batches')).status).toBe(403);
  });
});

describe('the list of batches', () => {
  it('has the newest first', async () => {
    for (const [at, day] of ['2026-11-25', '2026-11-27', '2026-11-26'].entries())
      await askFor(manyComparisons(at + 1), {
        ...world.services,
        clock: () => new Date(`${day}T06:00:00Z`),
      });
    const { html } = await (await pagesOf('anna'))('/batches');
    expect(textsOf(html, 'tr').slice(1)).toEqual([
      '2 comparisons Being made November 27, 2026 2026.11',
      '3 comparisons Being made November 26, 2026 2026.11',
      '1 comparison Being made November 25, 2026 2026.11',
    ]);
  });
});
