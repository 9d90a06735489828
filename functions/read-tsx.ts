/**
 * Lets this process import the pages from source. Node strips types but not JSX, so the files that end in .tsx go
 * through esbuild, which is loaded with the first of them. Bundles and tests need none of this.
 */
import { readFileSync } from 'node:fs';
import { createRequire, registerHooks } from 'node:module';
import { fileURLToPath } from 'node:url';

const require = createRequire(import.meta.url);

/** The file as plain JavaScript. */
function compiled(path: string): string {
  const { transformSync }: typeof import('esbuild') = require('esbuild');
  return transformSync(readFileSync(path, 'utf8'), {
    loader: 'tsx',
    jsx: 'automatic',
    jsxImportSource: 'hono/jsx',
    sourcemap: 'inline',
    sourcefile: path,
  }).code;
}

/** Makes .tsx importable from here on. */
export function readTsx(): void {
  registerHooks({
    load(url, context, nextLoad) {
      if (!url.endsWith('.tsx')) return nextLoad(url, context);
      return { format: 'module', source: compiled(fileURLToPath(url)), shortCircuit: true };
    },
  });
}
