/**
 * Lets this process import the pages from source. Node strips types but not JSX, so the files that end in .tsx go
 * through rolldown, which is loaded with the first of them. Bundles and tests need none of this.
 */
import { readFileSync } from 'node:fs';
import { createRequire, registerHooks } from 'node:module';
import { fileURLToPath } from 'node:url';

const require = createRequire(import.meta.url);

/** The file as plain JavaScript. Throws an Error where it is not TypeScript. */
function compiled(path: string): string {
  const { transformSync }: typeof import('rolldown/utils') = require('rolldown/utils');
  const { code, map, errors } = transformSync(path, readFileSync(path, 'utf8'), {
    jsx: { runtime: 'automatic', importSource: 'hono/jsx' },
    sourcemap: true,
  });
  if (errors[0] !== undefined) throw new Error(`${path}: ${errors[0].message}`);
  return `${code}\n//# sourceMappingURL=data:application/json;base64,${Buffer.from(JSON.stringify(map)).toString('base64')}`;
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
