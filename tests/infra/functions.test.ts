/** The functions on Lambda: how they run, what they are told, and what they may do. */
import type { Template } from 'aws-cdk-lib/assertions';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { propertiesOf, resourcesOf, templateOf } from './stack.ts';

const dev = templateOf('dev');
const prod = templateOf('prod');
const lambda = 'AWS::Lambda::Function';
const functionNamed = (template: Template, handler: string) => {
  const all = Object.values(resourcesOf(template, lambda)).map(({ Properties }) => Properties);
  return all.find(({ Handler }) => Handler === handler);
};

const bucket = (name: string) => ({ Ref: expect.stringMatching(`^${name}`) });

describe('each function', () => {
  it.each(['api.handler', 'publish.handler', 'steps.handler'])(
    'runs on Node 24 and arm64, traced, with JSON logs: %s',
    (handler) => {
      expect(functionNamed(dev, handler)).toMatchObject({
        Runtime: 'nodejs24.x',
        Architectures: ['arm64'],
        MemorySize: 1769,
        TracingConfig: { Mode: 'Active' },
        LoggingConfig: { LogFormat: 'JSON', LogGroup: expect.anything() },
      });
    },
  );
});

describe('the API function', () => {
  it('ends before the HTTP API gives up, and cannot take all of the account', () => {
    expect(functionNamed(dev, 'api.handler')).toMatchObject({ Timeout: 29, ReservedConcurrentExecutions: 5 });
    expect(functionNamed(prod, 'api.handler')).toMatchObject({
      Timeout: 29,
      ReservedConcurrentExecutions: 50,
    });
  });

  it('is told the stage, where things are, and whose tokens to trust', () => {
    const template = templateOf('prod', { authJwksUrl: 'https://login.acme.example/keys' });
    expect(functionNamed(template, 'api.handler')?.Environment).toEqual({
      Variables: {
        STAGE: 'prod',
        DATASET: { 'Fn::Join': ['', ['s3://', bucket('Datasets'), '/datasets']] },
        REPORTS: { 'Fn::Join': ['', ['s3://', bucket('Reports')]] },
        AUTH_ISSUER: 'https://issuer.example.com/',
        AUTH_AUDIENCE: 'role-reports',
        AUTH_JWKS_URL: 'https://login.acme.example/keys',
        RUN_MACHINE: { Ref: expect.stringMatching(/^EditionMachine/) },
        POWERTOOLS_SERVICE_NAME: 'api',
        POWERTOOLS_METRICS_NAMESPACE: 'RoleReports',
        POWERTOOLS_LOG_LEVEL: 'INFO',
      },
    });
  });

  it('starts only after the release is in force', () => {
    const [api] = Object.values(resourcesOf(dev, lambda)).filter(
      ({ Properties }) => Properties.Handler === 'api.handler',
    );
    expect(api?.DependsOn).toContain('Published');
    expect(propertiesOf(dev, 'Custom::Trigger', 'Published')).toMatchObject({
      HandlerArn: { Ref: expect.stringMatching(/^PublishCurrentVersion/) },
      InvocationType: 'RequestResponse',
    });
  });
});

const oneOrMore = <Schema extends z.ZodType>(schema: Schema) =>
  z.union([schema.transform((one) => [one]), z.array(schema)]);
const statementSchema = z.looseObject({
  Effect: z.string(),
  Action: oneOrMore(z.string()),
  Resource: oneOrMore(z.unknown()),
});
const documentSchema = z.object({ Statement: z.array(statementSchema) });

/** Every statement of every role of the template, those that are written into the role among them. */
function allowedBy(template: Template) {
  const attached = Object.values(resourcesOf(template, 'AWS::IAM::Policy')).map(
    ({ Properties }) => Properties,
  );
  const inline = Object.values(resourcesOf(template, 'AWS::IAM::Role')).flatMap(({ Properties }) =>
    z.array(z.record(z.string(), z.unknown())).parse(Properties.Policies ?? []),
  );
  return [...attached, ...inline].flatMap(
    ({ PolicyDocument }) => documentSchema.parse(PolicyDocument).Statement,
  );
}

describe('permissions', () => {
  it('name every action in full', () => {
    const actions = allowedBy(prod).flatMap(({ Action }) => Action);
    expect(actions.length).toBeGreaterThan(5);
    expect(actions.filter((action) => action.includes('*'))).toEqual([]);
  });

  it('are for named resources, but for traces and deliveries of logs, which have none', () => {
    const everywhere = allowedBy(prod).filter(({ Resource }) => Resource.includes('*'));
    const actions = new Set(everywhere.flatMap(({ Action }) => Action));
    expect([...actions].filter((action) => !/^(?:xray|logs):/.test(action))).toEqual([]);
    expect(actions).not.toContain('logs:PutLogEvents');
  });

  it('let the API read releases and editions, keep reports, batches, exports, subscriptions and answers to be given again, and no more', () => {
    const { PolicyDocument } = propertiesOf(prod, 'AWS::IAM::Policy', 'ApiRole');
    const objects = documentSchema
      .parse(PolicyDocument)
      .Statement.filter(({ Action }) => Action.some((action) => action.startsWith('s3:')))
      .map(({ Action, Resource }) => [
        Action,
        JSON.stringify(Resource).match(/Datasets|Reports|"\/[a-z]+\/\*"/g),
      ]);
    expect(objects).toEqual([
      [['s3:ListBucket'], ['Datasets', 'Reports']],
      [['s3:GetObject'], ['Datasets', '"/datasets/*"', 'Reports', '"/editions/*"']],
      [
        ['s3:AbortMultipartUpload', 's3:GetObject', 's3:PutObject'],
        ['Reports', '"/batches/*"', 'Reports', '"/exports/*"', 'Reports', '"/reports/*"'],
      ],
      [
        ['s3:AbortMultipartUpload', 's3:DeleteObject', 's3:GetObject', 's3:PutObject'],
        ['Reports', '"/idempotency/*"', 'Reports', '"/subscriptions/*"'],
      ],
    ]);
  });
});

describe('log groups', () => {
  it.each([
    [dev, 14, 'Delete'],
    [prod, 365, 'Retain'],
  ])('forget in time', (template, days, deletion) => {
    const groups = Object.values(resourcesOf(template, 'AWS::Logs::LogGroup'));
    expect(groups.map(({ Properties }) => Properties.RetentionInDays)).toEqual(Array(6).fill(days));
    expect(groups.map(({ DeletionPolicy }) => DeletionPolicy)).toEqual(Array(6).fill(deletion));
  });
});
