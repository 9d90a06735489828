/** Where things are kept: the releases of the dataset, the reports, and who asked S3 for either. */
import { CfnOutput, Duration, RemovalPolicy, type Stack } from 'aws-cdk-lib';
import {
  BlockPublicAccess,
  Bucket,
  BucketEncryption,
  type BucketProps,
  ObjectOwnership,
} from 'aws-cdk-lib/aws-s3';
import type { Stage } from './stages.ts';

/** Private, over TLS only, encrypted. A bucket that is not empty is never deleted with its stack. */
function privateBucket({ keepsData }: Stage): BucketProps {
  return {
    blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
    encryption: BucketEncryption.S3_MANAGED,
    enforceSSL: true,
    minimumTLSVersion: 1.2,
    objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
    removalPolicy: keepsData ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
  };
}

/** What S3 keeps unseen and bills: old versions, the marks of deleted objects, uploads that never ended. */
function withoutLeftovers({ oldVersionsExpireAfter }: Stage) {
  return {
    id: 'leftovers',
    noncurrentVersionExpiration: Duration.days(oldVersionsExpireAfter),
    expiredObjectDeleteMarker: true,
    abortIncompleteMultipartUploadAfter: Duration.days(1),
  };
}

function accessLogBucket(stack: Stack, stage: Stage): Bucket {
  const expiration = Duration.days(stage.logsExpireAfter);
  return new Bucket(stack, 'AccessLogs', { ...privateBucket(stage), lifecycleRules: [{ expiration }] });
}

/** The buckets of the dataset and of the reports. */
export function addBuckets(
  stack: Stack,
  stage: Stage,
): { readonly datasets: Bucket; readonly reports: Bucket } {
  const serverAccessLogsBucket = accessLogBucket(stack, stage);
  const kept: BucketProps = { ...privateBucket(stage), versioned: true, serverAccessLogsBucket };
  const datasets = new Bucket(stack, 'Datasets', {
    ...kept,
    serverAccessLogsPrefix: 'datasets/',
    lifecycleRules: [withoutLeftovers(stage)],
  });
  const reports = new Bucket(stack, 'Reports', {
    ...kept,
    serverAccessLogsPrefix: 'reports/',
    lifecycleRules: [
      { id: 'old-reports', prefix: 'reports/', expiration: Duration.days(stage.reportsExpireAfter) },
      { id: 'old-exports', prefix: 'exports/', expiration: Duration.days(stage.reportsExpireAfter) },
      { id: 'old-batches', prefix: 'batches/', expiration: Duration.days(stage.reportsExpireAfter) },
      // An answer is given again for a day; its record may go after that.
      { id: 'kept-answers', prefix: 'idempotency/', expiration: Duration.days(2) },
      withoutLeftovers(stage),
    ],
  });
  new CfnOutput(stack, 'DatasetsBucket', { value: datasets.bucketName });
  new CfnOutput(stack, 'ReportsBucket', { value: reports.bucketName });
  return { datasets, reports };
}
