/** The stack as `npm run synth` makes it, with the context of cdk.json, but without bundling the functions. */
import { readFileSync } from 'node:fs';
import { App } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { Code } from 'aws-cdk-lib/aws-lambda';
import { z } from 'zod';
import { RoleReportsStack } from '../../infra/role-reports-stack.ts';
import { readSettings } from '../../infra/settings.ts';

const cdkJson = readFileSync(new URL('../../cdk.json', import.meta.url), 'utf8');

// The CDK's own check of templates takes seconds to load, and `npm run synth` does it.
process.env.CDK_VALIDATION = 'false';

const { context } = z.object({ context: z.record(z.string(), z.unknown()) }).parse(JSON.parse(cdkJson));

/** The app with the stack of a stage; `more` is what `-c name=value` would give. */
export function appOf(
  stage: string,
  more: Record<string, string> = {},
): { app: App; stack: RoleReportsStack } {
  const app = new App({ context: { ...context, ...more, stage }, analyticsReporting: false });
  const settings = readSettings((name) => app.node.tryGetContext(name));
  const code = {
    api: Code.fromInline('// the bundle of the API'),
    publish: Code.fromInline('// the bundle of publishing'),
    steps: Code.fromInline('// the bundle of the steps'),
    schedule: Code.fromInline('// the bundle of the schedules'),
  };
  return { app, stack: new RoleReportsStack(app, `RoleReports-${stage}`, { settings, code }) };
}

/** The template of a stage. */
export function templateOf(stage: string, more?: Record<string, string>): Template {
  return Template.fromStack(appOf(stage, more).stack);
}

const resourceSchema = z.looseObject({
  Type: z.string(),
  DeletionPolicy: z.string().optional(),
  Properties: z.record(z.string(), z.unknown()).default({}),
});

export type Resource = z.infer<typeof resourceSchema>;

/** The resources of a type by their ids in the template. */
export function resourcesOf(template: Template, type: string): Record<string, Resource> {
  return z.record(z.string(), resourceSchema).parse(template.findResources(type));
}

/** The properties of the one resource of a type whose id begins with `id`. */
export function propertiesOf(template: Template, type: string, id: string): Resource['Properties'] {
  const found = Object.entries(resourcesOf(template, type)).filter(([name]) => name.startsWith(id));
  const [[, resource] = []] = found;
  if (resource === undefined || found.length > 1)
    throw new Error(`${found.length} resources ${type} begin with ${id}, and not one`);
  return resource.Properties;
}
