/** The settings: environment variables, parsed once by one schema. */
import { z } from 'zod';
import { CodedError } from '../src/errors.ts';
import { downloadWays } from '../src/http/download-ways.ts';

const embeddedDataset = new URL('../data/releases', import.meta.url).href;

const portRule = 'a port is a whole number from 0 to 65535';

const originRule = 'each is an exact origin such as https://example.com, or * alone';

function isOrigin(text: string): boolean {
  return text === '*' || (/^https?:[^*]+$/.test(text) && URL.parse(text)?.origin === text);
}

const nothing = 'it is set to nothing';

function isTimeZone(text: string): boolean {
  try {
    return new Intl.DateTimeFormat('en-US', { timeZone: text }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

/** A text, where it is set. */
const textSchema = z.string().min(1, nothing).optional();

/** What the issuer may be asked for; a deployment refuses the rest before the API does. */
export const askedScopesSchema = z
  .string()
  .regex(/^(?:\S+ )*openid(?: \S+)*$/, 'scopes are words parted by spaces, openid among them');

/** What everybody who is signed in may be granted. */
export const grantedScopesSchema = z
  .string()
  .regex(
    /^reports:(?:read|write)(?: reports:(?:read|write))*$/,
    'allowed are reports:read and reports:write, parted by a space',
  );

const settingsSchema = z
  .object({
    /** Where releases are: `file:` or `s3:`. The embedded one when absent. */
    DATASET: textSchema.default(embeddedDataset),
    /** Where reports are kept: `file:` or `s3:`. */
    REPORTS: textSchema.default('file:.reports'),
    PORT: z
      .string()
      .regex(/^\d{1,5}$/, portRule)
      .transform(Number)
      .refine((port) => port <= 65_535, portRule)
      .default(3000),
    /** Where this runs. Anywhere but `local` the API does not start without an issuer. */
    STAGE: z.enum(['local', 'dev', 'prod']).default('local'),
    /** Whose tokens the API takes: what their `iss` is. */
    AUTH_ISSUER: textSchema,
    /** For whom the tokens must be: what their `aud` is or holds. */
    AUTH_AUDIENCE: textSchema,
    /** Where the issuer's keys are, when it does not say so itself. */
    AUTH_JWKS_URL: textSchema,
    /** The origin at which people open the pages, where they sign in. */
    PUBLIC_URL: textSchema,
    /** The client as which the issuer signs people in; without it nobody signs in. */
    OIDC_CLIENT_ID: textSchema,
    OIDC_CLIENT_SECRET: textSchema,
    /** Signs the cookies of sessions. */
    OIDC_SESSION_SECRET: z
      .string()
      .refine((text) => text.length >= 32, 'it has fewer than 32 characters')
      .optional(),
    /** The secret of AWS Secrets Manager that holds both: `{"clientSecret": …, "sessionSecret": …}`. */
    OIDC_SECRET_ID: textSchema,
    /** Who signs people in, where that is not AUTH_ISSUER. */
    OIDC_ISSUER: textSchema,
    /** What the issuer is asked for; with `offline_access` sessions are renewed. */
    OIDC_SCOPES: askedScopesSchema.optional(),
    /** What everybody who is signed in may do. */
    OIDC_GRANTS: grantedScopesSchema
      .transform((text) => text.split(' '))
      .pipe(z.array(z.enum(['reports:read', 'reports:write'])))
      .optional(),
    /** A claim whose words count as scopes beside those of `scope` and `scp`, such as `roles`. */
    OIDC_SCOPE_CLAIM: textSchema,
    /** How files of reports leave; by a link of the store everywhere but on one's own machine. */
    DOWNLOADS: z.enum(downloadWays).optional(),
    /** Origins whose pages may call the API, joined by commas; `*` for all. */
    CORS_ORIGINS: z
      .string()
      .default('')
      .transform((text) =>
        text
          .split(',')
          .map((origin) => origin.trim())
          .filter((origin) => origin !== ''),
      )
      .refine(
        (origins) => origins.every(isOrigin) && (origins.length === 1 || !origins.includes('*')),
        originRule,
      ),
    /** Requests that a caller may make in a minute; 0 for no limit. */
    RATE_LIMIT: z
      .string()
      .regex(/^\d{1,6}$/, 'a limit is a whole number of requests a minute, or 0 for none')
      .transform(Number)
      .default(600),
    /** The state machine that makes editions and batches: its ARN. Without one the API starts none on AWS. */
    RUN_MACHINE: z.string().startsWith('arn:', 'it is no ARN').optional(),
    /** Whose calendar says which month an edition is of, when it is begun by a schedule. */
    EDITION_TIME_ZONE: z
      .string()
      .default('UTC')
      .refine((text) => text === 'UTC' || isTimeZone(text), 'a time zone is as in Europe/Madrid'),
    /** Set by AWS in every Lambda function. */
    AWS_LAMBDA_FUNCTION_NAME: z.string().optional(),
  })
  .transform(({ DOWNLOADS, ...others }) => ({
    ...others,
    DOWNLOADS: DOWNLOADS ?? (others.STAGE === 'local' ? 'auto' : 'redirect'),
  }));

export type Settings = z.infer<typeof settingsSchema>;

/** What no message quotes. */
const secretNames = ['OIDC_CLIENT_SECRET', 'OIDC_SESSION_SECRET'];

/** The settings of an environment. Throws `invalid-setting`, naming the variable. */
export function readSettings(environment: Record<string, string | undefined>): Settings {
  const result = settingsSchema.safeParse(environment);
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  const name = String(issue?.path[0] ?? 'the environment');
  const value = environment[name];
  const message = `is not usable: ${issue?.message}.`;
  if (secretNames.includes(name)) throw new CodedError('invalid-setting', `The setting ${name} ${message}`);
  throw new CodedError('invalid-setting', `The setting ${name}='${value}' ${message}`, { value });
}
