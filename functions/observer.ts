/** Who is told what the services do: logs and metrics in Lambda, the terminal elsewhere. */
import { measure } from '../src/elapsed.ts';
import type { HttpServices } from '../src/http/services.ts';
import type { RendererLookup } from '../src/render/registry.ts';
import type { FileFormat } from '../src/render/renderer.ts';

export interface Observer extends Pick<HttpServices, 'onAnswer' | 'onFailure'> {
  /** Told of every file of a report that was rendered, and how long it took in milliseconds. */
  readonly onRender: (format: FileFormat, milliseconds: number) => void;
}

/** Says on the terminal what failed, and nothing else. */
export const silentObserver: Observer = {
  onAnswer: () => {},
  onFailure: (error, correlationId) => console.error(correlationId, error),
  onRender: () => {},
};

/** The same renderers, which tell of each file. The time is without loading the renderer. */
export function tellingRenders(renderers: RendererLookup, onRender: Observer['onRender']): RendererLookup {
  return async (format) => {
    const renderer = await renderers(format);
    return {
      format: renderer.format,
      render: async (...given) => {
        const elapsed = measure();
        const bytes = await renderer.render(...given);
        onRender(format, elapsed());
        return bytes;
      },
    };
  };
}
