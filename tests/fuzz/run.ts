/**
 * `npm run test:fuzz`: schemathesis asks the running server whatever its OpenAPI document allows, and much that it
 * forbids, for a minute at most and with a fixed seed. Ends with 1 where an answer has a status of 500 or more, or is
 * not what the document says. Says so and ends well where schemathesis could not be installed.
 */

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { madeReportSchema } from '../../src/http/reports.ts';
import { startServer } from '../support/running-server.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const schemathesis = join(root, '.tools/schemathesis/bin/schemathesis');

const checks = [
  'not_a_server_error',
  'status_code_conformance',
  'content_type_conformance',
  'response_headers_conformance',
  'response_schema_conformance',
];

async function exitCodeOf(program: string, args: readonly string[], cwd: string): Promise<number> {
  const [code] = await once(spawn(program, args, { cwd, stdio: 'inherit' }), 'exit');
  return code ?? 1;
}

/** Makes a report, so that not every id which is asked for is unknown. */
async function idOfReport(url: string): Promise<string> {
  const response = await fetch(`${url}/v1/reports`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ roles: ['technical-specialist', 'lead-technician'] }),
  });
  return madeReportSchema().parse(await response.json()).id;
}

/** Values that half of the requests should have, since no generator would find them. */
function settings(id: string): string {
  const parameters = {
    'GET /v1/reports/{id}': { id: [id, 'nothing'] },
    'GET /v1/reports/{id}/{format}': { id: [id, 'nothing'] },
    'GET /v1/roles/{id}': {
      id: ['technical-specialist', 'software-developers', '15-1252', '../current', '%2e%2e'],
    },
  };
  return Object.entries(parameters)
    .map(
      ([name, { id: values }]) =>
        `[[operations]]\ninclude-name = "${name}"\nparameters = { id = ${JSON.stringify(values)} }\n`,
    )
    .join('\n');
}

async function fuzz(url: string, folder: string): Promise<number> {
  const file = join(folder, 'schemathesis.toml');
  await writeFile(file, settings(await idOfReport(url)));
  const bounds = [
    '--seed',
    '1',
    '--max-examples',
    '200',
    '--max-time',
    '60',
    '--generation-database',
    'none',
  ];
  const what = ['--checks', checks.join(','), '--phases', 'examples,coverage,fuzzing', '--warnings', 'off'];
  const args = ['--config-file', file, 'run', `${url}/openapi.json`, ...what, ...bounds];
  return exitCodeOf(schemathesis, args, folder);
}

await exitCodeOf(join(root, '.ci/install-tools'), ['schemathesis'], root);
if (existsSync(schemathesis)) {
  const folder = await mkdtemp(join(tmpdir(), 'role-reports-fuzz-'));
  const server = await startServer({ REPORTS: `file:${join(folder, 'reports')}` });
  try {
    process.exitCode = await fuzz(server.url, folder);
  } finally {
    await server[Symbol.asyncDispose]();
    await rm(folder, { recursive: true, force: true });
  }
} else {
  console.log('skipped: fuzzing of the API, because schemathesis could not be installed');
}
