/** Descriptions that are made when the OpenAPI document is asked for: a process that answers one request needs none. */
import { once } from '../../once.ts';

/**
 * Stands for the object that `make` gives, and has it made when anything of it is first looked at. The type is the
 * object's own, so that handlers are checked against the responses that they declare.
 */
export function onDemand<Made extends object>(make: () => Made): Made {
  const made = once(make);
  const stand: Made = Object.create(null);
  return new Proxy(stand, {
    get: (_, key) => Reflect.get(made(), key),
    has: (_, key) => Reflect.has(made(), key),
    ownKeys: () => Reflect.ownKeys(made()),
    getOwnPropertyDescriptor: (_, key) => {
      const descriptor = Reflect.getOwnPropertyDescriptor(made(), key);
      return descriptor && { ...descriptor, configurable: true };
    },
  });
}
