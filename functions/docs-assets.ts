/** The files of the page at /docs, from the package swagger-ui-dist. The bundle copies them by these addresses. */
import description from 'swagger-ui-dist/package.json' with { type: 'json' };
import type { DocsAssets } from '../src/http/services.ts';

const files: Readonly<Record<string, URL>> = {
  'swagger-ui.css': new URL('../node_modules/swagger-ui-dist/swagger-ui.css', import.meta.url),
  'swagger-ui-bundle.js': new URL('../node_modules/swagger-ui-dist/swagger-ui-bundle.js', import.meta.url),
  'favicon-32x32.png': new URL('../node_modules/swagger-ui-dist/favicon-32x32.png', import.meta.url),
};

/** Reads the files of the page when they are asked for. */
export const docsAssets: DocsAssets = {
  version: description.version,
  async read(name) {
    const file = files[name];
    if (file === undefined) throw new Error(`The page at /docs has no file '${name}'.`);
    // Few processes show the page, and this takes every one that starts a millisecond.
    const { readFile } = await import('node:fs/promises');
    return new Uint8Array(await readFile(file));
  },
};
