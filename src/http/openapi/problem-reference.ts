/** The same responses as `problemResponse`, for what is written into a finished document: their schema is a reference. */
import type { ShownCode } from './problem-examples.ts';
import { problemResponse } from './problem-response.ts';

/** The response of a status whose problems are these. */
export function problemReference(...codes: readonly ShownCode[]) {
  const { description, content } = problemResponse(...codes);
  const { examples } = content['application/problem+json'];
  const schema = { $ref: '#/components/schemas/Problem' };
  return { description, content: { 'application/problem+json': { schema, examples } } };
}
