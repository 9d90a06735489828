/** In which format a comparison is answered: by the ending of its address, or else by what the reader accepts. */
import type { Context } from 'hono';
import { CodedError } from '../errors.ts';
import { type Format, formatNames, formats } from '../render/renderer.ts';
import { negotiate } from './negotiate.ts';

export type ComparisonFormat = 'json' | Format;

/** The media types on offer, the usual one first; a charset is not part of what is asked for. */
const mediaTypes = new Map<string, ComparisonFormat>([
  ['application/json', 'json'],
  ...formatNames.map((name): [string, Format] => [formats[name].mediaType.replace(/;.*/, ''), name]),
]);

const ENDING = new RegExp(`^(?<roles>.+)\\.(?<ending>json|${formatNames.join('|')})$`);

/**
 * The roles of an address, and the format. The ending wins over the Accept header.
 * @throws CodedError `not-acceptable` where the reader takes none of the formats.
 */
export function comparisonFormat(c: Context, path: string): { roles: string; format: ComparisonFormat } {
  const { roles, ending } = ENDING.exec(path)?.groups ?? {};
  const named = [...mediaTypes.values()].find((format) => format === ending);
  if (roles !== undefined && named !== undefined) return { roles, format: named };
  c.header('Vary', 'Accept');
  const accept = c.req.header('Accept');
  const allowed = [...mediaTypes.keys()];
  const format = mediaTypes.get(negotiate(accept, allowed) ?? '');
  if (format !== undefined) return { roles: path, format };
  const message = `There is nothing here of the type '${accept}'. Allowed: ${allowed.join(', ')}.`;
  throw new CodedError('not-acceptable', message, { value: accept, allowed });
}
