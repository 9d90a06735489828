/** What the state machine may do: call its function, read plans, tell the topic, start its own batches. */
import { ArnFormat, CfnElement, type Stack, Validations } from 'aws-cdk-lib';
import { Policy, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import type { Bucket } from 'aws-cdk-lib/aws-s3';
import type { Topic } from 'aws-cdk-lib/aws-sns';
import type { StateMachine } from 'aws-cdk-lib/aws-stepfunctions';

export interface MachineProps {
  /** The function of the steps. */
  readonly steps: LambdaFunction;
  /** Where plans are. */
  readonly reports: Bucket;
  /** Who is told of an edition. */
  readonly topic: Topic;
}

/** The keys of plans, of every month and every batch. */
const plans = ['editions/*/plan.jsonl', 'batches/*/plan.jsonl'];

/** The role. What CloudWatch and X-Ray need is in it from the start: without that no machine is made. */
export function addMachineRole(stack: Stack): Role {
  const role = new Role(stack, 'EditionMachineRole', {
    assumedBy: new ServicePrincipal('states.amazonaws.com'),
  });
  const telling = [
    'logs:CreateLogDelivery',
    'logs:DeleteLogDelivery',
    'logs:DescribeLogGroups',
    'logs:DescribeResourcePolicies',
    'logs:GetLogDelivery',
    'logs:ListLogDeliveries',
    'logs:PutResourcePolicy',
    'logs:UpdateLogDelivery',
    'xray:GetSamplingRules',
    'xray:GetSamplingTargets',
    'xray:PutTelemetryRecords',
    'xray:PutTraceSegments',
  ];
  role.addToPolicy(new PolicyStatement({ actions: telling, resources: ['*'] }));
  Validations.of(role).acknowledge({
    id: 'AwsSolutions-IAM5[Resource::*]',
    reason: 'Deliveries of logs and X-Ray know no resources: these rights cannot be narrowed.',
  });
  return role;
}

/** Its executions, and those that are the batches of a map. */
const executions = (machine: string, map: string) => [`${machine}:*`, `${machine}/${map}:*`];

/**
 * Allows the rest, in a policy of its own: it names the machine, which the role must be there before. `map` is the label of
 * the map whose batches are executions themselves.
 */
export function allowMachine(
  role: Role,
  machine: StateMachine,
  map: string,
  { steps, reports, topic }: MachineProps,
): void {
  const { stack } = machine;
  const ownExecutions = executions(machine.stateMachineName, map).map((resourceName) =>
    stack.formatArn({
      service: 'states',
      resource: 'execution',
      resourceName,
      arnFormat: ArnFormat.COLON_RESOURCE_NAME,
    }),
  );
  const policy = new Policy(stack, 'EditionMachinePolicy', {
    roles: [role],
    statements: [
      new PolicyStatement({ actions: ['lambda:InvokeFunction'], resources: [steps.functionArn] }),
      new PolicyStatement({
        actions: ['s3:GetObject'],
        resources: plans.map((keys) => reports.arnForObjects(keys)),
      }),
      new PolicyStatement({ actions: ['sns:Publish'], resources: [topic.topicArn] }),
      new PolicyStatement({ actions: ['states:StartExecution'], resources: [machine.stateMachineArn] }),
      new PolicyStatement({
        actions: ['states:DescribeExecution', 'states:RedriveExecution', 'states:StopExecution'],
        resources: ownExecutions,
      }),
    ],
  });
  // The CDK's own is attached to nothing, since the role takes none but ours.
  machine.node.tryRemoveChild('DistributedMapPolicy');
  acknowledgeStars(policy, machine, map, reports);
}

/** The id of what the CDK makes of a construct. */
function idOf({ node, stack }: Bucket | StateMachine): string {
  return CfnElement.isCfnElement(node.defaultChild) ? stack.getLogicalId(node.defaultChild) : '';
}

function acknowledgeStars(policy: Policy, machine: StateMachine, map: string, reports: Bucket): void {
  const anyExecution = 'arn:<AWS::Partition>:states:<AWS::Region>:<AWS::AccountId>:execution';
  Validations.of(policy).acknowledge(
    ...plans.map((keys) => ({
      id: `AwsSolutions-IAM5[Resource::<${idOf(reports)}.Arn>/${keys}]`,
      reason: 'Months and batches are not known beforehand.',
    })),
    ...executions(`<${idOf(machine)}.Name>`, map).map((names) => ({
      id: `AwsSolutions-IAM5[Resource::${anyExecution}:${names}]`,
      reason: 'Executions of this machine only, which have their names when they run.',
    })),
  );
}
