/** Has the bundle ask Node for its modules in the way that costs least. */
import { builtinModules } from 'node:module';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'rolldown';

const root = fileURLToPath(new URL('..', import.meta.url));

const mark = '\0builtin:';

/** A module that gives what Node's has under the same names. */
function moduleOf(name: string): string {
  const names = Object.keys(process.getBuiltinModule(name) ?? {}).filter((key) => /^[a-z]\w*$/i.test(key));
  return [
    `const builtin = process.getBuiltinModule('${name}');`,
    'export { builtin as default };',
    ...names.filter((key) => key !== 'default').map((key) => `export const ${key} = builtin.${key};`),
  ].join('\n');
}

/**
 * An import of `node:fs` looks at everything that it exports, and so loads what few need, such as the line editor of
 * the console behind `fs.promises`: 7 ms for what the API imports. Asked for itself, the module takes 1.5 ms.
 */
export const askForBuiltins: Plugin = {
  name: 'ask-for-builtins',
  resolveId: {
    filter: { id: /^(?:node:)?[a-z_/]+$/ },
    handler(id, importer, { kind }) {
      const name = id.replace(/^node:/, '');
      // What the bundler itself begins with can import nothing of the bundle.
      const isOfRuntime = importer?.includes('rolldown/runtime') ?? true;
      const isAsked = builtinModules.includes(name) && kind === 'import-statement' && !isOfRuntime;
      // One for each importer, with what it alone uses: others would load file streams for S3's sake.
      return isAsked ? `${mark}node:${name}:${relative(root, importer ?? '')}` : null;
    },
  },
  load: {
    filter: { id: new RegExp(`^${mark}`) },
    handler: (id) => ({ code: moduleOf(id.slice(mark.length).replace(/:[^:]*$/, '')), moduleType: 'js' }),
  },
};
