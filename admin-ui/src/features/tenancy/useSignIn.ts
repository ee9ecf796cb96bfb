import { matchRefusal } from '@omnisupport/sdk';
import type { SignInRefusal } from '@omnisupport/sdk';
import { useState } from 'react';
import { problemOf } from '@/lib/client/problem';
import { useFormat } from '@/lib/format/useFormat';
import { useT } from '@/lib/i18n/useT';
import { useApi } from '@/lib/realtime/ConnectionContext';

/** Where a problem belongs. */
export interface SignInProblem {
  field: 'email' | 'password' | 'form';
  text: string;
}

interface SignIn {
  isBusy: boolean;
  problem: SignInProblem | null;
  submit: (email: string, password: string) => Promise<string | null>;
}

/** Signs in and says what went wrong in words; resolves to the operator's id. */
export function useSignIn(): SignIn {
  const { session } = useApi();
  const t = useT();
  const format = useFormat();
  const [isBusy, setIsBusy] = useState(false);
  const [problem, setProblem] = useState<SignInProblem | null>(null);

  function words(refusal: SignInRefusal): SignInProblem {
    const generic = () => ({ field: 'form' as const, text: refusal.message });
    return matchRefusal<SignInRefusal, SignInProblem>(refusal, {
      CredentialsRefusedError: () => ({ field: 'password', text: t('signIn.refused') }),
      LimitReachedError: ({ retryAt }) => {
        const wait = retryAt
          ? format.span(Math.max(60_000, Date.parse(retryAt) - Date.now()))
          : 'unknown';
        return { field: 'form', text: t('signIn.paused', { wait }) };
      },
      ValidationError: ({ path, message }) => ({
        field: path?.includes('email') ? 'email' : path?.includes('password') ? 'password' : 'form',
        text: message,
      }),
      UserError: generic,
    });
  }

  async function submit(email: string, password: string): Promise<string | null> {
    if (email.trim() === '') return refuse({ field: 'email', text: t('signIn.emailMissing') });
    if (password === '') return refuse({ field: 'password', text: t('signIn.passwordMissing') });
    setIsBusy(true);
    setProblem(null);
    try {
      const device = t('signIn.device', { platform: platformName() }).slice(0, 100);
      const result = await session.signIn({ email: email.trim(), password, device });
      if (result.name === 'signedIn') return result.operator.id;
      const [first] = result.refusals;
      return refuse(first ? words(first) : { field: 'form', text: t('app.problem.internal') });
    } catch (error) {
      return refuse({ field: 'form', text: t(problemOf(error).text) });
    } finally {
      setIsBusy(false);
    }
  }

  function refuse(next: SignInProblem): null {
    setProblem(next);
    return null;
  }

  return { isBusy, problem, submit };
}

function platformName(): string {
  const { userAgent } = navigator;
  const known = [/Windows/, /Android/, /iPhone|iPad/, /Mac OS/, /Linux/];
  return known.map((pattern) => pattern.exec(userAgent)?.[0]).find(Boolean) ?? '?';
}
