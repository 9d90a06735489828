/** A chart: its title, unit and note as text, and the plot drawn for wide screens and once more for narrow ones. */
import { raw } from 'hono/html';
import type { Block } from '../../document/document.ts';
import { wordsOf } from '../../words/catalogue.ts';
import { plotSvg } from '../svg/chart.ts';
import type { HtmlLook } from './look.ts';
import { Text } from './text.tsx';

/** The style sheet shows one of them: texts that shrank with the screen could not be read on a telephone. */
const plots = [
  { name: 'wide', width: 760 },
  { name: 'narrow', width: 350 },
] as const;

export function ChartBlock({
  block: { chart },
  look,
}: {
  block: Extract<Block, { type: 'chart' }>;
  look: HtmlLook;
}) {
  const unit = wordsOf(look.locale).units[chart.unit];
  const svgLook = { ...look.chart, locale: look.locale };
  return (
    <figure class="chart">
      <figcaption>
        <span class="chart-title">
          <Text>{chart.title}</Text>
        </span>{' '}
        <span class="chart-unit">{unit.charAt(0).toUpperCase() + unit.slice(1)}</span>
      </figcaption>
      {plots.map(({ name, width }) => (
        <div class={`plot ${name}`}>{raw(plotSvg(chart, width, svgLook, `${chart.id}-${name}`))}</div>
      ))}
      {chart.note !== null && (
        <p class="note">
          <Text>{chart.note}</Text>
        </p>
      )}
    </figure>
  );
}
