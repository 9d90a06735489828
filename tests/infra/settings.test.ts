/** The settings of a deployment: what they must be, and what a wrong one is told. */
import { describe, expect, it } from 'vitest';
import { readSettings } from '../../infra/settings.ts';

const given = { stage: 'prod', authIssuer: 'https://login.acme.example/', authAudience: 'role-reports' };

const read = (more: Record<string, unknown>) => {
  const context: Record<string, unknown> = { ...given, ...more };
  return readSettings((name) => context[name]);
};

describe('the settings', () => {
  it('choose a stage, dev when none is named', () => {
    expect(read({}).chosen.keepsData).toBe(true);
    expect(read({ stage: undefined })).toMatchObject({ stage: 'dev', chosen: { keepsData: false } });
  });

  it('take the origins of web pages as a list', () => {
    expect(read({ corsOrigins: 'https://a.example, https://b.example' }).corsOrigins).toEqual([
      'https://a.example',
      'https://b.example',
    ]);
  });

  it.each([
    [
      'an unknown stage',
      { stage: 'test' },
      'The setting stage is not usable: allowed are dev and prod. It is "test".',
    ],
    ['a stage by the name of what every object has', { stage: 'toString' }, /allowed are dev and prod/],
    ['no issuer', { authIssuer: undefined }, /setting authIssuer .* missing.* Set it with -c authIssuer=…/],
    ['an empty issuer', { authIssuer: '' }, /setting authIssuer .* no https address/],
    ['an issuer without TLS', { authIssuer: 'http://login.acme.example/' }, /authIssuer .* no https address/],
    ['no audience', { authAudience: undefined }, /setting authAudience .* missing/],
    ['an empty audience', { authAudience: '' }, /setting authAudience .* missing/],
    [
      'every origin',
      { corsOrigins: '*' },
      /setting corsOrigins .* as in https:\/\/app\.example\.com. It is "\*"/,
    ],
    ['an origin with a path', { corsOrigins: 'https://a.example/app' }, /setting corsOrigins/],
    [
      'a client without its secret',
      { oidcClientId: 'pages' },
      /setting oidcSecret is missing.*-c oidcSecret=…/,
    ],
    ['a claim without a client', { oidcScopeClaim: 'roles' }, /setting oidcClientId is missing/],
    [
      'the ARN of a secret',
      { oidcSecret: 'arn:aws:secretsmanager:x:y:secret:z' },
      /oidcSecret .* not its ARN/,
    ],
    ['pages under a path', { publicUrl: 'https://a.example/app' }, /setting publicUrl .* an origin is as in/],
    [
      'pages under two slashes',
      { publicUrl: 'https://a.example//' },
      /setting publicUrl .* an origin is as in/,
    ],
    [
      'an admin for everybody',
      { oidcGrants: 'admin' },
      /setting oidcGrants .* reports:read and reports:write/,
    ],
    ['a grant of nothing', { oidcGrants: '' }, /setting oidcGrants/],
    ['scopes without openid', { oidcScopes: 'profile' }, /setting oidcScopes .* openid among them/],
    ['a claim without a name', { oidcScopeClaim: '' }, /setting oidcScopeClaim .* empty/],
    ['pages without TLS', { publicUrl: 'http://a.example' }, /setting publicUrl .* no https address/],
    [
      'what is no e-mail address',
      { alarmEmail: 'me' },
      'The setting alarmEmail is not usable: it is no e-mail address. It is "me".',
    ],
  ])('refuse %s', (_, more, message) => {
    expect(() => read(more)).toThrow(message);
  });
});
