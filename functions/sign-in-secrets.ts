/** The secrets of signing in, from AWS Secrets Manager; imported when somebody first signs in. */
import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { z } from 'zod';
import { CodedError } from '../src/errors.ts';
import type { SignInSecrets } from '../src/http/sign-in/rules.ts';

const secretsSchema = z.object({ clientSecret: z.string().min(1), sessionSecret: z.string().min(32) });

/** How long Secrets Manager is waited for, in milliseconds. */
const patience = 5000;

async function read(id: string): Promise<string> {
  const command = new GetSecretValueCommand({ SecretId: id });
  try {
    const abortSignal = AbortSignal.timeout(patience);
    const { SecretString = '' } = await new SecretsManagerClient().send(command, { abortSignal });
    return SecretString;
  } catch (error) {
    const message = 'The secrets of signing in cannot be read; try again later.';
    throw new CodedError('sign-in-unavailable', message, { retryAfter: 5 }, error);
  }
}

/**
 * What the secret of this name holds. Throws `sign-in-unavailable` where it cannot be read, and `invalid-setting`, which
 * does not quote it, where it is something else.
 */
export async function secretsOf(id: string): Promise<SignInSecrets> {
  const text = await read(id);
  try {
    return secretsSchema.parse(JSON.parse(text));
  } catch {
    const shape = '{"clientSecret": "…", "sessionSecret": "32 characters at least"}';
    const message = `The secret '${id}' that OIDC_SECRET_ID names does not hold ${shape}.`;
    throw new CodedError('invalid-setting', message, { value: id });
  }
}
