/** Permission on the objects of a bucket: exactly the actions that are named, under exactly one prefix. */
import { Validations } from 'aws-cdk-lib';
import { Grant } from 'aws-cdk-lib/aws-iam';
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import { type Bucket, CfnBucket } from 'aws-cdk-lib/aws-s3';

const objectActions = {
  read: ['s3:GetObject'],
  write: ['s3:PutObject', 's3:AbortMultipartUpload'],
  delete: ['s3:DeleteObject'],
} as const;

export interface GrantedObjects {
  readonly bucket: Bucket;
  /** The beginning of the keys, with its slash: `reports/`. */
  readonly prefix: string;
  readonly to: readonly (keyof typeof objectActions)[];
}

/**
 * Grants a function objects of a bucket, and to list the bucket: without that S3 answers 403 for an object that is
 * not there. The bucket's own `grantRead` would allow every action whose name begins with s3:GetObject.
 */
export function grantObjects(grantee: LambdaFunction, { bucket, prefix, to }: GrantedObjects): void {
  Grant.addToPrincipal({ grantee, actions: ['s3:ListBucket'], resourceArns: [bucket.bucketArn] });
  Grant.addToPrincipal({
    grantee,
    actions: to.flatMap((action) => objectActions[action]),
    resourceArns: [bucket.arnForObjects(`${prefix}*`)],
  });
  const { defaultChild } = bucket.node;
  const name = CfnBucket.isCfnBucket(defaultChild) ? grantee.stack.getLogicalId(defaultChild) : '';
  Validations.of(grantee.role ?? grantee).acknowledge({
    id: `AwsSolutions-IAM5[Resource::<${name}.Arn>/${prefix}*]`,
    reason: 'The keys under the prefix are made while it runs, so that they cannot be listed one by one.',
  });
}
