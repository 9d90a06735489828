/**
 * The renderer of each kind of file. Those of workbooks and PDFs are loaded with the first report that asks for one, and
 * kept; CSV takes less than loading it would.
 */
import { createCsvMetadataRenderer } from './csv/csv-metadata-renderer.ts';
import { createCsvRenderer } from './csv/csv-renderer.ts';
import type { FileFormat, Renderer } from './renderer.ts';
import type { Theme } from './theme.ts';

/** Gives the renderer of a kind of file. */
export type RendererLookup = (format: FileFormat) => Promise<Renderer>;

type Loaders = Record<FileFormat, (theme: () => Promise<Theme>) => Promise<Renderer>>;

/** A new format is a line here and its entries in `renderer.ts`; the compiler asks for both. */
const loaders: Loaders = {
  csv: async () => createCsvRenderer(),
  'csv-metadata': async () => createCsvMetadataRenderer(),
  xlsx: async (theme) => (await import('./xlsx/xlsx-renderer.ts')).createXlsxRenderer(await theme()),
  pdf: async (theme) => (await import('./pdf/pdf-renderer.ts')).createPdfRenderer(await theme()),
};

/** The lookup over all formats; `theme` is asked for by the first format that needs one. */
export function createRenderers(theme: () => Promise<Theme>): RendererLookup {
  const loaded = new Map<FileFormat, Promise<Renderer>>();
  return (format) => {
    const known = loaded.get(format);
    if (known) return known;
    const renderer = loaders[format](theme);
    loaded.set(format, renderer);
    // A failed load is not kept: the next report tries again.
    renderer.catch(() => loaded.delete(format));
    return renderer;
  };
}
