/** Cursors: where the next page of a list starts, in a form that callers pass back and do not read. */
import { CodedError } from '../errors.ts';

/** The cursor of a position. */
export function encodeCursor(position: number): string {
  return Buffer.from(`from:${position}`).toString('base64url');
}

/** The position of a cursor, 0 without one. Throws `invalid-cursor` for one that points nowhere in the list. */
export function decodeCursor(cursor: string | undefined, length: number): number {
  if (cursor === undefined) return 0;
  const position = Number(/^from:(\d{1,9})$/.exec(Buffer.from(cursor, 'base64url').toString())?.[1]);
  if (position < length) return position;
  const allowed = ['the `next` of the page before'];
  throw new CodedError('invalid-cursor', `The cursor '${cursor}' is not one of this list.`, {
    value: cursor,
    allowed,
  });
}
