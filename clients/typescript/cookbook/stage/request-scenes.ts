import { setTimeout as delay } from 'node:timers/promises';
import { apiToken, createClient } from '@omnisupport/sdk';
import { RateLimits_PageDocument } from '../__generated__/operations.js';
import { claim } from '../claim.js';
import { exported } from '../export.js';
import { patiently, unhurried } from '../rate-limits.js';
import { outgoing, send } from '../send.js';
import { backwards, markRead, words } from '../thread.js';
import { mostBytes, sendFile } from '../upload.js';
import { type Cast, close, conversation, note, options } from './cast.js';

export async function threadScene(stage: Cast): Promise<object> {
  const { client } = stage.anna;
  const id = await conversation(stage, 'one', 'two', 'three', 'four');
  await note(client, id, 'a regular');
  const pages: string[][] = [];
  let newest: string | undefined;
  for await (const page of backwards(client, id, 2)) {
    newest ??= page.filter((item) => item.__typename === 'Message').at(-1)?.id;
    pages.push(page.map(words));
  }
  return { id, pages, unread: await markRead(client, id, newest!) };
}

export async function sendScene(stage: Cast): Promise<object> {
  const { shop, boris } = stage;
  const id = await conversation(stage, 'Tell me everything');
  const auth = apiToken((await boris.session.token())!);
  const client = createClient({ ...options(shop.badUrl), auth });
  const texts = Array.from({ length: 30 }, (_, number) => `line ${number}`);
  const ids = new Set<string>();
  for (const text of texts) {
    ids.add(await send(client, outgoing(id, text)));
    await delay(50);
  }
  client.close();
  return { id, texts, sent: ids.size };
}

export async function claimScene(stage: Cast): Promise<object> {
  const { shop, anna, boris } = stage;
  const id = await conversation(stage, 'Help');
  const closed = await conversation(stage, 'Never mind');
  await close(anna.client, closed);
  const stranger = createClient({ ...options(shop.url), auth: apiToken('nonsense') });
  const answers = {
    mine: await claim(boris.client, id),
    again: await claim(boris.client, id),
    late: await claim(anna.client, id),
    closed: await claim(anna.client, closed),
    noId: await claim(anna.client, 'nonsense'),
    noToken: await claim(stranger, id),
  };
  stranger.close();
  return answers;
}

export async function uploadScene(stage: Cast): Promise<object> {
  const { client } = stage.anna;
  const id = await conversation(stage, 'What do you have?');
  const list = new Blob(['Roses 120, tulips 90'], { type: 'text/plain' });
  const program = new Blob(['MZ'], { type: 'application/x-msdownload' });
  return {
    most: await mostBytes(client, 'TELEGRAM'),
    sent: await sendFile(client, id, list, 'prices.txt', 'What we have today'),
    refused: await sendFile(client, id, program, 'setup.exe', 'Try this'),
  };
}

export async function rateLimitsScene({ shop, boris }: Cast): Promise<object> {
  let refused = 0;
  const counting: typeof fetch = async (input, init) => {
    const response = await fetch(input, init);
    if (response.status === 429) refused++;
    return response;
  };
  const auth = apiToken((await boris.session.token())!);
  const client = createClient({ ...options(shop.url), auth, fetch: counting });
  // The bucket fills up meanwhile: a slow machine has to ask more often to empty it.
  let answered = 0;
  for (let round = 0; refused === 0 && round < 10; round++) {
    const burst = Array.from({ length: 13 }, () =>
      patiently(() => client.query(RateLimits_PageDocument, {})),
    );
    answered += (await Promise.all(burst)).length;
  }
  let rows = 0;
  for await (const page of unhurried(client)) rows += page.length;
  client.close();
  return { isAllAnswered: answered >= 13 && answered % 13 === 0, refused, rows };
}

export async function exportScene(stage: Cast): Promise<object> {
  const { client } = stage.anna;
  const id = await conversation(stage, 'alpha', 'beta', 'gamma', 'delta', 'epsilon');
  const whole: string[] = [];
  for await (const line of exported(client, id, { size: 2 })) whole.push(line.json);
  const resumed: string[] = [];
  let last: string | null = null;
  for await (const line of exported(client, id, { size: 2 })) {
    resumed.push(line.json);
    last = line.cursor;
    if (resumed.length === 3) break;
  }
  for await (const line of exported(client, id, { after: last })) resumed.push(line.json);
  const texts = whole.map((json) => (JSON.parse(json) as { text?: string }).text ?? '');
  return { texts, isSame: JSON.stringify(resumed) === JSON.stringify(whole) };
}
