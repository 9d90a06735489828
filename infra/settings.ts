/** The settings of a deployment: the context of cdk.json and of `-c name=value`, parsed once by one schema. */
import { z } from 'zod';
import { askedScopesSchema, grantedScopesSchema } from '../functions/settings.ts';
import { CodedError } from '../src/errors.ts';
import { type Stage, stages } from './stages.ts';

/** The issuer that cdk.json names so that a template can be made at all. Nobody can get a token from it. */
export const exampleIssuer = 'https://issuer.example.com/';

const stageNames = Object.keys(stages);
const isStageName = (name: string): name is keyof typeof stages => Object.hasOwn(stages, name);
const required = 'it is missing, and without it nobody could be told from anybody else';
const address = z.url({ protocol: /^https$/, error: 'it is no https address' });

const originsSchema = z
  .string()
  .transform((text) => text.split(',').map((origin) => origin.trim()))
  .pipe(z.array(z.string().regex(/^https?:\/\/[^/*\s]+$/, 'an origin is as in https://app.example.com')));

const settingsSchema = z.object({
  stage: z
    .string()
    .default('dev')
    .refine(isStageName, { error: `allowed are ${stageNames.join(' and ')}` }),
  /** Who signs the tokens, as their `iss` has it: its address with /.well-known/openid-configuration must answer. */
  authIssuer: z.string({ error: required }).pipe(address),
  /** Whom the tokens are for, as their `aud` has it. */
  authAudience: z.string({ error: required }).min(1, required),
  /** Where the issuer's keys are, for issuers that do not say so themselves. */
  authJwksUrl: address.optional(),
  /** The origin at which people open the pages, where they sign in. */
  publicUrl: z
    .url({ protocol: /^https$/, error: 'it is no https address' })
    // With the slash in which the output ApiUrl ends.
    .transform((text) => text.replace(/\/$/, ''))
    .refine((text) => URL.parse(text)?.origin === text, 'an origin is as in https://reports.example.com')
    .optional(),
  /** The client as which the issuer signs people in; without it nobody signs in on the pages. */
  oidcClientId: z.string().min(1).optional(),
  /** The name of the secret in Secrets Manager that holds `clientSecret` and `sessionSecret`. */
  oidcSecret: z
    .string()
    .regex(/^[\w/+=.@-]{1,512}$/, 'it is the name of a secret, not its ARN')
    .optional(),
  /** What the issuer is asked for, parted by spaces. */
  oidcScopes: askedScopesSchema.optional(),
  /** What everybody who is signed in may do, parted by spaces. */
  oidcGrants: grantedScopesSchema.optional(),
  /** A claim whose words count as scopes, such as `roles`. */
  oidcScopeClaim: z.string().min(1, 'it is empty').optional(),
  /** Web pages of these origins may call the API: a list parted by commas. */
  corsOrigins: originsSchema.optional(),
  /** Who is told of alarms and of the budget. */
  alarmEmail: z.email('it is no e-mail address').optional(),
  /** Who is told of each edition that is published. */
  editionEmail: z.email('it is no e-mail address').optional(),
});

export type Settings = z.infer<typeof settingsSchema> & { readonly chosen: Stage };

/** The names of the settings in the context. */
export const settingNames = settingsSchema.keyof().options;

/** The settings without which nobody can sign in, or with which nobody should think that they can. */
function refuseHalf(settings: z.infer<typeof settingsSchema>): void {
  const needed = ['oidcClientId', 'oidcSecret', 'publicUrl'] as const;
  const given = settingNames.filter((name) => settings[name] !== undefined);
  const missing = needed.find((name) => settings[name] === undefined);
  const asked = given.filter((name) => name.startsWith('oidc') || name === 'publicUrl');
  if (missing === undefined || asked.length === 0) return;
  const message = `The setting ${missing} is missing: signing in takes ${needed.join(', ')} together. Set it with -c ${missing}=…`;
  throw new CodedError('invalid-setting', message, { allowed: needed });
}

/** The settings in a context. Throws `invalid-setting`, naming the setting, its value and what is allowed. */
export function readSettings(contextOf: (name: string) => unknown): Settings {
  const given = Object.fromEntries(settingNames.map((name) => [name, contextOf(name)]));
  const result = settingsSchema.safeParse(given);
  if (result.success) {
    refuseHalf(result.data);
    return { ...result.data, chosen: stages[result.data.stage] };
  }
  const issue = result.error.issues[0];
  const name = String(issue?.path[0]);
  const value = given[name];
  const allowed = name === 'stage' ? stageNames : undefined;
  const shown = value === undefined ? `Set it with -c ${name}=…` : `It is ${JSON.stringify(value)}.`;
  throw new CodedError('invalid-setting', `The setting ${name} is not usable: ${issue?.message}. ${shown}`, {
    value,
    ...(allowed && { allowed }),
  });
}
