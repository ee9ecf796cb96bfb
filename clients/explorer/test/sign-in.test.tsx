import { createHttpClient, memoryStorage, operatorSession } from '@omnisupport/sdk';
import { act, type ReactElement } from 'react';
import { createRoot } from 'react-dom/client';
import { expect, it, vi } from 'vitest';
import { SignIn } from '../src/SignIn';
import { wordsFor } from '../src/words';

const url = 'http://server.test/graphql';
const words = wordsFor(['en']);
// The SDK tries a server that does not answer several times.
const PATIENCE = 20_000;

it('speaks the first language of the browser that it knows', () => {
  expect(wordsFor(['de', 'ru-RU', 'en']).submit).toBe('Войти');
  expect(wordsFor(['de', 'en-GB', 'ru']).submit).toBe('Sign in');
  expect(wordsFor(['de']).submit).toBe('Sign in');
});

it('says in the words of the API why nobody is signed in', async () => {
  const refusal = {
    __typename: 'CredentialsRefusedError',
    code: 'CREDENTIALS_REFUSED',
    message: 'E-mail or password is wrong',
    path: null,
  };
  const asked = answering({ sessionCreate: { session: null, errors: [refusal] } });

  const page = await signInWith(asked, 'anna@shop.example', 'wrong');

  expect(page.textContent).toContain('E-mail or password is wrong');
});

it(
  'says when the server cannot be reached',
  async () => {
    const asked = vi.fn<typeof fetch>().mockRejectedValue(new TypeError('refused'));

    const page = await signInWith(asked, 'anna@shop.example', 'secret');

    expect(page.textContent).toContain(words.unreachable);
  },
  PATIENCE,
);

function answering(data: unknown): typeof fetch {
  return vi.fn<typeof fetch>().mockResolvedValue(
    new Response(JSON.stringify({ data }), {
      headers: { 'content-type': 'application/graphql-response+json' },
    }),
  );
}

async function signInWith(
  asked: typeof fetch,
  email: string,
  password: string,
): Promise<HTMLElement> {
  const session = operatorSession({ storage: memoryStorage() });
  createHttpClient({ url, auth: session, clientName: 'test', fetch: asked });
  const page = await show(<SignIn session={session} words={words} wasEnded={false} />);
  fill(page, 'email', email);
  fill(page, 'password', password);
  page.querySelector('form')?.requestSubmit();
  await vi.waitFor(() => {
    expect(page.querySelector('[role=alert]')).not.toBeNull();
  }, PATIENCE);
  return page;
}

async function show(view: ReactElement): Promise<HTMLElement> {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  const page = document.body.appendChild(document.createElement('div'));
  // eslint-disable-next-line @typescript-eslint/require-await -- the promise form of act flushes effects
  await act(async () => {
    createRoot(page).render(view);
  });
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', false);
  return page;
}

function fill(page: HTMLElement, name: string, text: string): void {
  const field = page.querySelector<HTMLInputElement>(`input[name=${name}]`);
  if (!field) throw new Error(`No field ${name}`);
  field.value = text;
}
