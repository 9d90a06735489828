/** The stack: where the dataset and the reports are kept. The functions that use them are added with the API on AWS. */
import { CfnOutput, RemovalPolicy, Stack, type StackProps } from 'aws-cdk-lib';
import { BlockPublicAccess, Bucket, BucketEncryption } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';

export interface RoleReportsStackProps extends StackProps {
  /** `prod` keeps its buckets when the stack goes; other stages lose them once they are empty. */
  readonly stage: string;
}

export class RoleReportsStack extends Stack {
  constructor(scope: Construct, id: string, { stage, ...props }: RoleReportsStackProps) {
    super(scope, id, props);
    const removalPolicy = stage === 'prod' ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY;
    for (const name of ['Datasets', 'Reports']) {
      const bucket = new Bucket(this, name, {
        blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
        encryption: BucketEncryption.S3_MANAGED,
        enforceSSL: true,
        versioned: true,
        removalPolicy,
      });
      new CfnOutput(this, `${name}Bucket`, { value: bucket.bucketName });
    }
  }
}
