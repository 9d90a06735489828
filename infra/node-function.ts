/** A function of ours on Lambda: Node 24 on arm64, JSON logs that are forgotten in time, traces, its own role. */
import { type Duration, Validations } from 'aws-cdk-lib';
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import {
  ApplicationLogLevel,
  Architecture,
  type Code,
  Function as LambdaFunction,
  LoggingFormat,
  Runtime,
  SystemLogLevel,
  Tracing,
} from 'aws-cdk-lib/aws-lambda';
import type { Construct } from 'constructs';
import { addLogGroup } from './log-group.ts';
import type { Settings } from './settings.ts';

export interface NodeFunctionProps {
  /** The name of its entry in the code, and of its service in logs, metrics and traces. */
  readonly name: string;
  readonly description: string;
  readonly code: Code;
  /** In MB; 1,769 MB come with one whole processor. */
  readonly memory: number;
  readonly timeout: Duration;
  readonly environment: Record<string, string>;
  /** How many copies may run at a time, which others of the account cannot take. No bound when absent. */
  readonly reservedConcurrency?: number;
}

/** Adds the function. It may write its logs and its traces, and nothing else until it is granted. */
export function addNodeFunction(
  scope: Construct,
  id: string,
  { stage, chosen }: Settings,
  { name, description, code, memory, timeout, environment, reservedConcurrency }: NodeFunctionProps,
): LambdaFunction {
  const logGroup = addLogGroup(scope, `${id}Logs`, chosen);
  const role = new Role(scope, `${id}Role`, { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });
  logGroup.grantWrite(role);
  Validations.of(role).acknowledge({
    id: 'AwsSolutions-IAM5[Resource::*]',
    reason: 'X-Ray knows no resources: the right to send traces cannot be narrowed.',
  });
  return new LambdaFunction(scope, id, {
    description,
    runtime: Runtime.NODEJS_24_X,
    architecture: Architecture.ARM_64,
    code,
    handler: `${name}.handler`,
    memorySize: memory,
    timeout,
    reservedConcurrentExecutions: reservedConcurrency,
    role,
    logGroup,
    loggingFormat: LoggingFormat.JSON,
    applicationLogLevelV2: ApplicationLogLevel.INFO,
    systemLogLevelV2: SystemLogLevel.WARN,
    tracing: Tracing.ACTIVE,
    environment: {
      STAGE: stage,
      POWERTOOLS_SERVICE_NAME: name,
      POWERTOOLS_METRICS_NAMESPACE: 'RoleReports',
      POWERTOOLS_LOG_LEVEL: 'INFO',
      ...environment,
    },
  });
}
