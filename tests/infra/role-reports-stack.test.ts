/** What the stack promises: buckets that are private, encrypted and versioned, and kept in production. */
import { App } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { describe, expect, it } from 'vitest';
import { RoleReportsStack } from '../../infra/role-reports-stack.ts';

function templateOf(stage: string): Template {
  return Template.fromStack(new RoleReportsStack(new App(), 'Test', { stage }));
}

function deletionPolicies(stage: string): unknown[] {
  const buckets = templateOf(stage).findResources('AWS::S3::Bucket');
  return Object.values(buckets).map((bucket) => bucket.DeletionPolicy);
}

describe('the buckets', () => {
  it('are private, encrypted and versioned', () => {
    templateOf('dev').allResourcesProperties('AWS::S3::Bucket', {
      PublicAccessBlockConfiguration: {
        BlockPublicAcls: true,
        BlockPublicPolicy: true,
        IgnorePublicAcls: true,
        RestrictPublicBuckets: true,
      },
      VersioningConfiguration: { Status: 'Enabled' },
    });
    templateOf('dev').resourceCountIs('AWS::S3::Bucket', 2);
  });

  it('refuse connections without TLS', () => {
    const policies = Object.values(templateOf('dev').findResources('AWS::S3::BucketPolicy'));
    expect(policies).toHaveLength(2);
    for (const policy of policies) expect(JSON.stringify(policy)).toContain('"aws:SecureTransport":"false"');
  });

  it('outlive the stack in production only', () => {
    expect(deletionPolicies('prod')).toEqual(['Retain', 'Retain']);
    expect(deletionPolicies('dev')).toEqual(['Delete', 'Delete']);
  });
});
