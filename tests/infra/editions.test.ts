/** What makes editions: the machine, the schedules that begin it, and what each may do. */
import type { Template } from 'aws-cdk-lib/assertions';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { machineDefinition } from '../support/edition-machine.ts';
import { propertiesOf, resourcesOf, templateOf } from './stack.ts';

const dev = templateOf('dev');
const prod = templateOf('prod');
const arnOf = (name: string) => ({ 'Fn::GetAtt': [expect.stringMatching(`^${name}`), 'Arn'] });
const referenceTo = (name: string) => ({ Ref: expect.stringMatching(`^${name}`) });

const stateSchema = z.looseObject({ MaxConcurrency: z.number().optional(), Retry: z.unknown().optional() });
const statesOf = (stage: string) =>
  z.looseObject({ States: z.record(z.string(), stateSchema) }).parse(JSON.parse(machineDefinition(stage)))
    .States;

describe('the machine', () => {
  it('logs every step without what is in it, and is traced', () => {
    expect(propertiesOf(prod, 'AWS::StepFunctions::StateMachine', 'EditionMachine')).toMatchObject({
      LoggingConfiguration: {
        Level: 'ALL',
        IncludeExecutionData: false,
        Destinations: [{ CloudWatchLogsLogGroup: { LogGroupArn: arnOf('EditionMachineLogs') } }],
      },
      TracingConfiguration: { Enabled: true },
    });
  });

  it.each([
    ['dev', 2],
    ['prod', 20],
  ])('of %s works on %i batches at a time, and tolerates no failure', (stage, batches) => {
    const { WorkOnItems } = statesOf(stage);
    expect(WorkOnItems).toMatchObject({
      MaxConcurrency: batches,
      ItemReader: { ReaderConfig: { InputType: 'JSONL' } },
      ItemBatcher: { MaxItemsPerBatch: 20 },
      ItemProcessor: { ProcessorConfig: { Mode: 'DISTRIBUTED', ExecutionType: 'STANDARD' } },
    });
    expect(WorkOnItems).not.toHaveProperty('ToleratedFailurePercentage');
    expect(WorkOnItems).not.toHaveProperty('ToleratedFailureCount');
  });

  it('tries again what passes, longer and longer and spread at random, in every step', () => {
    const { Plan, WorkOnItems, Publish } = statesOf('prod');
    const { ItemProcessor } = z
      .looseObject({ ItemProcessor: z.looseObject({ States: z.record(z.string(), stateSchema) }) })
      .parse(WorkOnItems);
    for (const state of [Plan, ItemProcessor.States.WorkOnBatch, Publish])
      expect(state?.Retry).toEqual([
        {
          ErrorEquals: expect.arrayContaining([
            'Lambda.ServiceException',
            'Lambda.TooManyRequestsException',
            'Sandbox.Timedout',
            'storage-unavailable',
          ]),
          IntervalSeconds: 2,
          MaxAttempts: 10,
          BackoffRate: 2,
          MaxDelaySeconds: 180,
          JitterStrategy: 'FULL',
        },
      ]);
  });

  it('ends as failed where a state fails: nothing is caught and passed over', () => {
    expect(machineDefinition('prod')).not.toContain('"Catch"');
  });
});

const statementsSchema = z.object({
  Statement: z.array(z.looseObject({ Action: z.unknown(), Resource: z.unknown() })),
});

/** What a policy allows: its actions, each with its resources as JSON. */
function allowedBy(template: Template, policy: string): [unknown, string][] {
  const { PolicyDocument } = propertiesOf(template, 'AWS::IAM::Policy', policy);
  return statementsSchema
    .parse(PolicyDocument)
    .Statement.map(({ Action, Resource }) => [Action, JSON.stringify(Resource)]);
}

describe('permissions', () => {
  it('let the machine call its function, read plans, tell its topic and run its batches', () => {
    const own = /:execution:.*EditionMachine.*Name.*\/Batches:\*.*:execution:.*EditionMachine.*Name.*:\*/;
    expect(allowedBy(prod, 'EditionMachinePolicy')).toEqual([
      ['lambda:InvokeFunction', expect.stringMatching(/^\{"Fn::GetAtt":\["Steps[0-9A-F]+","Arn"\]\}$/)],
      [
        's3:GetObject',
        expect.stringMatching(/"Reports.*"\/batches\/\*\/plan.jsonl".*"\/editions\/\*\/plan.jsonl"/),
      ],
      ['sns:Publish', expect.stringMatching(/^\{"Ref":"EditionTopic\w+"\}$/)],
      ['states:StartExecution', expect.stringMatching(/^\{"Ref":"EditionMachine\w+"\}$/)],
      [
        ['states:DescribeExecution', 'states:RedriveExecution', 'states:StopExecution'],
        expect.stringMatching(own),
      ],
    ]);
  });

  it.each(['ApiRole', 'ScheduleRole'])('let who starts editions start this machine: %s', (role) => {
    const states = allowedBy(prod, role).filter(([action]) => JSON.stringify(action).includes('states:'));
    expect(states).toEqual([
      ['states:StartExecution', expect.stringMatching(/^\{"Ref":"EditionMachine\w+"\}$/)],
    ]);
  });

  it('let the steps read releases and subscriptions, and write reports, editions and batches', () => {
    const objects = allowedBy(prod, 'StepsRole')
      .filter(([action]) => JSON.stringify(action).includes('s3:'))
      .map(([action, resource]) => [action, resource.match(/Datasets|Reports|"\/[a-z]+\/\*"/g)]);
    expect(objects).toEqual([
      ['s3:ListBucket', ['Datasets', 'Reports']],
      ['s3:GetObject', ['Datasets', '"/datasets/*"', 'Reports', '"/subscriptions/*"']],
      [
        ['s3:AbortMultipartUpload', 's3:GetObject', 's3:PutObject'],
        ['Reports', '"/batches/*"', 'Reports', '"/editions/*"', 'Reports', '"/reports/*"'],
      ],
    ]);
  });
});

describe('the schedules', () => {
  const schedule = 'AWS::Scheduler::Schedule';
  it.each([
    ['EveryMonth', 'cron(0 6 1 * ? *)', 'begin'],
    ['EveryDay', 'cron(0 12 * * ? *)', 'check'],
  ])('go by the clocks of the stage, and hand on the time that was scheduled: %s', (id, cron, task) => {
    for (const [template, timeZone] of [
      [dev, 'UTC'],
      [prod, 'America/New_York'],
    ] as const)
      expect(propertiesOf(template, schedule, id)).toMatchObject({
        ScheduleExpression: cron,
        ScheduleExpressionTimezone: timeZone,
        FlexibleTimeWindow: { Mode: 'OFF' },
        State: 'ENABLED',
        Target: {
          Arn: arnOf('Schedule'),
          Input: JSON.stringify({ task, scheduledTime: '<aws.scheduler.scheduled-time>' }),
          RetryPolicy: { MaximumRetryAttempts: 5, MaximumEventAgeInSeconds: 10_800 },
          DeadLetterConfig: { Arn: arnOf('LostEvents') },
          RoleArn: arnOf('SchedulerRole'),
        },
      });
  });

  it('lose no event that the function fails on', () => {
    expect(propertiesOf(prod, 'AWS::Lambda::EventInvokeConfig', 'Schedule')).toMatchObject({
      FunctionName: referenceTo('Schedule'),
      MaximumRetryAttempts: 2,
      MaximumEventAgeInSeconds: 10_800,
      DestinationConfig: { OnFailure: { Destination: arnOf('LostEvents') } },
    });
  });

  it('keep lost events encrypted, and take them over TLS only', () => {
    expect(propertiesOf(prod, 'AWS::SQS::Queue', 'LostEvents')).toEqual({
      SqsManagedSseEnabled: true,
      MessageRetentionPeriod: 14 * 24 * 3600,
    });
    expect(JSON.stringify(propertiesOf(prod, 'AWS::SQS::QueuePolicy', 'LostEvents'))).toContain(
      '"Condition":{"Bool":{"aws:SecureTransport":"false"}},"Effect":"Deny"',
    );
  });

  it('may call the function and write lost events, for this account alone', () => {
    expect(propertiesOf(prod, 'AWS::IAM::Role', 'SchedulerRole').AssumeRolePolicyDocument).toMatchObject({
      Statement: [
        {
          Principal: { Service: 'scheduler.amazonaws.com' },
          Condition: { StringEquals: { 'aws:SourceAccount': { Ref: 'AWS::AccountId' } } },
        },
      ],
    });
    expect(allowedBy(prod, 'SchedulerRole').map(([action]) => action)).toEqual([
      'lambda:InvokeFunction',
      'sqs:SendMessage',
    ]);
  });
});

describe('the topic of editions', () => {
  it('writes to the address that the settings name, over TLS only', () => {
    const template = templateOf('dev', { editionEmail: 'pay-team@acme.example' });
    template.hasResourceProperties('AWS::SNS::Subscription', {
      Protocol: 'email',
      Endpoint: 'pay-team@acme.example',
      TopicArn: {
        Ref: Object.keys(resourcesOf(template, 'AWS::SNS::Topic')).find((id) => id.startsWith('Edition')),
      },
    });
    expect(JSON.stringify(propertiesOf(dev, 'AWS::SNS::TopicPolicy', 'EditionTopic'))).toContain(
      '"aws:SecureTransport":"false"',
    );
  });
});
