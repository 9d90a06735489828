/** The secrets of signing in, from AWS Secrets Manager; imported when somebody first signs in. */
import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { z } from 'zod';
import { CodedError } from '../src/errors.ts';
import type { SignInSecrets } from '../src/http/sign-in/rules.ts';

const secretsSchema = z.object({ clientSecret: z.string().min(1), sessionSecret: z.string().min(32) });

/**
 * What the secret of this name holds. Throws `invalid-setting`, which does not quote it, where that is something else,
 * and the SDK's errors.
 */
export async function secretsOf(id: string): Promise<SignInSecrets> {
  const client = new SecretsManagerClient();
  const { SecretString = '' } = await client.send(new GetSecretValueCommand({ SecretId: id }));
  try {
    return secretsSchema.parse(JSON.parse(SecretString));
  } catch {
    const shape = '{"clientSecret": "…", "sessionSecret": "32 characters at least"}';
    const message = `The secret '${id}' that OIDC_SECRET_ID names does not hold ${shape}.`;
    throw new CodedError('invalid-setting', message, { value: id });
  }
}
