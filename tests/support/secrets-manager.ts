/** A stand-in for AWS Secrets Manager on loopback: it speaks its protocol, and holds the secrets of a test. */
import { once } from 'node:events';
import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';
import { onTestFinished } from 'vitest';

/** Starts it, and answers the settings of the SDK that lead there. It ends with the test. */
export async function startSecretsManager(
  secrets: Readonly<Record<string, string>>,
): Promise<Record<string, string>> {
  const server = createServer((request, response) => {
    const isAsked = request.headers['x-amz-target'] === 'secretsmanager.GetSecretValue';
    void text(request).then((body) => {
      const { SecretId }: { SecretId: string } = JSON.parse(body);
      const SecretString = isAsked ? secrets[SecretId] : undefined;
      const isThere = SecretString !== undefined;
      const answer = isThere ? { Name: SecretId, SecretString } : { __type: 'ResourceNotFoundException' };
      response.writeHead(isThere ? 200 : 400, { 'Content-Type': 'application/x-amz-json-1.1' });
      response.end(JSON.stringify(answer));
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('the server has no port');
  return {
    AWS_ENDPOINT_URL_SECRETS_MANAGER: `http://127.0.0.1:${address.port}`,
    AWS_REGION: 'us-east-1',
    AWS_ACCESS_KEY_ID: 'a-key',
    AWS_SECRET_ACCESS_KEY: 'a-secret',
  };
}
