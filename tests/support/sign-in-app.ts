/** The product's own app, whose people sign in at a provider. */
import { createHttpServices } from '../../functions/services.ts';
import { readSettings } from '../../functions/settings.ts';
import { createApp } from '../../src/http/app.ts';
import { audience } from './issuer.ts';
import { client, type TestProvider } from './provider.ts';
import { embeddedReleases } from './services.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** Where people open the pages. */
export const origin = 'https://reports.example';

export const sessionSecret = 'a secret for sessions, long enough to be one';

/** The secrets of signing in as settings. */
export const secretSettings = { OIDC_CLIENT_SECRET: client.secret, OIDC_SESSION_SECRET: sessionSecret };

/** The settings of signing in at a provider, beside the secrets. */
export function signInSettings({ url }: Pick<TestProvider, 'url'>): Record<string, string> {
  return {
    AUTH_ISSUER: url,
    AUTH_AUDIENCE: audience,
    OIDC_CLIENT_ID: client.id,
    PUBLIC_URL: origin,
  };
}

/** The app, and the errors that its operator is told. */
export async function signInApp(
  provider: Pick<TestProvider, 'url'>,
  settings: Record<string, string | undefined> = {},
) {
  const failures: unknown[] = [];
  const observer = {
    onAnswer: () => undefined,
    onRender: () => undefined,
    onFailure: (error: unknown) => failures.push(error),
  };
  const services = await createHttpServices(
    readSettings({
      DATASET: embeddedReleases.href,
      REPORTS: `file:${await temporaryFolder()}`,
      ...signInSettings(provider),
      ...secretSettings,
      ...settings,
    }),
    observer,
  );
  return { app: createApp(services), services, failures };
}
