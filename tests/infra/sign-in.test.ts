/** Signing in on AWS: the function is told of it and may read one secret, and the template holds none. */
import { AwsSolutionsChecks } from 'cdk-nag';
import { expect, it } from 'vitest';
import { appOf, propertiesOf, resourcesOf, templateOf } from './stack.ts';

const settings = {
  publicUrl: 'https://reports.acme.example',
  oidcClientId: 'pages',
  oidcSecret: 'role-reports/prod/sign-in',
  oidcScopeClaim: 'roles',
};
const template = templateOf('prod', settings);

function apiOf(all: typeof template) {
  const functions = Object.values(resourcesOf(all, 'AWS::Lambda::Function'));
  return functions.find(({ Properties }) => Properties.Handler === 'api.handler')?.Properties;
}

it('is what the settings say', () => {
  expect(apiOf(template)?.Environment).toMatchObject({
    Variables: {
      PUBLIC_URL: 'https://reports.acme.example',
      OIDC_CLIENT_ID: 'pages',
      OIDC_SECRET_ID: 'role-reports/prod/sign-in',
      OIDC_SCOPE_CLAIM: 'roles',
    },
  });
  expect(JSON.stringify(apiOf(templateOf('prod'))?.Environment)).not.toContain('OIDC');
});

/** The address that a deployment prints, with values for what only AWS knows. */
function printedAddress(): string {
  const [output] = Object.values(template.findOutputs('ApiUrl'));
  const known: Record<string, string> = { 'AWS::Region': 'eu-west-1', 'AWS::URLSuffix': 'amazonaws.com' };
  const parts: unknown[] = output?.Value['Fn::Join'][1];
  return parts
    .map((part) => (typeof part === 'string' ? part : (known[Object(part).Ref] ?? 'a1b2c3')))
    .join('');
}

it('is at the address that a deployment prints', () => {
  expect(printedAddress()).toBe('https://a1b2c3.execute-api.eu-west-1.amazonaws.com/');
  const printed = templateOf('prod', { ...settings, publicUrl: printedAddress() });
  expect(apiOf(printed)?.Environment).toMatchObject({
    Variables: { PUBLIC_URL: 'https://a1b2c3.execute-api.eu-west-1.amazonaws.com' },
  });
});

it('lets the API alone read its secret, and nothing else of it', () => {
  const policies = Object.entries(resourcesOf(template, 'AWS::IAM::Policy')).filter(([, policy]) =>
    JSON.stringify(policy).includes('secretsmanager:'),
  );
  expect(policies.map(([id]) => id)).toEqual([expect.stringMatching(/^ApiRole/)]);
  const document = propertiesOf(template, 'AWS::IAM::Policy', 'ApiRole').PolicyDocument;
  expect(document).toMatchObject({
    Statement: expect.arrayContaining([
      {
        Action: 'secretsmanager:GetSecretValue',
        Effect: 'Allow',
        Resource: {
          'Fn::Join': ['', expect.arrayContaining([':secret:role-reports/prod/sign-in-??????'])],
        },
      },
    ]),
  });
  expect(JSON.stringify(template.toJSON())).not.toMatch(/\{\{resolve:|SESSION_SECRET|CLIENT_SECRET/);
});

it('breaks no practice that cdk-nag knows', () => {
  const { app } = appOf('prod', settings);
  app.synth();
  expect(new AwsSolutionsChecks(app).validateScope(app).violations).toEqual([]);
});
