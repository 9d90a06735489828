/** The HTTP API before the function: who may call what, how often, and what is written down. */
import { describe, expect, it } from 'vitest';
import { accessRules } from '../../src/http/auth/access-rules.ts';
import { propertiesOf, resourcesOf, templateOf } from './stack.ts';

const dev = templateOf('dev');
const prod = templateOf('prod');

const routes = Object.values(resourcesOf(dev, 'AWS::ApiGatewayV2::Route')).map(({ Properties }) => {
  const [method = '', path = ''] = String(Properties.RouteKey).split(' ');
  return { method, path, type: Properties.AuthorizationType, scopes: Properties.AuthorizationScopes };
});

/** Pages with what is somebody's own: the function tells whose. */
const own = ['/editions', '/batches', '/subscriptions'].flatMap((path) => [path, `${path}/{proxy+}`]);

describe('routes', () => {
  it('are open for sending only where the function takes forms of its own pages', () => {
    const sent = routes.filter(({ type, method }) => type !== 'JWT' && !['GET', 'HEAD'].includes(method));
    expect(sent.map(({ method, path }) => `${method} ${path}`)).toEqual([
      'POST /sign-out',
      'POST /subscriptions',
      'POST /subscriptions/{proxy+}',
    ]);
  });

  it('are open only where nothing needs protection or the function protects it', () => {
    const open = routes.filter(({ type, method }) => type !== 'JWT' && ['GET', 'HEAD'].includes(method));
    expect(open.map(({ method, path }) => `${method} ${path}`)).toEqual(
      [
        '/',
        '/compare',
        '/compare/{proxy+}',
        '/roles/{proxy+}',
        '/groups',
        '/groups/{proxy+}',
        ...own,
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
      ].flatMap((path) => [`GET ${path}`, `HEAD ${path}`]),
    );
    const rules = Object.entries(accessRules).filter(([route]) =>
      own.some((path) => route.split(' ')[1]?.startsWith(path.replace('/{proxy+}', ''))),
    );
    expect(rules).toHaveLength(9);
    for (const [route, access] of rules) expect(access, route).toMatch(/^reports:(read|write)$/);
  });

  it.each([
    ['GET', 'reports:read'],
    ['HEAD', 'reports:read'],
    ['POST', 'reports:write'],
    ['PUT', 'reports:write'],
    ['PATCH', 'reports:write'],
    ['DELETE', 'reports:write'],
  ])('ask for a token: %s needs the scope %s or admin', (method, scope) => {
    const guarded = routes.filter((route) => route.type === 'JWT' && route.method === method);
    expect(guarded.map(({ path, scopes }) => [path, scopes])).toEqual([['/{proxy+}', [scope, 'admin']]]);
  });

  it('have no default that would let the rest in', () => {
    expect(
      routes.map(({ method, path }) => `${method} ${path}`).filter((key) => /\$default|ANY/.test(key)),
    ).toEqual([]);
  });

  it('trust the issuer and the audience of the settings', () => {
    const template = templateOf('prod', {
      authIssuer: 'https://login.acme.example/',
      authAudience: 'pay-team',
    });
    expect(propertiesOf(template, 'AWS::ApiGatewayV2::Authorizer', 'HttpApi')).toMatchObject({
      AuthorizerType: 'JWT',
      IdentitySource: ['$request.header.Authorization'],
      JwtConfiguration: { Issuer: 'https://login.acme.example/', Audience: ['pay-team'] },
    });
  });
});

describe('the stage', () => {
  it.each([
    [dev, 10, 20],
    [prod, 50, 100],
  ])('bounds how often it is called', (template, rate, burst) => {
    expect(propertiesOf(template, 'AWS::ApiGatewayV2::Stage', 'HttpStage').DefaultRouteSettings).toEqual({
      ThrottlingRateLimit: rate,
      ThrottlingBurstLimit: burst,
    });
  });

  it('logs each call with the id that the function logs too, and no token', () => {
    const { AccessLogSettings } = propertiesOf(dev, 'AWS::ApiGatewayV2::Stage', 'HttpStage');
    expect(AccessLogSettings).toMatchObject({
      DestinationArn: { 'Fn::GetAtt': [expect.stringMatching(/^HttpLogs/), 'Arn'] },
      Format: expect.stringContaining('"correlationId":"$context.requestId"'),
    });
    expect(JSON.stringify(AccessLogSettings)).not.toMatch(/authorization/i);
  });
});

describe('web pages of other origins', () => {
  it('may not call it unless they are named', () => {
    expect(propertiesOf(dev, 'AWS::ApiGatewayV2::Api', 'HttpApi').CorsConfiguration).toBeUndefined();
  });

  it('may when they are', () => {
    const template = templateOf('dev', { corsOrigins: 'https://app.example.com' });
    expect(propertiesOf(template, 'AWS::ApiGatewayV2::Api', 'HttpApi').CorsConfiguration).toMatchObject({
      AllowOrigins: ['https://app.example.com'],
      AllowMethods: ['GET', 'HEAD', 'POST', 'PUT', 'DELETE'],
      AllowHeaders: ['Authorization', 'Content-Type', 'Idempotency-Key', 'If-None-Match', 'X-Correlation-Id'],
      ExposeHeaders: expect.arrayContaining([
        'ETag',
        'Idempotency-Replayed',
        'RateLimit',
        'RateLimit-Policy',
        'Retry-After',
        'X-Correlation-Id',
      ]),
    });
  });
});
