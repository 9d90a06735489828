/** How people sign in, by the settings: not at all without a client, and with all that it takes otherwise. */
import { CodedError } from '../src/errors.ts';
import type { Authenticator } from '../src/http/auth/caller.ts';
import { isSafeUrl } from '../src/http/auth/safe-url.ts';
import type { SignInRules } from '../src/http/sign-in/rules.ts';
import type { SignIn } from '../src/http/sign-in/sign-in.ts';
import type { Settings } from './settings.ts';

const names = [
  'OIDC_CLIENT_ID',
  'OIDC_CLIENT_SECRET',
  'OIDC_SESSION_SECRET',
  'OIDC_SECRET_ID',
  'OIDC_ISSUER',
  'OIDC_SCOPES',
  'OIDC_GRANTS',
  'OIDC_SCOPE_CLAIM',
] as const;

function refused(message: string, value?: string): CodedError {
  return new CodedError('invalid-setting', message, { value });
}

function required(name: 'OIDC_CLIENT_ID' | 'PUBLIC_URL', settings: Settings): string {
  const value = settings[name];
  if (value !== undefined) return value;
  const given = names.filter((other) => settings[other] !== undefined);
  throw refused(
    `The setting ${name} is missing, without which nobody can sign in. There is ${given.join(', ')}.`,
  );
}

/** The origin of an address that names nothing else, and that nobody can listen to on the way. */
function originOf(name: 'PUBLIC_URL' | 'OIDC_ISSUER', text: string): string {
  const { origin } = URL.parse(text) ?? {};
  if (
    isSafeUrl(text) &&
    origin !== undefined &&
    (name === 'OIDC_ISSUER' || text.replace(/\/$/, '') === origin)
  )
    return origin;
  const rule = name === 'PUBLIC_URL' ? 'an origin such as https://reports.example.com' : 'an https: URL';
  throw refused(
    `The setting ${name}='${text}' is not usable: it must be ${rule}, or http: on this machine.`,
    text,
  );
}

function secretsBy(settings: Settings): SignInRules['secrets'] {
  const {
    OIDC_CLIENT_SECRET: clientSecret,
    OIDC_SESSION_SECRET: sessionSecret,
    OIDC_SECRET_ID: id,
  } = settings;
  if (id !== undefined && clientSecret === undefined && sessionSecret === undefined)
    return async () => (await import('./sign-in-secrets.ts')).secretsOf(id);
  if (id === undefined && clientSecret !== undefined && sessionSecret !== undefined)
    return async () => ({ clientSecret, sessionSecret });
  throw refused(
    'With OIDC_CLIENT_ID goes OIDC_SECRET_ID alone, or else OIDC_CLIENT_SECRET and OIDC_SESSION_SECRET.',
  );
}

/**
 * Signing in by the settings; null where none of them names a client.
 * @throws CodedError `invalid-setting` where settings are missing, unsafe, or without tokens to go with: the API then
 * does not start.
 */
export async function createSignInBy(
  settings: Settings,
  auth: Authenticator | null,
  onFailure: (error: unknown) => void,
): Promise<SignIn | null> {
  if (names.every((name) => settings[name] === undefined)) return null;
  const clientId = required('OIDC_CLIENT_ID', settings);
  if (auth === null)
    throw refused(
      'OIDC_CLIENT_ID is of use only with AUTH_ISSUER and AUTH_AUDIENCE: without them everything is open.',
    );
  const issuer = settings.OIDC_ISSUER ?? settings.AUTH_ISSUER ?? '';
  originOf('OIDC_ISSUER', issuer);
  const { createSignIn } = await import('../src/http/sign-in/sign-in.ts');
  const rules: SignInRules = {
    issuer,
    clientId,
    secrets: secretsBy(settings),
    origin: originOf('PUBLIC_URL', required('PUBLIC_URL', settings)),
    asked: settings.OIDC_SCOPES ?? 'openid profile email',
    granted: settings.OIDC_GRANTS ?? ['reports:read', 'reports:write'],
    scopeClaim: settings.OIDC_SCOPE_CLAIM ?? null,
  };
  return createSignIn(rules, onFailure);
}
