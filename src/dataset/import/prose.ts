/** Reads what the project wrote of roles itself: a Markdown file each, with a title, a paragraph and a list. */
import { readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { z } from 'zod';
import { CodedError } from '../../errors.ts';
import { roleId } from '../role-id.ts';
import { readNeededFile } from './read-file.ts';

const line = z
  .string()
  .min(1)
  .refine((text) => text === text.trim() && !text.includes('\n'), 'is not one trimmed line');

const proseSchema = z.strictObject({
  title: line,
  /** What people in the role do, in two or three sentences. */
  overview: line,
  /** Example duties, each without a full stop. */
  duties: z
    .array(line.refine((text) => !text.endsWith('.'), 'ends in a full stop'))
    .min(6)
    .max(8),
});

/** What the project says of one role in its own words. */
export type Prose = z.infer<typeof proseSchema>;

/**
 * The prose of every file in the folder, by role id. Fails with `missing-file` when there is no folder, and with
 * `unexpected-layout`, naming the file and the part, for a file that does not have the form.
 */
export async function importProse(folder: string): Promise<ReadonlyMap<string, Prose>> {
  const names = await readdir(folder).catch((error: unknown) => {
    throw new CodedError('missing-file', `The folder ${folder} cannot be read`, { value: folder }, error);
  });
  const files = names.filter((name) => name.endsWith('.md')).toSorted();
  const entries = files.map(async (name) => {
    const text = (await readNeededFile(join(folder, name))).toString('utf8');
    return [basename(name, '.md'), parseProse(name, text)] as const;
  });
  return new Map(await Promise.all(entries));
}

/** The parts of one file, named by the id of its title. */
export function parseProse(file: string, text: string): Prose {
  const [title = '', overview = '', list = '', ...rest] = text.trimEnd().split('\n\n');
  const parts = {
    title: title.replace(/^# /, ''),
    overview,
    duties: list.split('\n').map((item) => item.replace(/^- /, '')),
  };
  const parsed = proseSchema.safeParse(parts);
  const issue = parsed.error?.issues[0];
  if (!parsed.success || rest.length > 0 || !title.startsWith('# '))
    throw formError(
      file,
      issue ? `${issue.path.join('.')}: ${issue.message}` : 'it is not a title, a paragraph and a list',
    );
  if (`${roleId(parsed.data.title)}.md` !== file)
    throw formError(file, `its title gives the name ${roleId(parsed.data.title)}.md`);
  return parsed.data;
}

function formError(file: string, reason: string): CodedError {
  return new CodedError('unexpected-layout', `${file}: ${reason}`, { value: file });
}
