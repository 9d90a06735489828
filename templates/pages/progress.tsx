/**
 * How far something is that is made piece by piece. The script asks for it again and again, and for the whole page once
 * it is done; without the script the page is asked for anew.
 */
import { formatPlain } from '../../src/document/format-cell.ts';
import type { ProgressView } from '../../src/pages/views.ts';
import { usualLocale } from '../../src/words/locale.ts';
import { words } from './words.ts';

const { progress: say } = words;

/** Seconds after which a browser without the script asks again. */
const refreshAfter = 15;

/** The part that is asked for by itself. */
export function ProgressLine({ expected, done, isFinished }: ProgressView) {
  const [from, to] = [done, expected ?? 0].map((count) => formatPlain(count, usualLocale));
  return (
    <p class="progress" data-finished={isFinished ? 'yes' : undefined}>
      <span>{expected === null ? say.planning : say.done(from ?? '', to ?? '')}</span>
      <progress
        aria-label={say.label}
        value={expected === null ? undefined : String(done)}
        max={String(Math.max(1, expected ?? 1))}
      />
    </p>
  );
}

/** The progress on its page; `source` is where the part alone is. */
export function Progress({ view, source }: { view: ProgressView; source: string }) {
  return (
    <div class="tools" data-progress={source}>
      <ProgressLine {...view} />
    </div>
  );
}

/** For the head of a page with progress on it. */
export function RefreshWithoutScript() {
  return (
    <noscript>
      <meta http-equiv="refresh" content={String(refreshAfter)} />
    </noscript>
  );
}
