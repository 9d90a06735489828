/** The steps of the state machine that makes editions: plans a month, works on a batch of it, publishes it. */
import { stepHandler } from './machine/step-handler.ts';
import { createEditionServices } from './services.ts';
import { readSettings } from './settings.ts';

/** Does a step; the services are built once for a cold start. */
export const handler = stepHandler(await createEditionServices(readSettings(process.env)), console.info);
