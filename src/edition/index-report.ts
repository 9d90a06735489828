/** The index of an edition: one workbook and one PDF over all its subscriptions, by the renderers of every report. */
import { createHash } from 'node:crypto';
import { formats } from '../render/renderer.ts';
import { indexFormats, indexKey } from './keys.ts';
import type { IndexFile } from './manifest.ts';
import type { EditionOverview } from './overview.ts';
import type { EditionServices } from './services.ts';

/** Renders and stores the index. The same overview gives the same bytes, whoever writes it. */
export async function writeIndex(
  overview: EditionOverview,
  { index, renderer, reports }: EditionServices,
): Promise<IndexFile[]> {
  const { month } = overview.pin;
  const document = index.document(overview);
  const files: IndexFile[] = [];
  for (const format of indexFormats) {
    const bytes = await (await renderer(format)).render(document);
    await reports.put(indexKey(month, format), bytes, { contentType: formats[format].mediaType });
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    files.push({ format, name: `role-reports-${month}.${format}`, bytes: bytes.length, sha256 });
  }
  return files;
}
