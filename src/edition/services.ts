/** What making editions needs. */
import type { Document } from '../document/document.ts';
import type { RunServices } from '../run/services.ts';
import type { EditionOverview } from './overview.ts';

/** What an edition's index says and looks like. */
export interface EditionTemplate {
  document(overview: EditionOverview): Document;
}

export interface EditionServices extends RunServices {
  readonly index: EditionTemplate;
}
