/** One page of a list: the query that asks for it, and the cursor of the page after. */
import { z } from '@hono/zod-openapi';
import { decodeCursor, encodeCursor } from './cursor.ts';

const most = 100;
const usual = 20;

/** The query of a list. */
export const pageQuery = z.strictObject({
  limit: z.coerce
    .number()
    .int()
    .min(1)
    .max(most)
    .default(usual)
    .openapi({ description: 'How many entries a page has', example: usual }),
  cursor: z
    .string()
    .max(200)
    .optional()
    .openapi({ description: 'The `next` of the page before', example: encodeCursor(usual) }),
});

/** The entries of a page; `next` is null on the last. Throws `invalid-cursor`. */
export function pageOf<Entry>(
  all: readonly Entry[],
  { limit, cursor }: z.infer<typeof pageQuery>,
): { readonly entries: Entry[]; readonly next: string | null } {
  const start = decodeCursor(cursor, all.length);
  const end = start + limit;
  return { entries: all.slice(start, end), next: end < all.length ? encodeCursor(end) : null };
}
