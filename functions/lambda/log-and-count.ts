/** Logs and metrics of a function by Powertools: a line of JSON for each answer, and figures that CloudWatch counts. */
import { Logger } from '@aws-lambda-powertools/logger';
import { Metrics, MetricUnit } from '@aws-lambda-powertools/metrics';
import type { Context } from 'aws-lambda';
import type { Answer } from '../../src/http/tell-answers.ts';
import type { Observer } from '../observer.ts';

export interface LogAndMetrics extends Observer {
  /** Begins an invocation: what is logged from now on carries its ids. */
  begin(correlationId: string, context: Context): void;
  /** Writes the figures of the invocation. */
  end(): void;
}

/** A figure that is counted apart for each value of a dimension: CloudWatch bills every such value as one metric. */
function count(metrics: Metrics, name: string, dimension: string, value: string): void {
  const single = metrics.singleMetric();
  single.addDimension(dimension, value);
  single.addMetric(name, MetricUnit.Count, 1);
}

/** Reads its settings from POWERTOOLS_ variables. No line holds a token, a header or a body. */
export function logAndCount(): LogAndMetrics {
  const logger = new Logger();
  const metrics = new Metrics();
  return {
    begin(correlationId, context) {
      logger.addContext(context);
      logger.resetKeys();
      logger.appendKeys({ correlationId });
      metrics.captureColdStartMetric();
    },
    onAnswer(answer: Answer) {
      const { status, code, milliseconds } = answer;
      logger.info('answered', { ...answer });
      metrics.addMetric('Requests', MetricUnit.Count, 1);
      metrics.addMetric('Duration', MetricUnit.Milliseconds, milliseconds);
      if (status >= 400) count(metrics, 'Errors', 'code', code ?? String(status));
    },
    onFailure: (error, correlationId) =>
      logger.error('failed', {
        error: error instanceof Error ? error : new Error(String(error)),
        correlationId,
      }),
    onRender(format, milliseconds) {
      logger.debug('rendered', { format, milliseconds });
      metrics.addMetric('RenderDuration', MetricUnit.Milliseconds, milliseconds);
      // The description beside a CSV comes with it: counting both would cost a metric and tell nothing.
      if (format !== 'csv-metadata') count(metrics, 'FilesRendered', 'format', format);
    },
    end: () => metrics.publishStoredMetrics(),
  };
}
