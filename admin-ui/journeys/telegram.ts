import { expect } from '@playwright/test';
import type { APIRequestContext } from '@playwright/test';

/** The double that devkit starts; the build says where. */
const server = process.env.TELEGRAM_URL ?? 'http://127.0.0.1:8081';

interface Received {
  text: string;
}

/** Telegram, where anybody can be a customer and a maker of bots. */
export class Telegram {
  readonly address = server;
  readonly #request: APIRequestContext;

  constructor(request: APIRequestContext) {
    this.#request = request;
  }

  async #post<T>(path: string, words: object): Promise<T> {
    const answer = await this.#request.post(`${server}/control/${path}`, { data: words });
    expect(answer.ok(), await answer.text()).toBe(true);
    return (await answer.json()) as T;
  }

  /** The bot that the demo has connected. */
  async shopBot(): Promise<Bot> {
    const view = await this.#request.get(`${server}/control/view`);
    const { bots } = (await view.json()) as { bots: { token: string; name: string }[] };
    const bot = bots.find(({ name }) => name === 'Лесной');
    if (!bot) throw new Error('The demo shop has no bot');
    return this.#bot(bot.token);
  }

  async newBot(name: string): Promise<Bot> {
    const { token } = await this.#post<{ token: string }>('bots', { name });
    return this.#bot(token);
  }

  /** The next message that any bot sends is refused. */
  async refusesNext(status: number, description: string): Promise<void> {
    await this.#post('faults', { kind: 'refuse', status, description });
  }

  #bot(token: string): Bot {
    return new Bot(token, (path, words) => this.#post(path, words), this.#request);
  }
}

type Post = (path: string, words: object) => Promise<object>;

export class Bot {
  readonly token: string;
  readonly #post: Post;
  readonly #request: APIRequestContext;

  constructor(token: string, post: Post, request: APIRequestContext) {
    this.token = token;
    this.#post = post;
    this.#request = request;
  }

  /** Somebody who has never written before. */
  customer(name: string): TelegramCustomer {
    const chat = `bots/${this.token}/chats/${Date.now() % 1_000_000_000}`;
    return new TelegramCustomer(name, chat, this.#post, this.#request);
  }
}

export class TelegramCustomer {
  readonly name: string;
  readonly #chat: string;
  readonly #post: Post;
  readonly #request: APIRequestContext;

  constructor(name: string, chat: string, post: Post, request: APIRequestContext) {
    this.name = name;
    this.#chat = chat;
    this.#post = post;
    this.#request = request;
  }

  async does(verb: string, words: object = {}): Promise<void> {
    await this.#post(`${this.#chat}/${verb}`, { name: this.name, ...words });
  }

  async writes(text: string): Promise<void> {
    await this.does('writes', { text });
  }

  async received(): Promise<string[]> {
    const answer = await this.#request.get(`${server}/control/${this.#chat}/received`);
    return ((await answer.json()) as Received[]).map(({ text }) => text);
  }

  /** Has got exactly these, in this order. */
  async reads(...texts: string[]): Promise<void> {
    await expect.poll(() => this.received(), { timeout: 15_000 }).toEqual(texts);
  }
}
