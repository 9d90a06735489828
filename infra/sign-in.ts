/** Signing in on the pages: what the function is told of it, and the one secret that it may read. */
import { Stack } from 'aws-cdk-lib';
import { Grant } from 'aws-cdk-lib/aws-iam';
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import type { Settings } from './settings.ts';

/** What the function's environment says of signing in: the name of the secret, and never what it holds. */
export function signInEnvironment(settings: Settings): Record<string, string> {
  const { oidcClientId, oidcSecret, publicUrl, oidcScopes, oidcGrants, oidcScopeClaim } = settings;
  if (oidcClientId === undefined || oidcSecret === undefined || publicUrl === undefined) return {};
  return {
    PUBLIC_URL: publicUrl,
    OIDC_CLIENT_ID: oidcClientId,
    OIDC_SECRET_ID: oidcSecret,
    ...(oidcScopes !== undefined && { OIDC_SCOPES: oidcScopes }),
    ...(oidcGrants !== undefined && { OIDC_GRANTS: oidcGrants }),
    ...(oidcScopeClaim !== undefined && { OIDC_SCOPE_CLAIM: oidcScopeClaim }),
  };
}

/** Grants the function to read its secret, which somebody made beforehand. `grantRead` would allow more. */
export function grantSignInSecret(grantee: LambdaFunction, { oidcSecret }: Settings): void {
  if (oidcSecret === undefined) return;
  const { secretArn } = Secret.fromSecretNameV2(Stack.of(grantee), 'SignInSecret', oidcSecret);
  Grant.addToPrincipal({
    grantee,
    actions: ['secretsmanager:GetSecretValue'],
    // Secrets Manager adds six characters to the name.
    resourceArns: [`${secretArn}-??????`],
  });
}
