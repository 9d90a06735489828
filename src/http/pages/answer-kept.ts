/** Answers pages that are kept as they were made, by their addresses. */
import type { Context } from 'hono';
import type { Visitor } from '../../pages/views.ts';
import { answerPage, type Content, contentOf } from './answer-page.ts';
import { type Kept, keptFor } from './kept.ts';

/**
 * Answers the page at the address of the request, kept or made now: `make` gives its HTML, which is kept, or another
 * answer, which is not.
 */
export async function answerKept(
  c: Context,
  pages: Kept<Content>,
  visitor: Visitor | null,
  make: (address: string) => Promise<string | Response>,
): Promise<Response> {
  const { pathname, search } = new URL(c.req.url);
  const address = pathname + search;
  const kept = keptFor(pages, visitor);
  const known = kept.get(address);
  if (known !== undefined) return answerPage(c, known);
  const made = await make(address);
  if (typeof made !== 'string') return made;
  const page = contentOf(made);
  kept.set(address, page);
  return answerPage(c, page);
}
