/** Log groups that forget: without a retention, CloudWatch keeps and bills every line for ever. */
import { RemovalPolicy } from 'aws-cdk-lib';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import type { Stage } from './stages.ts';

/** A log group that keeps lines for as long as the stage says. */
export function addLogGroup(scope: Construct, id: string, { logsExpireAfter, keepsData }: Stage): LogGroup {
  return new LogGroup(scope, id, {
    retention: logsExpireAfter,
    removalPolicy: keepsData ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
  });
}
