/** The files that pages load: a style sheet, a script, an icon and two fonts, under an address that changes with them. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { PageAsset } from '../../src/pages/views.ts';
import { paletteCss } from './palette.ts';

export type AssetName =
  | 'pages.css'
  | 'pages.js'
  | 'icon.svg'
  | 'Inter-Regular.woff2'
  | 'Inter-SemiBold.woff2';

/** The addresses are literal, so that the bundle finds the files. */
const files: Readonly<Record<AssetName, { readonly mediaType: string; readonly url: URL }>> = {
  'pages.css': { mediaType: 'text/css; charset=utf-8', url: new URL('./assets/pages.css', import.meta.url) },
  'pages.js': {
    mediaType: 'text/javascript; charset=utf-8',
    url: new URL('./assets/pages.js', import.meta.url),
  },
  'icon.svg': { mediaType: 'image/svg+xml', url: new URL('./assets/icon.svg', import.meta.url) },
  'Inter-Regular.woff2': {
    mediaType: 'font/woff2',
    url: new URL('./assets/Inter-Regular.woff2', import.meta.url),
  },
  'Inter-SemiBold.woff2': {
    mediaType: 'font/woff2',
    url: new URL('./assets/Inter-SemiBold.woff2', import.meta.url),
  },
};

/** The style sheet begins with the colours, which it shares with charts and the PDF. */
function bytesOf(name: string, url: URL): Uint8Array<ArrayBuffer> {
  const bytes = readFileSync(url);
  return new Uint8Array(name === 'pages.css' ? Buffer.concat([Buffer.from(paletteCss), bytes]) : bytes);
}

export const assets: ReadonlyMap<string, PageAsset> = new Map(
  Object.entries(files).map(([name, { mediaType, url }]) => [
    name,
    { mediaType, bytes: bytesOf(name, url), shrinks: mediaType !== 'font/woff2' },
  ]),
);

function versionOf(): string {
  const hash = createHash('sha256');
  for (const [name, { bytes }] of assets) hash.update(name).update(bytes);
  return hash.digest('hex').slice(0, 12);
}

export const assetVersion = versionOf();

/** Where a file is. */
export function assetAddress(name: AssetName): string {
  return `/assets/${assetVersion}/${name}`;
}
