/** Values that are made when they are first asked for: making a schema costs a process that starts, and few use it. */

/** A function that makes the value with its first call, and gives the same one from then on. */
export function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
