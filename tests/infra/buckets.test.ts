/** The buckets: nobody gets in from outside, nothing is kept for ever, nothing is lost by mistake. */
import { Match } from 'aws-cdk-lib/assertions';
import { describe, expect, it } from 'vitest';
import { propertiesOf, resourcesOf, templateOf } from './stack.ts';

const dev = templateOf('dev');
const prod = templateOf('prod');
const bucket = 'AWS::S3::Bucket';

describe('every bucket', () => {
  it('is private and encrypted', () => {
    dev.resourceCountIs(bucket, 3);
    dev.allResourcesProperties(bucket, {
      PublicAccessBlockConfiguration: {
        BlockPublicAcls: true,
        BlockPublicPolicy: true,
        IgnorePublicAcls: true,
        RestrictPublicBuckets: true,
      },
      BucketEncryption: {
        ServerSideEncryptionConfiguration: [{ ServerSideEncryptionByDefault: { SSEAlgorithm: 'AES256' } }],
      },
      OwnershipControls: { Rules: [{ ObjectOwnership: 'BucketOwnerEnforced' }] },
    });
  });

  it.each(['AccessLogs', 'Datasets', 'Reports'])('refuses connections without TLS: %s', (name) => {
    const { PolicyDocument } = propertiesOf(dev, 'AWS::S3::BucketPolicy', `${name}Policy`);
    expect(PolicyDocument).toMatchObject({
      Statement: expect.arrayContaining([
        expect.objectContaining({
          Effect: 'Deny',
          Action: 's3:*',
          Principal: { AWS: '*' },
          Condition: { Bool: { 'aws:SecureTransport': 'false' } },
        }),
        expect.objectContaining({ Effect: 'Deny', Condition: { NumericLessThan: { 's3:TlsVersion': 1.2 } } }),
      ]),
    });
  });

  it('outlives the stack in production only', () => {
    const policies = (template: typeof dev) =>
      Object.values(resourcesOf(template, bucket)).map((resource) => resource.DeletionPolicy);
    expect(policies(prod)).toEqual(['Retain', 'Retain', 'Retain']);
    expect(policies(dev)).toEqual(['Delete', 'Delete', 'Delete']);
  });
});

describe('the buckets of the dataset and the reports', () => {
  it.each(['Datasets', 'Reports'])('keep versions and log who asked: %s', (name) => {
    expect(propertiesOf(dev, bucket, name)).toMatchObject({
      VersioningConfiguration: { Status: 'Enabled' },
      LoggingConfiguration: { DestinationBucketName: expect.anything() },
    });
  });

  it.each([
    ['Datasets', dev, 7],
    ['Reports', dev, 7],
    ['Datasets', prod, 90],
    ['Reports', prod, 90],
  ] as const)('remove what is kept unseen: %s', (name, template, days) => {
    expect(propertiesOf(template, bucket, name).LifecycleConfiguration).toMatchObject({
      Rules: expect.arrayContaining([
        {
          Id: 'leftovers',
          Status: 'Enabled',
          NoncurrentVersionExpiration: { NoncurrentDays: days },
          ExpiredObjectDeleteMarker: true,
          AbortIncompleteMultipartUpload: { DaysAfterInitiation: 1 },
        },
      ]),
    });
  });
});

describe('reports', () => {
  it.each([
    [dev, 30],
    [prod, 400],
  ])('expire, and so do kept answers, and nothing else in their bucket does', (template, days) => {
    template.hasResourceProperties(bucket, {
      LifecycleConfiguration: {
        Rules: Match.arrayWith([
          { Id: 'old-reports', Status: 'Enabled', Prefix: 'reports/', ExpirationInDays: days },
          { Id: 'old-exports', Status: 'Enabled', Prefix: 'exports/', ExpirationInDays: days },
          { Id: 'old-batches', Status: 'Enabled', Prefix: 'batches/', ExpirationInDays: days },
          { Id: 'kept-answers', Status: 'Enabled', Prefix: 'idempotency/', ExpirationInDays: 2 },
        ]),
      },
    });
    const rules = JSON.stringify(propertiesOf(template, bucket, 'Reports').LifecycleConfiguration);
    expect(rules.match(/ExpirationInDays/g)).toHaveLength(4);
  });
});

describe('releases', () => {
  it('never expire', () => {
    const rules = JSON.stringify(propertiesOf(prod, bucket, 'Datasets').LifecycleConfiguration);
    expect(rules).not.toContain('ExpirationInDays');
  });
});
