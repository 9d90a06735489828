/** What is told of a published edition to those who wait for it. It names no subscription: those are their owners'. */
import type { EditionManifest } from './manifest.ts';

/** A message by e-mail or feed. The subject is ASCII and shorter than 100 characters, as SNS wants it. */
export interface Notice {
  readonly subject: string;
  readonly message: string;
}

/** The release and the counts of an edition, in two sentences. */
export function editionSummary({ release, counts }: EditionManifest): string {
  const { expected, written, unchanged, failed, changed } = counts;
  return `Dataset release ${release}. ${expected} subscriptions: ${written} written, ${unchanged} without a change, ${failed} not delivered; figures changed in ${changed}.`;
}

/** The notice that an edition is published. */
export function editionNotice(manifest: EditionManifest): Notice {
  const { month } = manifest;
  const lines = [
    editionSummary(manifest),
    '',
    `GET /v1/editions/${month} of the API has it, and /v1/editions/${month}/xlsx its index.`,
  ];
  return { subject: `Role Reports: edition ${month} is published`, message: lines.join('\n') };
}
