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

it('says that e-mail or password are wrong', async () => {
  const page = await signInWith(
    refusing({ __typename: 'CredentialsRefusedError', code: 'CREDENTIALS_REFUSED' }),
  );

  expect(page.textContent).toContain(words.refused);
});

it('says everything else in the words of the API', async () => {
  const page = await signInWith(
    refusing({ __typename: 'LimitReachedError', message: 'Too many wrong passwords.' }),
  );

  expect(page.textContent).toContain('Too many wrong passwords.');
});

it(
  'says when the server cannot be reached',
  async () => {
    const asked = vi.fn<typeof fetch>().mockRejectedValue(new TypeError('refused'));

    const page = await signInWith(asked);

    expect(page.textContent).toContain(words.unreachable);
  },
  PATIENCE,
);

function refusing(refusal: object): typeof fetch {
  const data = { sessionCreate: { session: null, errors: [refusal] } };
  return vi.fn<typeof fetch>().mockResolvedValue(
    new Response(JSON.stringify({ data }), {
      headers: { 'content-type': 'application/graphql-response+json' },
    }),
  );
}

async function signInWith(asked: typeof fetch): Promise<HTMLElement> {
  const session = operatorSession({ storage: memoryStorage() });
  createHttpClient({ url, auth: session, clientName: 'test', fetch: asked });
  const page = await show(<SignIn session={session} words={words} wasEnded={false} />);
  fill(page, 'email', 'anna@shop.example');
  fill(page, 'password', 'secret');
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
