/** The client of S3: which server, how often it asks again, and how long it waits. */

import { S3Client } from '@aws-sdk/client-s3';
import { within } from './time-limit.ts';

/** How often the SDK sends a request, the first time included; it waits longer before each. */
const ATTEMPTS = 5;

/**
 * A client made from the SDK's environment variables. Servers other than AWS seldom have a host name for each
 * bucket, so the bucket goes into the path there.
 * @param silence how long a connection may be silent before the request is sent again, in milliseconds.
 */
export function clientFromEnvironment(silence: number): S3Client {
  const { AWS_ENDPOINT_URL_S3, AWS_ENDPOINT_URL } = process.env;
  return new S3Client({
    forcePathStyle: Boolean(AWS_ENDPOINT_URL_S3 || AWS_ENDPOINT_URL),
    maxAttempts: ATTEMPTS,
    requestHandler: {
      connectionTimeout: 3_000,
      socketTimeout: silence,
      httpAgent: { maxSockets: 256 },
      httpsAgent: { maxSockets: 256 },
    },
  });
}

/** The same client, each of whose requests ends after so many milliseconds, its repetitions included. */
export function limited(client: S3Client, milliseconds: number): S3Client {
  const send = (command: Parameters<S3Client['send']>[0]) =>
    within(milliseconds, (abortSignal) => client.send(command, { abortSignal }));
  return Object.create(client, { send: { value: send } });
}
