/** `npm run token`: prints a token for trying authentication on one's own machine, and says how to use it. */
import { CodedError } from '../../src/errors.ts';
import { scopes } from '../../src/http/auth/scopes.ts';
import { jwksFile, localAudience, localIssuer, localToken } from './local-tokens.ts';
import { readArguments } from './read-arguments.ts';
import { runCommand } from './run-command.ts';

const folder = '.tokens';
const usualScopes = 'reports:read,reports:write';
const usualSubject = 'local-developer';
const usualLifetime = '1h';

const usage = `Usage: npm run --silent token -- [--scope ${usualScopes}] [--subject NAME] [--expires ${usualLifetime}]

Prints a token for the API on this machine. The first time it makes a key in ${folder}/. Scopes: ${scopes.join(', ')}.`;

const advice = `Start the API so that it takes this token:
  AUTH_ISSUER=${localIssuer} AUTH_AUDIENCE=${localAudience} AUTH_JWKS_URL=file:${folder}/${jwksFile} npm start
and send it along:
  curl -H "Authorization: Bearer $(npm run --silent token 2>/dev/null)" http://127.0.0.1:3000/v1/dataset`;

function readScopes(text: string): string[] {
  const asked = text.split(',');
  const allowed: readonly string[] = scopes;
  const unknown = asked.find((scope) => !allowed.includes(scope));
  if (unknown === undefined) return asked;
  throw new CodedError('invalid-request', `No scope '${unknown}'. Allowed: ${allowed.join(', ')}.`, {
    value: unknown,
    allowed,
  });
}

const secondsOf: Readonly<Record<string, number>> = { s: 1, m: 60, h: 3600, d: 86_400 };
const longestLifetime = 30 * 86_400;

function readLifetime(text: string): number {
  const { number, unit } = /^(?<number>[1-9]\d{0,6})(?<unit>[smhd])$/.exec(text)?.groups ?? {};
  const lifetime = Number(number) * (secondsOf[unit ?? ''] ?? Number.NaN);
  if (lifetime <= longestLifetime) return lifetime;
  const message = `--expires '${text}' is no time span. Allowed: 30s, 15m, 1h and the like, at most 30d.`;
  throw new CodedError('invalid-request', message, { value: text });
}

function readSubject(text: string): string {
  if (text.length > 0 && text.length <= 255) return text;
  const message = `--subject '${text}' is no name. Allowed: 1 to 255 characters.`;
  throw new CodedError('invalid-request', message, { value: text });
}

await runCommand(async () => {
  const { values } = readArguments(
    {
      allowPositionals: false,
      options: {
        scope: { type: 'string', default: usualScopes },
        subject: { type: 'string', default: usualSubject },
        expires: { type: 'string', default: usualLifetime },
        help: { type: 'boolean', short: 'h' },
      },
    },
    {
      scope: `scopes with commas, such as ${usualScopes}`,
      subject: `a name, such as ${usualSubject}`,
      expires: `a time, such as ${usualLifetime}`,
    },
  );
  if (values.help) {
    console.log(usage);
    return;
  }
  const token = await localToken(folder, {
    scopes: readScopes(values.scope),
    subject: readSubject(values.subject),
    lifetime: readLifetime(values.expires),
  });
  console.log(token);
  console.error(advice);
});
