/** The API on AWS: a function behind an HTTP API. The services are built once for a cold start. */
import { handle } from 'hono/aws-lambda';
import { createApp } from '../src/http/app.ts';
import { createHttpServices } from './services.ts';
import { readSettings } from './settings.ts';

const app = createApp(await createHttpServices(readSettings(process.env)));

/** Answers events of API Gateway, payload version 2. Every body goes out as base64: as text, hono drops a CSV's byte order mark. */
export const handler = handle(app, { isContentTypeBinary: () => true });
