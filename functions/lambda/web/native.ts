/** Node's own response, for what the plain ones leave to it. */

/** A response of Node's own, by way of what `fetch` gives: the global name may stand for another class. */
export async function nativeResponse(...given: ConstructorParameters<typeof Response>): Promise<Response> {
  const native = await fetch('data:,');
  return Reflect.construct(native.constructor, given);
}
