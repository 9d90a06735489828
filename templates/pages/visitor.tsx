/** Who looks at a page, for whatever part of it wants to know; and the line of the bar that says so. */
import { createContext, useContext } from 'hono/jsx';
import type { Visitor } from '../../src/pages/views.ts';
import { words } from './words.ts';

const { signIn: say } = words;

/** Null where nobody signs in. */
export const VisitorContext = createContext<Visitor | null>(null);

/** Where to sign in before files can be had; null for who has them already, and where nobody signs in. */
export function useSignIn(): string | null {
  const visitor = useContext(VisitorContext);
  return visitor === null || visitor.name !== null ? null : visitor.signIn;
}

/** "Sign in", or who is signed in and the way out. */
export function VisitorLine() {
  const visitor = useContext(VisitorContext);
  if (visitor === null) return null;
  if (visitor.name === null)
    return (
      <a class="visitor" href={visitor.signIn}>
        {say.in}
      </a>
    );
  return (
    <form class="visitor" action="/sign-out" method="post">
      <span>{say.as(visitor.name)}</span>
      <button type="submit">{say.out}</button>
    </form>
  );
}
