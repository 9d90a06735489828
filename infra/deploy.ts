/** `npm run deploy -- --stage dev`: deploys a stage with the CDK, after refusing settings that nobody could use. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { runCommand } from '../functions/cli/run-command.ts';
import { CodedError } from '../src/errors.ts';
import { exampleIssuer, readSettings, settingNames } from './settings.ts';

const usage = `Usage: npm run deploy -- --stage dev|prod [-c name=value ...] [-- options of cdk deploy]

Settings come from -c or from "context" in cdk.json: ${settingNames.join(', ')}.
Credentials and region are the AWS SDK's own: AWS_PROFILE, AWS_REGION and so on.
Each account and region needs "npx cdk bootstrap" once.`;

const cdkJsonSchema = z.object({ context: z.record(z.string(), z.unknown()) });

function contextOfCdkJson(): Record<string, unknown> {
  const text = readFileSync(new URL('../cdk.json', import.meta.url), 'utf8');
  return cdkJsonSchema.parse(JSON.parse(text)).context;
}

function pair(assignment: string): [string, string] {
  const equals = assignment.indexOf('=');
  if (equals > 0) return [assignment.slice(0, equals), assignment.slice(equals + 1)];
  const message = `'${assignment}' sets nothing. Allowed: name=value, as in authAudience=role-reports.`;
  throw new CodedError('invalid-setting', message, { value: assignment });
}

/** Refuses the example issuer: a stack that trusts it would be closed to everybody. */
function refuseExample(issuer: string): void {
  if (issuer !== exampleIssuer) return;
  throw new CodedError(
    'invalid-setting',
    `The setting authIssuer is still the example '${exampleIssuer}'. Name who signs your tokens: -c authIssuer=https://…`,
    { value: issuer },
  );
}

await runCommand(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      stage: { type: 'string' },
      context: { type: 'string', short: 'c', multiple: true, default: [] },
      help: { type: 'boolean', short: 'h' },
    },
  });
  if (values.help) {
    console.log(usage);
    return;
  }
  const { stage = '' } = values;
  const given: Record<string, unknown> = {
    ...contextOfCdkJson(),
    ...Object.fromEntries(values.context.map(pair)),
    stage,
  };
  const settings = readSettings((name) => given[name]);
  refuseExample(settings.authIssuer);
  const context = [...values.context, `stage=${settings.stage}`].flatMap((text) => ['-c', text]);
  const words = ['deploy', `RoleReports-${settings.stage}`, ...context, ...positionals];
  const { status } = spawnSync('cdk', words, { stdio: 'inherit' });
  process.exitCode = status ?? 1;
});
