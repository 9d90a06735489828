/** The files of the page at /docs, from the package swagger-ui-dist as npm installed it. */
import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import type { DocsAssets } from '../src/http/services.ts';

const packageSchema = z.object({ version: z.string() });

/** The files of the installed package. */
export async function installedDocsAssets(): Promise<DocsAssets> {
  const description = new URL(import.meta.resolve('swagger-ui-dist/package.json'));
  const { version } = packageSchema.parse(JSON.parse(await readFile(description, 'utf8')));
  return { version, read: async (name) => new Uint8Array(await readFile(new URL(name, description))) };
}
