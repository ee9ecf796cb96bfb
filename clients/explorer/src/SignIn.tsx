import type { OperatorSession, SignInRefusal } from '@omnisupport/sdk';
import { type ReactElement, type SubmitEvent, useState } from 'react';
import type { Words } from './words';

interface SignInProps {
  readonly session: OperatorSession;
  readonly words: Words;
  readonly wasEnded: boolean;
}

/** E-mail and password for tokens, by the same mutation as everybody's. */
export function SignIn({ session, words, wasEnded }: SignInProps): ReactElement {
  const [problem, setProblem] = useState<string | null>(wasEnded ? words.ended : null);
  const [isBusy, setIsBusy] = useState(false);

  async function submit(event: SubmitEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    setIsBusy(true);
    setProblem(null);
    setProblem(await refusal(session, words, data));
    setIsBusy(false);
  }

  return (
    <main className="sign-in">
      <form className="card" onSubmit={(event) => void submit(event)}>
        <p className="brand">
          <img src={`${import.meta.env.BASE_URL}favicon.svg`} alt="" width="32" height="32" />
          <span>
            OmniSupport <small>{window.location.host}</small>
          </span>
        </p>
        <h1>{words.title}</h1>
        <p className="hint">{words.hint}</p>
        <label>
          {words.email}
          <input name="email" type="email" autoComplete="username" autoFocus required />
        </label>
        <label>
          {words.password}
          <input name="password" type="password" autoComplete="current-password" required />
        </label>
        {problem !== null && (
          <p className="problem" role="alert">
            {problem}
          </p>
        )}
        <button type="submit" disabled={isBusy}>
          {words.submit}
        </button>
      </form>
    </main>
  );
}

async function refusal(
  session: OperatorSession,
  words: Words,
  data: FormData,
): Promise<string | null> {
  try {
    const email = textOf(data, 'email').trim();
    const result = await session.signIn({
      email,
      password: textOf(data, 'password'),
      device: 'GraphiQL',
    });
    return result.name === 'signedIn' ? null : sentence(result.refusals, words);
  } catch {
    return words.unreachable;
  }
}

/** The API's own sentence, but for wrong credentials one that only speaks of signing in. */
function sentence(refusals: readonly SignInRefusal[], words: Words): string {
  const [first] = refusals;
  return first === undefined || first.__typename === 'CredentialsRefusedError'
    ? words.refused
    : first.message;
}

function textOf(data: FormData, name: string): string {
  const value = data.get(name);
  return typeof value === 'string' ? value : '';
}
