/** A stream that is being stored, which remembers whether it failed by itself. */

export interface SourceStream {
  readonly chunks: AsyncIterable<Uint8Array>;
  /** Throws the error of the stream itself, when that is why storing it failed. */
  rethrow(): void;
}

/**
 * Watches a stream, so that a failure of whoever makes the bytes is not taken for one of the medium.
 */
export function sourceStream(stream: AsyncIterable<Uint8Array>): SourceStream {
  let failure: { readonly error: unknown } | null = null;
  async function* watched(): AsyncGenerator<Uint8Array> {
    try {
      yield* stream;
    } catch (error) {
      failure = { error };
      throw error;
    }
  }
  return {
    chunks: watched(),
    rethrow() {
      if (failure !== null) throw failure.error;
    },
  };
}
