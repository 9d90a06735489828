/** What every zip of ours is written with, whether it is made at once or as its parts come: headers, date, marks. */

/** What each part of a zip begins with. */
export const signatures = { entry: 0x04034b50, directory: 0x02014b50, end: 0x06054b50 } as const;

/** 1 January 1980, midnight: the oldest date that a zip can carry. The same parts give the same bytes. */
export const date = { time: 0, day: 0x0021 } as const;

/** Version 2.0 of the format, which has deflate. */
export const plainVersion = 20;

/** The flag that names are UTF-8. */
export const utf8Names = 0x0800;

/** How the bytes of a part lie in the zip. */
export const methods = { stored: 0, deflated: 8 } as const;

/** A number and how many bytes it takes. */
export type Field = readonly [bytes: 2 | 4 | 8, value: number];

/** Numbers one after the other, the lowest byte first. */
export function fields(list: readonly Field[]): Buffer {
  const buffer = Buffer.alloc(list.reduce((length, [bytes]) => length + bytes, 0));
  let position = 0;
  for (const [bytes, value] of list)
    position =
      bytes === 8
        ? buffer.writeBigUInt64LE(BigInt(value), position)
        : buffer.writeUIntLE(value, position, bytes);
  return buffer;
}
