/** Traces of a function by Powertools, loaded with the first request that X-Ray follows. */
import type { Tracer } from '@aws-lambda-powertools/tracer';

let tracer: Promise<Tracer> | undefined;

function loadedTracer(): Promise<Tracer> {
  tracer ??= import('@aws-lambda-powertools/tracer').then(
    ({ Tracer }) => new Tracer({ captureHTTPsRequests: false }),
  );
  return tracer;
}

/** Whether X-Ray follows the current request: about one in twenty, says its header. */
export function isTraced({ _X_AMZN_TRACE_ID, AWS_XRAY_DAEMON_ADDRESS }: NodeJS.ProcessEnv): boolean {
  return AWS_XRAY_DAEMON_ADDRESS !== undefined && /(?:^|;)Sampled=1(?:;|$)/.test(_X_AMZN_TRACE_ID ?? '');
}

/** Does the work in a subsegment that names the correlation id. What the work throws is told to X-Ray and thrown. */
export async function traced<Result>(correlationId: string, work: () => Promise<Result>): Promise<Result> {
  const tracing = await loadedTracer();
  const segment = tracing.getSegment();
  const part = segment?.addNewSubsegment('## answer');
  if (segment === undefined || part === undefined) return work();
  tracing.setSegment(part);
  tracing.annotateColdStart();
  tracing.addServiceNameAnnotation();
  tracing.putAnnotation('correlationId', correlationId);
  try {
    return await work();
  } catch (error) {
    tracing.addErrorAsMetadata(error instanceof Error ? error : new Error(String(error)));
    throw error;
  } finally {
    part.close();
    tracing.setSegment(segment);
  }
}
