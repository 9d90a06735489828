/** `npm run roles -- <words>`: finds roles by what people call them, or by SOC code. */
import { otherTitle } from '../../src/dataset/resolve-role.ts';
import type { RoleMatch } from '../../src/dataset/role-search.ts';
import { CodedError } from '../../src/errors.ts';
import { createServices } from '../services.ts';
import { readSettings } from '../settings.ts';
import { readArguments } from './read-arguments.ts';
import { runCommand } from './run-command.ts';

const usual = '10';

const usage = `Usage: npm run roles -- <words> [--limit ${usual}]

Finds roles by what people call them, or by SOC code; best match first. Where another title than the
role's own matched, the line ends with it.`;

function readLimit(text: string): number {
  if (/^[1-9]\d{0,3}$/.test(text)) return Number(text);
  const allowed = ['1 to 9999'];
  throw new CodedError('invalid-request', `--limit '${text}' is not a whole number from 1 to 9999.`, {
    value: text,
    allowed,
  });
}

function roleLine(match: RoleMatch, width: number): string {
  const { id, soc, title } = match.role;
  const other = otherTitle(match);
  const by = other === null ? '' : `, by the title "${other}"`;
  return `${id.padEnd(width)}  ${(soc ?? '').padEnd(7)}  ${title}${by}`;
}

await runCommand(async () => {
  const { values, positionals } = readArguments(
    {
      allowPositionals: true,
      options: { limit: { type: 'string', default: usual }, help: { type: 'boolean', short: 'h' } },
    },
    { limit: 'a whole number from 1 to 9999' },
  );
  if (values.help) {
    console.log(usage);
    return;
  }
  const words = positionals.join(' ').trim();
  const limit = readLimit(values.limit);
  if (words === '')
    throw new CodedError('invalid-request', 'Name a word of the title: npm run roles -- <words>');
  const { search } = await createServices(readSettings(process.env));
  const matches = (await search()).find(words, limit);
  if (matches.length === 0) console.log(`No role matches '${words}'.`);
  const width = Math.max(0, ...matches.map(({ role }) => role.id.length));
  for (const match of matches) console.log(roleLine(match, width));
});
