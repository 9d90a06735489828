/** The files of a report as people take them. */
import type { FileFormat } from '../render/renderer.ts';
import type { FileLink } from './views.ts';

interface WrittenFile {
  readonly format: FileFormat;
  readonly name: string;
  readonly bytes: number;
}

/** Links to the files of the report of this id. What describes a CSV file to programs is no file to read. */
export function reportFiles(report: string, files: readonly WrittenFile[]): FileLink[] {
  return files.flatMap(({ format, name, bytes }) =>
    format === 'csv-metadata'
      ? []
      : [{ format, name, bytes, href: `/downloads/reports/${report}/${format}` }],
  );
}
