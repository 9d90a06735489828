/** Which of the offered media types a reader likes best, by their Accept header (RFC 9110, section 12.5.1). */

interface Range {
  readonly type: string;
  readonly quality: number;
}

const QUALITY = /^(?:0(?:\.\d{0,3})?|1(?:\.0{0,3})?)$/;

/** One entry of the header. A quality that cannot be read counts as 0: the entry was not meant for us. */
function rangeOf(entry: string): Range {
  const [type = '', ...parameters] = entry.split(';').map((part) => part.trim().toLowerCase());
  const quality = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2) ?? '1';
  return { type, quality: QUALITY.test(quality) ? Number(quality) : 0 };
}

/** The closest entry counts: the type itself, then all of its kind, then anything. */
function qualityOf(type: string, ranges: readonly Range[]): number {
  const wanted = [type, `${type.split('/')[0]}/*`, '*/*'];
  const closest = wanted.map((name) => ranges.find((range) => range.type === name)).find((range) => range);
  return closest?.quality ?? 0;
}

/** The offered type that the header likes best, the first of several; the first without a header, null where none is liked. */
export function negotiate<Type extends string>(
  accept: string | undefined,
  offered: readonly Type[],
): Type | null {
  const ranges = (accept === undefined || accept.trim() === '' ? '*/*' : accept).split(',').map(rangeOf);
  const liked = offered
    .map((type) => ({ type, quality: qualityOf(type, ranges) }))
    .filter(({ quality }) => quality > 0)
    .toSorted((a, b) => b.quality - a.quality);
  return liked[0]?.type ?? null;
}
