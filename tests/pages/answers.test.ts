/** How pages are answered: under a strict policy, kept as long as they may be, compressed, and light. */
import { gunzipSync, gzipSync } from 'node:zlib';
import { beforeEach, describe, expect, it } from 'vitest';
import { createApp } from '../../src/http/app.ts';
import { browse, browserAccept } from '../support/pages.ts';
import { testServices } from '../support/services.ts';

/** Bytes, gzipped, of a page with all that it loads. */
const heaviest = 60_000;

const five =
  '/compare/actors-vs-chief-executives-vs-computer-user-support-specialists-vs-registered-nurses-vs-software-developers?location=CA';
const everyPage = [
  '/',
  '/compare/actors-vs-dancers',
  five,
  '/compare?role=actors',
  '/roles/software-developers',
  '/groups',
  '/groups/production',
  '/nothing',
];

let ask: Awaited<ReturnType<typeof browse>>;
beforeEach(async () => {
  ask = await browse();
});

const assetsOf = (html: string) => [
  ...new Set([...html.matchAll(/(?:href|src)="(\/assets\/[^"]+)"/g)].map(([, path = '']) => path)),
];

describe.each(everyPage)('%s', (path) => {
  it('loads nothing from elsewhere and has no script or style inside', async () => {
    const { html, headers } = await ask(path);
    expect(headers.get('Content-Security-Policy')).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
    );
    expect(html).not.toMatch(/<style|\sstyle=|\son\w+=|javascript:/i);
    expect(html).not.toMatch(/<(?:img|script|link|iframe)[^>]*(?:src|href)="(?:https?:)?\/\//);
    const inside = [...html.matchAll(/<script([^>]*)>/g)].filter(
      ([, attributes]) => !attributes?.includes('src='),
    );
    for (const [, attributes] of inside) expect(attributes).toBe(' type="application/ld+json"');
  });

  it('weighs less than 60 kB with everything that it loads', async () => {
    const { html } = await ask(path);
    let bytes = gzipSync(html).length;
    const assets = assetsOf(html);
    expect(assets).toHaveLength(5);
    const app = createApp(await testServices());
    for (const asset of assets) {
      const response = await app.request(asset, { headers: { 'Accept-Encoding': 'gzip' } });
      expect(response.status, asset).toBe(200);
      bytes += (await response.arrayBuffer()).byteLength;
    }
    expect(bytes).toBeLessThan(heaviest);
  });
});

describe('a page', () => {
  it.each(['/compare/actors-vs-dancers', '/roles/actors', '/groups', '/groups/production?sort=pay'])(
    'is asked for again only when it changed: %s',
    async (path) => {
      const first = await ask(path);
      expect(first.headers.get('Cache-Control')).toBe('public, no-cache');
      const tag = first.headers.get('ETag') ?? '';
      const second = await ask(path, { 'If-None-Match': tag });
      expect(second.status).toBe(304);
      expect(second.html).toBe('');
    },
  );

  it('is the same whether it was kept or not', async () => {
    const first = await ask('/compare/actors-vs-dancers');
    expect((await ask('/compare/actors-vs-dancers')).html).toBe(first.html);
  });

  it('is compressed for who takes that, under a tag of its own', async () => {
    const app = createApp(await testServices());
    const get = (encoding: string) =>
      app.request('/compare/actors-vs-dancers', {
        headers: { Accept: browserAccept, 'Accept-Encoding': encoding },
      });
    const plain = await get('identity');
    const zipped = await get('br, gzip;q=0.8');
    expect(plain.headers.get('Content-Encoding')).toBeNull();
    expect(zipped.headers.get('Content-Encoding')).toBe('gzip');
    expect(zipped.headers.get('Vary')).toContain('Accept-Encoding');
    expect(zipped.headers.get('ETag')).not.toBe(plain.headers.get('ETag'));
    expect(gunzipSync(Buffer.from(await zipped.arrayBuffer())).toString()).toBe(await plain.text());
    expect((await get('gzip;q=0')).headers.get('Content-Encoding')).toBeNull();
  });

  it('answers HEAD without its content', async () => {
    const app = createApp(await testServices());
    const response = await app.request('/', { method: 'HEAD', headers: { Accept: browserAccept } });
    expect(response.status).toBe(200);
    expect(await response.text()).toBe('');
  });
});

describe('what pages load', () => {
  it('is kept for good under the version in its address', async () => {
    const { html } = await ask('/');
    for (const asset of assetsOf(html)) {
      const { headers } = await ask(asset);
      expect(headers.get('Cache-Control'), asset).toBe('public, max-age=31536000, immutable');
      expect(headers.get('X-Content-Type-Options')).toBe('nosniff');
    }
  });

  it('is nowhere under another version, and there is nothing else', async () => {
    const [asset = ''] = assetsOf((await ask('/')).html);
    expect((await ask(asset.replace(/\/assets\/[^/]+/, '/assets/old'))).status).toBe(404);
    expect((await ask(asset.replace(/[^/]+$/, 'words.ts'))).status).toBe(404);
    expect((await ask(asset.replace(/[^/]+$/, '..%2Fwords.ts'))).status).toBe(404);
  });
});
