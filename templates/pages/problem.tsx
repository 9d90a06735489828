/** A problem for people: what happened, what to do, and what may have been meant. */
import type { ProblemView } from '../../src/pages/views.ts';
import { Layout } from './layout.tsx';
import { useSignIn } from './visitor.tsx';
import { words } from './words.ts';

/** What to do, by the status. */
function nextOf(status: number): string {
  const { next } = words.problem;
  if (status >= 500) return next.ours;
  if (status === 401 || status === 403) return next.closed;
  return status === 404 ? next.missing : next.input;
}

export function ProblemPage({ status, code, title, detail, choices, correlationId }: ProblemView) {
  const signIn = useSignIn();
  return (
    <Layout title={title} description={detail} canonical={null}>
      <div class="hero problem">
        <p class="eyebrow">{String(status)}</p>
        <h1>{words.problem.heading(title)}</h1>
        <p class="lead">{detail}</p>
        {choices.length > 0 ? (
          <div class="choices">
            <p>{words.problem.choices}</p>
            <ul>
              {choices.map(({ text, href }) => (
                <li>
                  <a href={href}>{text}</a>
                </li>
              ))}
            </ul>
          </div>
        ) : (
          <p>{nextOf(status)}</p>
        )}
        <p class="actions">
          {(status === 401 || code === 'sign-in-failed') && signIn !== null && (
            <a class="button primary" href={signIn}>
              {words.signIn.in}
            </a>
          )}
          <a class="button" href="/">
            {words.problem.start}
          </a>
        </p>
        <p class="hint">
          {words.problem.code} <code>{code}</code>
          {correlationId !== undefined && (
            <>
              {' · '}
              {words.problem.request} <code>{correlationId}</code>
            </>
          )}
        </p>
      </div>
    </Layout>
  );
}
