/** Errors for people: a page where a browser asks for one, and the problem document for everybody else. */
import type { Context } from 'hono';
import type { CodedError } from '../../errors.ts';
import { choicesOf } from '../../pages/problem.ts';
import type { HttpEnv } from '../auth/caller.ts';
import { answerProblem, problemOf, statusOf } from '../problem.ts';
import type { HttpServices } from '../services.ts';
import { visitorOf } from './visitor.ts';

/** Whether the reader names HTML and no JSON, as browsers do where an address is opened. */
function asksForPage(c: Context): boolean {
  const accept = c.req.header('Accept') ?? '';
  return accept.includes('text/html') && !accept.includes('json');
}

/** Answers an error. Where pages themselves fail, with the problem document. */
export async function answerError(
  c: Context<HttpEnv>,
  error: CodedError,
  { pages, signIn }: Pick<HttpServices, 'pages' | 'signIn'>,
): Promise<Response> {
  if (!asksForPage(c)) return answerProblem(c, error);
  // Read with the first page: other processes need nothing of it.
  const { answerPage } = await import('./answer-page.ts');
  const templates = await pages().catch(() => null);
  if (templates === null) return answerProblem(c, error);
  const { retryAfter } = error.details;
  c.set('problem', error.code);
  if (retryAfter !== undefined) c.header('Retry-After', String(retryAfter));
  const { code, title, detail, correlationId } = problemOf(error, c.get('correlationId'));
  const status = statusOf(code);
  const choices = choicesOf(error, new URL(c.req.url));
  const view = { status, code, title, detail, choices, correlationId };
  return answerPage(c, templates.problem(view, visitorOf(c, { signIn })), status);
}
