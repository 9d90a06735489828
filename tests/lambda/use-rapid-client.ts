/** Lets aws-lambda-ric find `rapid-client.ts` where it looks for its native addon; given to Node with --import. */
import { registerHooks } from 'node:module';

registerHooks({
  resolve: (specifier, context, next) =>
    specifier === './rapid-client.node'
      ? {
          url: new URL('rapid-client.ts', import.meta.url).href,
          format: 'module-typescript',
          shortCircuit: true,
        }
      : next(specifier, context),
});
