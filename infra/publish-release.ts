/** Publishing as a part of a deployment: the embedded release is in force before the API is changed. */
import { Duration, type Stack } from 'aws-cdk-lib';
import type { Code } from 'aws-cdk-lib/aws-lambda';
import type { Bucket } from 'aws-cdk-lib/aws-s3';
import { Trigger } from 'aws-cdk-lib/triggers';
import { grantObjects } from './grant-objects.ts';
import { addNodeFunction } from './node-function.ts';
import type { Settings } from './settings.ts';

/**
 * Adds the function that publishes, and runs it in each deployment that changes it or its release. It verifies every
 * byte and writes current.json last; when it fails, so does the deployment.
 */
export function addPublishing(stack: Stack, settings: Settings, code: Code, datasets: Bucket): Trigger {
  const timeout = Duration.minutes(5);
  const handler = addNodeFunction(stack, 'Publish', settings, {
    name: 'publish',
    description: 'Puts the dataset release of a deployment in force.',
    code,
    memory: 1769,
    timeout,
    environment: { DATASET: datasets.s3UrlForObject('datasets') },
  });
  grantObjects(handler, { bucket: datasets, prefix: 'datasets/', to: ['read', 'write'] });
  return new Trigger(stack, 'Published', { handler, timeout });
}
