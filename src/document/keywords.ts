/** What the properties of a file say of the release that it was made from: one wording for every format. */
import type { Document } from './document.ts';

/** The keywords of the document's file: `release 2026.11` and the sha256 of the release. */
export function keywordsOf({ release }: Pick<Document, 'release'>): string[] {
  return [`release ${release.id}`, `sha256 ${release.sha256}`];
}
