/** The deterministic name of a report: the same request, release and template version give the same id. */
import { createHash } from 'node:crypto';
import { roleId } from '../dataset/role-id.ts';
import { usualCsv } from '../document/csv-choice.ts';
import { type FileFormat, filesOf, formats } from '../render/renderer.ts';
import { usualLocale } from '../words/locale.ts';
import type { ResolvedReport } from './request.ts';

/**
 * 32 hexadecimal digits. The release counts by the sha256 of its manifest, which covers its name and all that it holds:
 * one that was built anew under its name must not find the reports of before.
 */
export function reportId(resolved: ResolvedReport, releaseSha256: string, templateVersion: number): string {
  const { roles, formats: asked, location, baseline, paper, csv, exclude, locale } = resolved;
  const canonical = JSON.stringify([
    roles.map((role) => role.id),
    asked,
    location,
    baseline.id,
    paper,
    csv.shape,
    csv.profile,
    exclude,
    locale,
    releaseSha256,
    templateVersion,
  ]);
  return createHash('sha256').update(canonical).digest('hex').slice(0, 32);
}

/** Longest part of a file name that the roles may take: file systems allow 255 bytes for all of it. */
const longestRoles = 100;
const longestBaseline = 44;

/** What is not as usual in a CSV: its shape, its profile. Other files do not depend on it. */
function csvWords({ csv: { shape, profile }, locale }: ResolvedReport): string {
  const usual = usualCsv(locale);
  const unusual = [
    ...(shape === usual.shape ? [] : [shape]),
    ...(profile === usual.profile ? [] : [profile]),
  ];
  return unusual.map((word) => `-${word}`).join('');
}

/**
 * Name of a report's file: `<roles>-<release>`, and what is not as usual: a place, another baseline than the first
 * role, what is left out, another paper than Letter, another locale than US English, another CSV than is usual in it. Very long roles are cut and end in part of the id.
 */
export function fileName(resolved: ResolvedReport, release: string, id: string, format: FileFormat): string {
  const roles = resolved.roles.map((role) => role.id).join('-vs-');
  const short = roles.length <= longestRoles ? roles : `${roles.slice(0, longestRoles)}-${id.slice(0, 8)}`;
  const place = resolved.place === null ? '' : `-in-${roleId(resolved.location)}`;
  const first = resolved.roles[0];
  const against =
    resolved.baseline === first ? '' : `-from-${resolved.baseline.id.slice(0, longestBaseline)}`;
  const without = resolved.exclude.map((exclusion) => `-without-${exclusion}`).join('');
  const paper = resolved.paper === 'letter' ? '' : `-${resolved.paper}`;
  const locale = resolved.locale === usualLocale ? '' : `-${resolved.locale}`;
  const csv = filesOf.csv.includes(format) ? csvWords(resolved) : '';
  return `${short}-${release}${place}${against}${without}${paper}${locale}${csv}.${formats[format].extension}`;
}
