/** Our own renderers as the bench calls them: the one place that knows what a renderer answers. */
import type { Document } from '../../src/document/document.ts';
import type { FileFormat } from '../../src/render/renderer.ts';
import type { Services } from './requests.ts';

/** Renders the document as one kind of file, and answers its bytes. */
export async function renderOwn(
  format: FileFormat,
  document: Document,
  services: Services,
): Promise<Uint8Array> {
  const renderer = await services.renderer(format);
  return renderer.render(document);
}
