/** The stack: the API, what it reads and writes, and what tells people when it is unwell. */
import { Duration, Stack, type StackProps } from 'aws-cdk-lib';
import type { Code } from 'aws-cdk-lib/aws-lambda';
import type { Construct } from 'constructs';
import { addAlarmTopic } from './alarms.ts';
import { addApiAlarms } from './api-alarms.ts';
import { addBuckets } from './buckets.ts';
import { addBudget } from './budget.ts';
import { addDashboard } from './dashboard.ts';
import { addEditions, allowStarting } from './editions.ts';
import { grantObjects } from './grant-objects.ts';
import { addHttpApi } from './http-api.ts';
import { addNodeFunction } from './node-function.ts';
import { addPublishing } from './publish-release.ts';
import type { Settings } from './settings.ts';
import { grantSignInSecret, signInEnvironment } from './sign-in.ts';

export interface RoleReportsStackProps extends StackProps {
  readonly settings: Settings;
  /** The bundled functions. */
  readonly code: {
    readonly api: Code;
    readonly publish: Code;
    readonly steps: Code;
    readonly schedule: Code;
  };
}

export class RoleReportsStack extends Stack {
  constructor(scope: Construct, id: string, { settings, code, ...props }: RoleReportsStackProps) {
    super(scope, id, props);
    const { chosen, authIssuer, authAudience, authJwksUrl } = settings;
    const { datasets, reports } = addBuckets(this, chosen);
    const published = addPublishing(this, settings, code.publish, datasets);

    const handler = addNodeFunction(this, 'Api', settings, {
      name: 'api',
      description: 'Compares roles, makes reports and hands them out.',
      code: code.api,
      memory: 1769,
      // The HTTP API gives up after 30 seconds.
      timeout: Duration.seconds(29),
      reservedConcurrency: chosen.reservedConcurrency,
      environment: {
        DATASET: datasets.s3UrlForObject('datasets'),
        REPORTS: reports.s3UrlForObject(),
        AUTH_ISSUER: authIssuer,
        AUTH_AUDIENCE: authAudience,
        ...(authJwksUrl !== undefined && { AUTH_JWKS_URL: authJwksUrl }),
        ...signInEnvironment(settings),
      },
    });
    published.executeBefore(handler);
    grantObjects(handler, { bucket: datasets, prefix: 'datasets/', to: ['read'] });
    grantObjects(handler, { bucket: reports, prefix: 'reports/', to: ['read', 'write'] });
    grantObjects(handler, { bucket: reports, prefix: 'exports/', to: ['read', 'write'] });
    grantObjects(handler, { bucket: reports, prefix: 'batches/', to: ['read', 'write'] });
    grantObjects(handler, { bucket: reports, prefix: 'idempotency/', to: ['read', 'write', 'delete'] });
    grantObjects(handler, { bucket: reports, prefix: 'subscriptions/', to: ['read', 'write', 'delete'] });
    grantObjects(handler, { bucket: reports, prefix: 'editions/', to: ['read'] });
    grantSignInSecret(handler, settings);
    const api = addHttpApi(this, settings, handler);

    const alarmTopic = addAlarmTopic(this, settings);
    const editions = addEditions(this, settings, { code, datasets, reports, alarmTopic });
    allowStarting(handler, editions.machine);

    const alarms = addApiAlarms(this, api, handler, alarmTopic);
    addDashboard(this, api, handler, editions, alarms);
    addBudget(this, settings, alarmTopic);
  }
}
