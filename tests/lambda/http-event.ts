/** What an HTTP API sends to its function, payload version 2. */

export interface EventParts {
  readonly method?: string;
  readonly path?: string;
  readonly query?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly isBase64Encoded?: boolean;
  /** API Gateway's id of the request. */
  readonly requestId?: string;
}

/** The event of a request: GET / unless said otherwise. */
export function httpEvent({
  method = 'GET',
  path = '/',
  query = '',
  headers = {},
  body,
  isBase64Encoded = false,
  requestId = 'JKJaXmPLvHcESHA=',
}: EventParts) {
  return {
    version: '2.0',
    routeKey: `${method} /{proxy+}`,
    rawPath: path,
    rawQueryString: query,
    headers,
    requestContext: {
      accountId: '123456789012',
      apiId: 'api',
      domainName: 'api.execute-api.us-east-1.amazonaws.com',
      domainPrefix: 'api',
      http: { method, path, protocol: 'HTTP/1.1', sourceIp: '192.0.2.1', userAgent: 'a test' },
      requestId,
      routeKey: `${method} /{proxy+}`,
      stage: '$default',
      time: '24/Nov/2026:12:00:00 +0000',
      timeEpoch: 1_795_521_600_000,
    },
    ...(body !== undefined && { body }),
    isBase64Encoded,
  };
}
