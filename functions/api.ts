/** The API on AWS: a function behind an HTTP API. The services are built once for a cold start. */
// oxlint-disable-next-line import/no-unassigned-import -- it sets what holds for all that follow
import './lambda/without-compiler.ts';
import { createApp } from '../src/http/app.ts';
import { type HttpHandler, httpHandler } from './lambda/http-handler.ts';
import { logAndCount } from './lambda/log-and-count.ts';
import { isTraced, traced } from './lambda/trace.ts';
import { usePlainClasses } from './lambda/web/use-plain-classes.ts';
import { createHttpServices } from './services.ts';
import { readSettings } from './settings.ts';

usePlainClasses();

const observer = logAndCount();
const answer = httpHandler(createApp(await createHttpServices(readSettings(process.env), observer)));

/** Answers events of an HTTP API, payload version 2. */
export const handler: HttpHandler = async (event, context) => {
  const { requestId } = event.requestContext;
  observer.begin(requestId, context);
  try {
    const work = () => answer(event, context);
    return await (isTraced(process.env) ? traced(requestId, work) : work());
  } finally {
    observer.end();
  }
};
