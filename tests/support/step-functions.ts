/** Step Functions on loopback for AWS's own client: StartExecution, with its rules on names, over a machine of ours. */
import { once } from 'node:events';
import { createServer } from 'node:http';
import { json } from 'node:stream/consumers';
import { onTestFinished, vi } from 'vitest';
import { z } from 'zod';
import type { Outcome } from './state-machine.ts';

const arn = 'arn:aws:states:us-east-1:123456789012:stateMachine:editions';

const startSchema = z.strictObject({ stateMachineArn: z.literal(arn), name: z.string(), input: z.string() });

interface Execution {
  readonly input: string;
  /** Seconds since 1970, as Step Functions tells times. */
  readonly startDate: number;
  status: 'RUNNING' | Outcome['status'];
}

export interface StepFunctions {
  /** What RUN_MACHINE is to be. */
  readonly arn: string;
  /** Executions by their names, in the order in which they were started. */
  readonly executions: ReadonlyMap<string, Readonly<Execution>>;
  /** Ends when no execution is running. */
  readonly settled: () => Promise<void>;
}

/** Starts it for a test; the client finds it by the environment. */
export async function startStepFunctions(run: (input: unknown) => Promise<Outcome>): Promise<StepFunctions> {
  const executions = new Map<string, Execution>();
  const running = new Set<Promise<void>>();

  /** The execution that answers a start; null where the name is taken by one that ended or has another input. */
  const start = ({ name, input }: z.infer<typeof startSchema>): Execution | null => {
    const known = executions.get(name);
    if (known !== undefined) return known.status === 'RUNNING' && known.input === input ? known : null;
    const execution: Execution = { input, startDate: Date.now() / 1000, status: 'RUNNING' };
    executions.set(name, execution);
    const ended = run(JSON.parse(input)).then(({ status }) => {
      execution.status = status;
      running.delete(ended);
    });
    running.add(ended);
    return execution;
  };

  const server = createServer((request, response) => {
    void json(request).then((body) => {
      const isStart = request.headers['x-amz-target'] === 'AWSStepFunctions.StartExecution';
      const asked = isStart ? startSchema.parse(body) : null;
      const execution = asked && start(asked);
      const answer =
        execution === null
          ? { __type: 'com.amazonaws.states#ExecutionAlreadyExists', message: `Taken: ${asked?.name}` }
          : { executionArn: `${arn}:${asked?.name}`, startDate: execution.startDate };
      response.writeHead(execution === null ? 400 : 200, { 'Content-Type': 'application/x-amz-json-1.0' });
      response.end(JSON.stringify(answer));
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
    vi.unstubAllEnvs();
  });
  const address = server.address();
  vi.stubEnv('AWS_ENDPOINT_URL_SFN', `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`);
  vi.stubEnv('AWS_REGION', 'us-east-1');
  vi.stubEnv('AWS_ACCESS_KEY_ID', 'test');
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'test');
  return {
    arn,
    executions,
    async settled() {
      while (running.size > 0) await Promise.all(running);
    },
  };
}
