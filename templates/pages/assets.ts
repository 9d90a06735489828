/** The files that pages load: one style sheet, one script and an icon, under an address that changes with them. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { PageAsset } from '../../src/pages/views.ts';
import { paletteCss } from './palette.ts';

const styleSheet = paletteCss + readFileSync(new URL('./assets/pages.css', import.meta.url), 'utf8');
const script = readFileSync(new URL('./assets/pages.js', import.meta.url), 'utf8');
const icon = readFileSync(new URL('./assets/icon.svg', import.meta.url), 'utf8');

export const assets: ReadonlyMap<string, PageAsset> = new Map([
  ['pages.css', { mediaType: 'text/css; charset=utf-8', text: styleSheet }],
  ['pages.js', { mediaType: 'text/javascript; charset=utf-8', text: script }],
  ['icon.svg', { mediaType: 'image/svg+xml', text: icon }],
]);

export const assetVersion = createHash('sha256')
  .update(JSON.stringify([...assets]))
  .digest('hex')
  .slice(0, 12);

/** Where a file is. */
export function assetAddress(name: 'pages.css' | 'pages.js' | 'icon.svg'): string {
  return `/assets/${assetVersion}/${name}`;
}
