/** The HTTP API before the function: who may call which route, how often, and a line of log for each call. */
import { CfnOutput, Duration, type Stack, Validations } from 'aws-cdk-lib';
import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';
import {
  CorsHttpMethod,
  HttpApi,
  HttpMethod,
  HttpStage,
  LogGroupLogDestination,
} from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpJwtAuthorizer } from 'aws-cdk-lib/aws-apigatewayv2-authorizers';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { allowHeaders, allowMethods, exposeHeaders } from '../src/http/cross-origin.ts';
import { addLogGroup } from './log-group.ts';
import type { Settings } from './settings.ts';

const { GET, HEAD, POST, PUT, PATCH, DELETE } = HttpMethod;

/**
 * What anybody may read, as far as is known here: under /downloads, /editions, /batches and /subscriptions the function itself
 * asks for the session, which is a cookie that no authorizer of tokens can read, or answers with a page that says so. A
 * new path is closed until it is named here.
 */
const openPaths = [
  '/',
  '/compare',
  '/compare/{proxy+}',
  '/roles/{proxy+}',
  '/groups',
  '/groups/{proxy+}',
  '/editions',
  '/editions/{proxy+}',
  '/batches',
  '/batches/{proxy+}',
  '/subscriptions',
  '/subscriptions/{proxy+}',
  '/suggestions',
  '/suggestions/{proxy+}',
  '/assets/{proxy+}',
  '/sign-in',
  '/callback',
  '/downloads/{proxy+}',
  '/healthz',
  '/openapi.json',
  '/docs',
  '/docs/{proxy+}',
];

/** What anybody may send: the function takes it from its own pages alone, and of who may write. */
const openPosts = ['/sign-out', '/subscriptions', '/subscriptions/{proxy+}'];

/** All other paths, and the scope that a token must have for a method; `admin` stands for both. */
const guardedPaths = ['/{proxy+}'];
const scopes = [
  { methods: [GET, HEAD], scope: 'reports:read' },
  { methods: [POST, PUT, PATCH, DELETE], scope: 'reports:write' },
];

/**
 * `correlationId` is what the function finds in its event as requestContext.requestId and writes into its own lines:
 * one id finds a call in both logs.
 */
const accessLogLine = {
  correlationId: '$context.requestId',
  time: '$context.requestTime',
  route: '$context.routeKey',
  path: '$context.path',
  status: '$context.status',
  milliseconds: '$context.responseLatency',
  functionMilliseconds: '$context.integrationLatency',
  bytes: '$context.responseLength',
  caller: '$context.authorizer.claims.sub',
  refusal: '$context.authorizer.error',
  error: '$context.error.message',
  functionError: '$context.integrationErrorMessage',
  address: '$context.identity.sourceIp',
  agent: '$context.identity.userAgent',
};

function corsOf({ corsOrigins }: Settings) {
  if (corsOrigins === undefined) return undefined;
  return {
    allowOrigins: [...corsOrigins],
    allowMethods: allowMethods.map((method) => CorsHttpMethod[method]),
    allowHeaders,
    exposeHeaders,
    maxAge: Duration.hours(1),
  };
}

function addRoutes(api: HttpApi, handler: IFunction, { authIssuer, authAudience }: Settings): void {
  const integration = new HttpLambdaIntegration('Function', handler, { scopePermissionToRoute: false });
  const authorizer = new HttpJwtAuthorizer('Tokens', authIssuer, { jwtAudience: [authAudience] });
  const open = [
    ...openPaths.map((path) => ({ path, methods: [GET, HEAD] })),
    ...openPosts.map((path) => ({ path, methods: [POST] })),
  ];
  for (const { path, methods } of open) {
    for (const route of api.addRoutes({ path, methods, integration }))
      Validations.of(route).acknowledge({
        id: 'AwsSolutions-APIG4',
        reason:
          'Open on purpose: whether the service is up, what it offers and what public statistics say hold nothing to protect, and people sign in without a token; what needs a token or a session is checked by the function.',
      });
  }
  for (const path of guardedPaths) {
    for (const { methods, scope } of scopes)
      api.addRoutes({ path, methods, integration, authorizer, authorizationScopes: [scope, 'admin'] });
  }
}

/** Adds the API before a function. Tokens are verified here and once more by the function. */
export function addHttpApi(stack: Stack, settings: Settings, handler: IFunction): HttpApi {
  const api = new HttpApi(stack, 'HttpApi', {
    apiName: `role-reports-${settings.stage}`,
    createDefaultStage: false,
    corsPreflight: corsOf(settings),
  });
  addRoutes(api, handler, settings);
  const stage = new HttpStage(stack, 'HttpStage', {
    httpApi: api,
    autoDeploy: true,
    throttle: settings.chosen.throttle,
    accessLogSettings: {
      destination: new LogGroupLogDestination(addLogGroup(stack, 'HttpLogs', settings.chosen)),
      format: AccessLogFormat.custom(JSON.stringify(accessLogLine)),
    },
  });
  new CfnOutput(stack, 'ApiUrl', { value: stage.url });
  return api;
}
