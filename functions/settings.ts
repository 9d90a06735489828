/** The settings: environment variables, parsed once by one schema. */
import { z } from 'zod';
import { CodedError } from '../src/errors.ts';

const embeddedDataset = new URL('../data/releases', import.meta.url).href;

const portRule = 'a port is a whole number from 0 to 65535';

const settingsSchema = z.object({
  /** Where releases are: `file:` or `s3:`. The embedded one when absent. */
  DATASET: z.string().min(1).default(embeddedDataset),
  /** Where reports are kept: `file:` or `s3:`. */
  REPORTS: z.string().min(1).default('file:.reports'),
  PORT: z
    .string()
    .regex(/^\d{1,5}$/, portRule)
    .transform(Number)
    .refine((port) => port <= 65_535, portRule)
    .default(3000),
});

export type Settings = z.infer<typeof settingsSchema>;

/** The settings of an environment. Throws `invalid-setting`, naming the variable. */
export function readSettings(environment: Record<string, string | undefined>): Settings {
  const result = settingsSchema.safeParse(environment);
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  const name = String(issue?.path[0] ?? 'the environment');
  const value = environment[name];
  throw new CodedError(
    'invalid-setting',
    `The setting ${name}='${value}' is not usable: ${issue?.message}.`,
    { value },
  );
}
