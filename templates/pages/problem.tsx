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
  // The detail is for programs, which have tokens; people have only to sign in.
  const isSignIn = status === 401 && signIn !== null;
  const heading = isSignIn ? words.signIn.needed : words.problem.heading(title);
  return (
    <Layout title={isSignIn ? heading : title} description={detail} canonical={null}>
      <div class="hero problem">
        <p class="eyebrow">{String(status)}</p>
        <h1>{heading}</h1>
        <p class="lead">{isSignIn ? words.signIn.back : detail}</p>
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
          !isSignIn && <p>{nextOf(status)}</p>
        )}
        <p class="actions">
          {(isSignIn || code === 'sign-in-failed') && signIn !== null && (
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
