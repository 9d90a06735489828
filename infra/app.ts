/** The CDK app: one stack for the stage that the context names. */
import { App } from 'aws-cdk-lib';
import { RoleReportsStack } from './role-reports-stack.ts';

const app = new App();
const stage = String(app.node.tryGetContext('stage') ?? 'dev');
new RoleReportsStack(app, `RoleReports-${stage}`, { stage });
