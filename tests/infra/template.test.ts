/** The template as a whole: the practices that cdk-nag asks for, and what a change does to it, for review. */
import { fileURLToPath } from 'node:url';
import { Aspects, type IAspect } from 'aws-cdk-lib';
import { CfnBucket } from 'aws-cdk-lib/aws-s3';
import { AwsSolutionsChecks } from 'cdk-nag';
import { describe, expect, it } from 'vitest';
import { appOf, templateOf } from './stack.ts';

describe('cdk-nag', () => {
  it.each(['dev', 'prod'])('finds nothing in %s', (stage) => {
    const { app } = appOf(stage);
    app.synth();
    expect(new AwsSolutionsChecks(app).validateScope(app).violations).toEqual([]);
  });

  it('would find a bucket that does not log who asks', () => {
    const { app, stack } = appOf('dev');
    const forget: IAspect = {
      visit: (node) => {
        if (node instanceof CfnBucket) node.loggingConfiguration = undefined;
      },
    };
    Aspects.of(stack).add(forget);
    app.synth();
    const { violations } = new AwsSolutionsChecks(app).validateScope(app);
    expect(violations.map(({ ruleName }) => ruleName)).toEqual(['AwsSolutions-S1']);
  });
});

describe('the template', () => {
  it('changes only on purpose', async () => {
    const text = JSON.stringify(templateOf('prod').toJSON(), null, 2).replaceAll(
      /[0-9a-f]{64}/g,
      '<hash of an asset>',
    );
    const file = fileURLToPath(new URL('../golden/stack.prod.template.json', import.meta.url));
    await expect(`${text}\n`).toMatchFileSnapshot(file);
  });

  it('says what was deployed', () => {
    const outputs = Object.keys(templateOf('dev').findOutputs('*'));
    expect(outputs).toEqual([
      'DatasetsBucket',
      'ReportsBucket',
      'ApiUrl',
      'AlarmTopicArn',
      'EditionTopicArn',
      'EditionMachineArn',
      'DashboardName',
    ]);
  });
});
