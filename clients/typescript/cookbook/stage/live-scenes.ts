import { memoryStorage } from '@omnisupport/sdk';
import { liveInbox } from '../inbox.js';
import { typing, watchTyping } from '../presence.js';
import { follow } from '../resume.js';
import { outgoing, send } from '../send.js';
import { signIn } from '../sign-in.js';
import { checkBot, connectBot, disconnectBot } from '../telegram.js';
import { type Cast, cast, close, conversation, find, options, until, visitor } from './cast.js';

export async function signInScene({ shop, anna }: Cast): Promise<object> {
  const wrong = await signIn(options(shop.url), { ...shop.anna, password: 'wrong' });
  return { greeting: anna.greeting, wrong };
}

export async function inboxScene(stage: Cast): Promise<object> {
  const seen: string[][] = [];
  const errors: unknown[] = [];
  const shown = (): string[] => seen.at(-1) ?? [];
  const list = liveInbox(
    stage.anna.client,
    (rows) => seen.push(rows.map((row) => row.preview?.text ?? '')),
    (error) => errors.push(error),
  );
  const isShown = (...texts: string[]): boolean => texts.every((text) => shown().includes(text));
  const first = await conversation(stage, 'Are you open?');
  await until(() => isShown('Are you open?'));
  await conversation(stage, 'Do you deliver?');
  await until(() => isShown('Are you open?', 'Do you deliver?'));
  const open = shown().slice(0, 2);
  await close(stage.anna.client, first);
  await until(() => !isShown('Are you open?'));
  list.close();
  return { open, afterClosing: shown().slice(0, 1), errors };
}

export async function resumeScene(stage: Cast): Promise<object> {
  const cursor = memoryStorage();
  const heard: string[] = [];
  let fresh = 0;
  const listener = { startAfresh: () => fresh++, hear: (text: string) => heard.push(text) };
  const customer = await visitor(stage.shop);

  const morning = await cast(stage.shop);
  follow(morning.boris.client, cursor, listener);
  await until(() => fresh === 1);
  await customer.send('before the sleep');
  await until(() => heard.length === 1);
  morning.boris.client.close();

  await customer.send('while you slept');
  await customer.send('and once more');
  const evening = await cast(stage.shop);
  follow(evening.boris.client, cursor, listener);
  await until(() => heard.length === 3);
  await customer.send('now you are back');
  await until(() => heard.length === 4);
  [morning.anna, evening.anna, evening.boris].forEach(({ client }) => client.close());
  customer.close();
  return { heard, fresh };
}

export async function telegramScene({ shop, anna }: Cast): Promise<object> {
  const { api: baseUrl, token: botToken } = shop.telegram;
  const wrong = await connectBot(anna.client, { name: 'Typo', botToken: '1:wrong', baseUrl });
  const inbox = await connectBot(anna.client, { name: 'Flowers', botToken, baseUrl });
  if (typeof inbox === 'string') throw new Error(inbox);
  await fetch(`${baseUrl}/control/bots/${botToken}/chats/7001/writes`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ text: 'Hello from Telegram' }),
  });
  await find(anna.client, 'Hello from Telegram');
  const health = await checkBot(anna.client, inbox.id);
  await disconnectBot(anna.client, inbox.id);
  return { wrong, name: inbox.name, health };
}

export async function widgetScene({ shop, anna }: Cast): Promise<object> {
  const browser = memoryStorage();
  const page = await visitor(shop, browser);
  await page.send('Is the red one left?');
  const id = await find(anna.client, 'Is the red one left?');
  await send(anna.client, outgoing(id, 'Two of them'));
  await until(() => page.lines().length === 2);
  page.close();
  const reloaded = await visitor(shop, browser);
  const lines = await until(() => reloaded.lines().length === 2 && reloaded.lines());
  reloaded.close();
  return { before: page.lines(), afterReload: lines };
}

export async function presenceScene(stage: Cast): Promise<object> {
  const id = await conversation(stage, 'Who is there?');
  const shown: (readonly string[])[] = [];
  const watching = watchTyping(stage.anna.client, id, (names) => shown.push(names));
  const keys = typing(stage.boris.client, id);
  // A subscription without cursor has no first event: type until somebody sees it.
  const typed = await until(() => {
    keys.key();
    return shown.at(-1)?.length === 1 && shown.at(-1);
  });
  keys.stop();
  await until(() => shown.at(-1)?.length === 0);
  watching.close();
  return { typed, afterwards: shown.at(-1) };
}
