/** Files to take, each named by its format and size. */
import { formatPlain } from '../../src/document/format-cell.ts';
import type { FileLink } from '../../src/pages/views.ts';
import { usualLocale } from '../../src/words/locale.ts';
import { words } from './words.ts';

/** The size of a file in the unit that keeps it short. */
export function sizeOf(bytes: number): string {
  const [say, unit] = bytes < 10_000_000 ? [words.kilobytes, 1000] : [words.megabytes, 1_000_000];
  return say(formatPlain(Math.max(1, Math.round(bytes / unit)), usualLocale));
}

/** `what` tells a reader who hears the links alone what they are of. */
export function FileLinks({ files, what }: { files: readonly FileLink[]; what: string }) {
  return (
    <ul class="files">
      {files.map(({ format, name, bytes, href }) => {
        const text = words.files[format];
        const size = sizeOf(bytes);
        return (
          <li>
            <a href={href} download={name} aria-label={`${text}, ${size}: ${what}`}>
              {text}
            </a>{' '}
            <span class="count">{size}</span>
          </li>
        );
      })}
    </ul>
  );
}
