/** The Content-Disposition of a download: how a file name travels in a header, whatever is in it. */

/** What no file name should hold: control characters, separators of paths, and marks that turn text around. */
const UNSAFE = /[\p{Cc}\p{Zl}\p{Zp}\u200E\u200F\u202A-\u202E\u2066-\u2069/\\]/gu;

/** What the quoted form cannot carry for every browser: beyond ASCII, quotes, and what some of them decode. */
const NOT_PLAIN = /[^\x20-\x7E]|["%;]/gu;

/** What `encodeURIComponent` leaves and RFC 8187 does not allow unescaped. */
const LEFT_OPEN = /['()*!]/g;

/** The longest name that is passed on, in UTF-16 units, so that a header stays within what servers take. */
const LONGEST = 150;

/**
 * `attachment` with the name twice, as RFC 6266 has it: in ASCII for old programs, and in UTF-8 by RFC 8187.
 * Line breaks, quotes and path separators become underscores, so a name can neither add a header nor leave a folder.
 */
export function attachment(fileName: string): string {
  const name = fileName.slice(0, LONGEST).toWellFormed().replace(UNSAFE, '_') || 'download';
  const escaped = encodeURIComponent(name).replace(
    LEFT_OPEN,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${name.replace(NOT_PLAIN, '_')}"; filename*=UTF-8''${escaped}`;
}
