/** The deterministic names of an export: its id, and what its file is called. */
import { createHash } from 'node:crypto';
import type { ResolvedExport } from './request.ts';
import { whereTexts } from './where.ts';

/** Raise it whenever the same request would give other bytes: exports of before are then made again. */
export const exportVersion = 2;

/** 32 hexadecimal digits: the same request, release and version give the same. */
export function exportId(resolved: ResolvedExport, releaseSha256: string): string {
  const { table, format, where, columns, profile } = resolved;
  const keys = columns.map(({ key }) => key);
  const canonical = JSON.stringify([
    table.id,
    format,
    whereTexts(where),
    keys,
    profile,
    releaseSha256,
    exportVersion,
  ]);
  return createHash('sha256').update(canonical).digest('hex').slice(0, 32);
}

/** Longest part of a file name that conditions may take. */
const longestWhere = 80;

function whereWords({ where }: ResolvedExport, id: string): string {
  const words = [...where].map(([name, codes]) => `-${[name, ...codes].join('-')}`).join('');
  const plain = words.toLowerCase().replaceAll(/[^a-z0-9-]/g, '-');
  return plain.length <= longestWhere ? plain : `${plain.slice(0, longestWhere)}-${id.slice(0, 8)}`;
}

/** `<table>[-<where>]-<release>.csv`; also the profile of a CSV that is not the usual one. Long conditions are cut and end in part of the id. */
export function exportFileName(resolved: ResolvedExport, release: string, id: string): string {
  const { table, format, profile } = resolved;
  const words = profile === null || profile === 'excel' ? '' : `-${profile}`;
  return `${table.id}${whereWords(resolved, id)}-${release}${words}.${format}`;
}
