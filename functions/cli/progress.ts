/** How far a long job is, on standard error: a bar that is drawn over on a terminal, a plain line now and then elsewhere. */

/** Told how many are done of how many. */
export type Progress = (done: number, of: number) => void;

const barWidth = 30;

/** Plain lines: as many over the whole job. */
const plainLines = 10;

function bar(done: number, of: number): string {
  const filled = of === 0 ? barWidth : Math.floor((done / of) * barWidth);
  return `[${'='.repeat(filled)}${' '.repeat(barWidth - filled)}] ${done} of ${of}`;
}

/** Where progress is written: standard error, or anything like it. */
export interface ProgressStream {
  /** Whether it is a terminal, on which a line can be drawn over. */
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

/** Progress on this stream. */
export function progressOn(stream: ProgressStream): Progress {
  if (stream.isTTY)
    return (done, of) => {
      stream.write(`\r${bar(done, of)}${done === of ? '\n' : ''}`);
    };
  let told = 0;
  return (done, of) => {
    const step = Math.floor((done / of) * plainLines);
    if (step === told) return;
    told = step;
    stream.write(`${done} of ${of}\n`);
  };
}
