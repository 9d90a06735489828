/** `npm run roles -- <words>`: finds roles by title, alias or SOC code. */
import { parseArgs } from 'node:util';
import { CodedError } from '../../src/errors.ts';
import { createServices } from '../services.ts';
import { readSettings } from '../settings.ts';
import { runCommand } from './run-command.ts';

const usual = '10';

const usage = `Usage: npm run roles -- <words> [--limit ${usual}]

Finds roles by title, alias or SOC code, best match first.`;

function readLimit(text: string): number {
  if (/^[1-9]\d{0,3}$/.test(text)) return Number(text);
  const allowed = ['1 to 9999'];
  throw new CodedError('invalid-request', `--limit '${text}' is not a whole number from 1 to 9999.`, {
    value: text,
    allowed,
  });
}

await runCommand(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { limit: { type: 'string', default: usual }, help: { type: 'boolean', short: 'h' } },
  });
  if (values.help) {
    console.log(usage);
    return;
  }
  const words = positionals.join(' ').trim();
  const limit = readLimit(values.limit);
  if (words === '')
    throw new CodedError('invalid-request', 'Name a word of the title: npm run roles -- <words>');
  const { search } = await createServices(readSettings(process.env));
  const roles = (await search()).find(words, limit);
  if (roles.length === 0) console.log(`No role matches '${words}'.`);
  const width = Math.max(0, ...roles.map((role) => role.id.length));
  for (const { id, soc, title } of roles)
    console.log(`${id.padEnd(width)}  ${(soc ?? '').padEnd(7)}  ${title}`);
});
