/** A Hono app as the handler of an HTTP API's events. */
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2, Context } from 'aws-lambda';
import { CodedError } from '../../src/errors.ts';
import type { Bindings } from '../../src/http/bindings.ts';
import { requestOf, resultOf } from './http-event.ts';

interface App {
  fetch(request: Request, bindings: Bindings): Response | Promise<Response>;
}

export type HttpHandler = (
  event: APIGatewayProxyEventV2,
  context: Context,
) => Promise<APIGatewayProxyStructuredResultV2>;

function readable(event: APIGatewayProxyEventV2): { request: Request; refusal?: CodedError } {
  try {
    return { request: requestOf(event) };
  } catch (error) {
    if (!(error instanceof CodedError)) throw error;
    // The app answers it as any other problem; the request stands for the one that could not be made.
    return { request: new Request(`https://${event.requestContext.domainName}/`), refusal: error };
  }
}

/** The handler. An event that no request can be made of is answered by the app as well, with a problem document. */
export function httpHandler(app: App): HttpHandler {
  return async (event, context) => {
    const { request, ...refused } = readable(event);
    const millisecondsLeft = () => context.getRemainingTimeInMillis();
    const { requestContext } = event;
    return resultOf(await app.fetch(request, { event, requestContext, millisecondsLeft, ...refused }));
  };
}
