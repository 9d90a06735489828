/** Copies the files that our sources read by their URLs into the bundle. */
import { readFile, stat } from 'node:fs/promises';
import { basename, dirname, resolve } from 'node:path';
import type { Plugin } from 'rolldown';

/** How our sources name a file that they read. */
const fileUrl = /new URL\('(\.[^']+)', import\.meta\.url\)/g;

/**
 * Copies the files that our sources read by URL into the bundle, and names the copies. Folders are left out: the
 * embedded dataset is for a machine without settings, and on Lambda a setting names the bucket.
 */
export const copyFilesReadByUrl: Plugin = {
  name: 'copy-files-read-by-url',
  transform: {
    filter: { id: /\/(?:src|templates|functions)\/.*\.tsx?$/, code: fileUrl },
    async handler(source, path) {
      const parts: string[] = [];
      let end = 0;
      for (const found of source.matchAll(fileUrl)) {
        const file = resolve(dirname(path), found[1] ?? '');
        if (!(await stat(file).catch(() => null))?.isFile()) continue;
        const copy = this.emitFile({ type: 'asset', name: basename(file), source: await readFile(file) });
        parts.push(source.slice(end, found.index), `new URL(import.meta.ROLLUP_FILE_URL_${copy})`);
        end = found.index + found[0].length;
      }
      return { code: [...parts, source.slice(end)].join(''), map: null };
    },
  },
};
