/** The CDK app: bundles the functions and makes the stack of the stage that the context names. */
import { App, Validations } from 'aws-cdk-lib';
import { Code } from 'aws-cdk-lib/aws-lambda';
import { AwsSolutionsChecks } from 'cdk-nag';
import { runCommand } from '../functions/cli/run-command.ts';
import { bundle } from './bundle.ts';
import { RoleReportsStack } from './role-reports-stack.ts';
import { readSettings } from './settings.ts';

await runCommand(async () => {
  const app = new App();
  const settings = readSettings((name) => app.node.tryGetContext(name));
  const { api, publish, steps, schedule } = await bundle();
  new RoleReportsStack(app, `RoleReports-${settings.stage}`, {
    description: `Role Reports, ${settings.stage}`,
    settings,
    code: {
      api: Code.fromAsset(api.folder),
      publish: Code.fromAsset(publish.folder),
      steps: Code.fromAsset(steps.folder),
      schedule: Code.fromAsset(schedule.folder),
    },
  });
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
});
