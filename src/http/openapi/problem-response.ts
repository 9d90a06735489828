/** How an OpenAPI route declares what it can fail with: one response for a status, with an example for each code. */
import { problemOf, problemSchema } from '../problem.ts';
import { exampleError, type ShownCode } from './problem-examples.ts';

/** The correlation id of every example. */
export const exampleCorrelation = '4f6c1f5e-8d7b-4c7e-9a53-2f0b1b0f6a11';

/** The response of a status whose problems are these. */
export function problemResponse(...codes: readonly ShownCode[]) {
  const examples = codes.map((code) => {
    const value = problemOf(exampleError(code), exampleCorrelation);
    return [code, { summary: value.title, value: JSON.parse(JSON.stringify(value)) }];
  });
  return {
    description: `A problem document: ${codes.join(', ')}`,
    content: {
      'application/problem+json': { schema: problemSchema(), examples: Object.fromEntries(examples) },
    },
  };
}
