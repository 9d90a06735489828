/** Replaces what of packages costs a cold start more than it is worth. */
import { readFile } from 'node:fs/promises';
import type { Plugin } from 'rolldown';

interface Replacement {
  /** The file of a package. */
  readonly file: RegExp;
  /** What is written in place of what; the whole file where that is not said. */
  readonly part?: string;
  readonly by: string | ((source: string) => string);
}

/**
 * The module without what it exports from this line on: that throws when it is called, or when what it makes is. Throws an
 * Error where there is no such line.
 */
function without(line: string): (source: string) => string {
  return (source) => {
    const start = source.indexOf(`\n${line}`);
    if (start < 0) throw new Error(`A package no longer has the line '${line}'.`);
    const rest = source.slice(start);
    const names = [...rest.matchAll(/^export (?:const|function) (\w+)/gm)].map(([, name]) => name);
    const renamed = [...rest.matchAll(/^export \{ \w+ as (\w+) \}/gm)].map(([, name]) => name);
    return [
      source.slice(0, start),
      "const none = () => { throw new Error('This part of a package is not in the bundle.'); };",
      'const makesNone = () => none;',
      ...names.map((name) => `export const ${name} = ${name?.startsWith('create') ? 'makesNone' : 'none'};`),
      ...renamed.map((name) => `export { none as ${name} };`),
    ].join('\n');
  };
}

/** What of packages costs a cold start more than what stands here in its place. */
const replacements: readonly Replacement[] = [
  // zod's messages in forty other languages: nothing asks for them, and reading them takes 10 ms.
  { file: /\/zod\/v4\/locales\/index\.js$/, by: 'export { default as en } from "./en.js";' },
  // All of zod is handed over where its one class is extended, and then all of it is kept: 100 kB.
  {
    file: /\/@hono\/zod-openapi\/dist\/index\.mjs$/,
    part: 'extendZodWithOpenApi(z);',
    by: 'import { ZodType } from "zod"; extendZodWithOpenApi({ ZodType });',
  },
  // zod's JSON Schema, which each of its schemas names and no answer needs.
  {
    file: /\/zod\/v4\/core\/json-schema-processors\.js$/,
    by: without('export const stringProcessor'),
  },
  { file: /\/zod\/v4\/core\/to-json-schema\.js$/, by: without('export function initializeContext') },
  // fontkit's own brotli and inflate: Node's need no dictionary of half a megabyte, and unpack its tables at once.
  {
    file: /\/node_modules\/brotli\/decompress\.js$/,
    by: 'module.exports = (bytes) => require("node:zlib").brotliDecompressSync(bytes);',
  },
  {
    file: /\/node_modules\/tiny-inflate\/index\.js$/,
    by: `module.exports = (source, target) => {
      const bytes = require("node:zlib").inflateRawSync(source);
      target.set(bytes);
      return target.subarray(0, bytes.length);
    };`,
  },
  // The tables of AES, which pdfkit makes for encrypted documents: ours are open.
  { file: /\/node_modules\/@noble\/ciphers\/aes\.js$/, by: 'module.exports = {};' },
];

/** The file as it goes into the bundle. Throws an Error where a package no longer has what is replaced. */
function replaced(source: string, { file, part, by }: Replacement): string {
  const replacement = typeof by === 'string' ? by : by(source);
  if (part === undefined) return replacement;
  if (source.split(part).length === 2) return source.replace(part, () => replacement);
  throw new Error(`${String(file)} no longer has '${part}' once.`);
}

/** Writes what of packages is replaced. */
export const replaceFiles: Plugin = {
  name: 'replace-files',
  load: {
    filter: { id: replacements.map(({ file }) => file) },
    async handler(path) {
      const replacement = replacements.find(({ file }) => file.test(path));
      return replacement && { code: replaced(await readFile(path, 'utf8'), replacement) };
    },
  },
};
