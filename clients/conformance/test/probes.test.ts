import { describe, expect, test } from 'vitest';
import { type Answer, post, server } from '../src/server.js';

const LEAKS =
  /java\.|springframework|graphql\.(schema|execution)|hibernate|postgres|stack ?trace|\bat [a-z]+\.[a-z]/i;

interface Probed {
  status: number;
  text: string;
  answer: Answer<Record<string, unknown>>;
}

/** Asks as somebody who means harm: as an operator, who may ask for more than a stranger. */
async function probe(query: string, variables: object = {}): Promise<Probed> {
  return read(await post(JSON.stringify({ query, variables }), {}, server.token));
}

async function read(response: Response): Promise<Probed> {
  const text = await response.text();
  const isJson = /json/.test(response.headers.get('content-type') ?? '');
  const answer = isJson ? (JSON.parse(text) as Answer<Record<string, unknown>>) : {};
  return { status: response.status, text, answer };
}

/** Refused for what it is, before anything ran. */
function expectRefused({ status, text, answer }: Probed, why: RegExp): void {
  expect(status).toBe(400);
  expect(answer.data ?? null).toBeNull();
  expect(answer.errors?.[0]?.extensions?.code).toBe('BAD_USER_INPUT');
  expect(answer.errors?.[0]?.message).toMatch(why);
  expect(text).not.toMatch(LEAKS);
}

function repeat(count: number, text: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => text(index)).join(' ');
}

describe('documents that are meant to hurt', () => {
  test('many aliases', async () => {
    expectRefused(await probe(`{ ${repeat(101, (i) => `a${i}: __typename`)} }`), /aliases/);
  });

  test('many mutations under aliases', async () => {
    const guess = (i: number): string =>
      `a${i}: sessionCreate(input: { email: "a@b.ru", password: "${i}" }) { errors { __typename } }`;
    expectRefused(await probe(`mutation { ${repeat(11, guess)} }`), /mutations/);
  });

  test('the same field over and over', async () => {
    expectRefused(await probe(`{ ${repeat(500, () => '__typename')} }`), /fields/);
  });

  test('many directives', async () => {
    const directives = repeat(40, () => '@include(if: true)');
    const { status, answer } = await probe(`{ __typename ${directives} }`);
    expect(status).toBe(400);
    expect(answer.errors!.length).toBeLessThan(10);
  });

  test('deep nesting, in place and by fragments', async () => {
    const deep = `${'replyTo { '.repeat(30)}id${' }'.repeat(30)}`;
    const list = (inside: string): string =>
      `{ conversations(first: 1) { nodes { messages(first: 1) { nodes { ${inside} } } } } }`;
    expectRefused(await probe(list(deep)), /levels/);
    const chain = repeat(20, (i) => `fragment F${i} on Message { replyTo { ...F${i + 1} } }`);
    expectRefused(
      await probe(`${list('...F0')} ${chain} fragment F20 on Message { id }`),
      /levels/,
    );
  });

  test('fragments that double and double again', async () => {
    const twice = repeat(25, (i) => `fragment F${i} on Query { ...F${i + 1} ...F${i + 1} }`);
    expectRefused(await probe(`{ ...F0 } ${twice} fragment F25 on Query { serverTime }`), /fields/);
  });

  test('fragments in a circle', async () => {
    expectRefused(await probe('{ ...A } fragment A on Query { ...A }'), /cycle/i);
  });

  test('introspection in a circle', async () => {
    const { status, answer } = await probe(
      '{ __schema { types { fields { type { fields { type { fields { type { fields { name } } } } } } } } } }',
    );
    expect(status).toBe(400);
    expect(answer.data ?? null).toBeNull();
  });

  test('a huge page, and a small one in a huge one', async () => {
    const huge = await probe('{ conversations(first: 1000000) { nodes { id } } }');
    expect(huge.answer.errors?.[0]?.extensions?.code).toBe('BAD_USER_INPUT');
    const product = await probe(
      `query($n: Int) { conversations(first: $n) { nodes { id
        messages(first: $n) { nodes { id actor { name } } } } } }`,
      { n: 100 },
    );
    expectRefused(product, /cost/);
  });

  test('more text than anyone writes', async () => {
    expectRefused(await probe(`{ serverTime #${'x'.repeat(70_000)}\n }`), /./);
    expectRefused(await probe(`{ ${repeat(3_001, () => 'x')} }`), /./);
    const body = JSON.stringify({ query: `{ serverTime } #${'x'.repeat(300_000)}` });
    expect((await post(body, {}, server.token)).status).toBe(413);
  });
});

describe('ways in that other sites could use', () => {
  test.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x'])(
    '%s is not taken',
    async (type) => {
      const body = type.endsWith('urlencoded')
        ? new URLSearchParams({ query: 'mutation { ping(input: {}) { echo } }' }).toString()
        : JSON.stringify({ query: '{ serverTime }' });
      expect((await post(body, { 'content-type': type }, server.token)).status).toBe(415);
    },
  );

  test('a mutation by address is not run', async () => {
    const query = encodeURIComponent('mutation { ping(input: { echo: "x" }) { echo } }');
    const response = await fetch(`${server.url}?query=${query}`, {
      headers: { authorization: `Bearer ${server.token}` },
    });
    expect(response.status).toBe(405);
    expect(await response.text()).not.toContain('"echo"');
  });

  test('several requests in one body are not taken', async () => {
    const body = JSON.stringify([{ query: '{ serverTime }' }, { query: '{ serverTime }' }]);
    expect((await post(body, {}, server.token)).status).toBe(400);
  });

  test('an operator’s token is not taken from a strange page', async () => {
    const body = JSON.stringify({ query: '{ workspace { id } }' });
    const { answer } = await read(
      await post(body, { origin: 'https://evil.example' }, server.token),
    );
    expect(answer.errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
    expect(answer.data ?? null).toBeNull();
  });

  test.each(['application/json', 'application/json, text/event-stream', '*/*'])(
    'a subscription by POST with Accept %s is refused, not left hanging',
    async (accept) => {
      const body = JSON.stringify({ query: 'subscription { inboxEvents { cursor } }' });
      const { answer } = await read(await post(body, { accept }, server.token));
      expect(answer.errors?.[0]?.extensions?.code).toBe('BAD_USER_INPUT');
      expect(answer.data ?? null).toBeNull();
    },
  );
});

describe('what answers tell', () => {
  test('a stranger does not learn the schema', async () => {
    const body = JSON.stringify({ query: '{ __schema { types { name } } }' });
    const { answer } = await read(await post(body));
    expect(answer.errors).toHaveLength(1);
    expect(answer.data ?? null).toBeNull();
  });

  test('mistakes get no suggestions', async () => {
    const { text } = await probe('{ serverTim }');
    expect(text).not.toMatch(/did you mean|serverTime/i);
  });

  test('nothing tells what it is made of', async () => {
    const bodies = ['{', '[]', '"x"', '{"query":7}', '{"query":"{"}', '{"query":"{ x(y: {}) }"}'];
    for (const body of bodies) {
      const { status, text } = await read(await post(body, {}, server.token));
      expect(status, body).toBe(400);
      expect(text, body).not.toMatch(LEAKS);
    }
    const id = await probe('{ node(id: "cnv_\u0000\uFFFF") { id } }');
    expect(id.status).toBeLessThan(500);
    expect(id.text).not.toMatch(LEAKS);
  });

  test('no console and no printed schema stand open beside it', async () => {
    for (const path of ['/graphql', '/graphql/schema', '/playground', '/altair', '/voyager']) {
      const response = await fetch(new URL(path, server.url), { headers: { accept: 'text/html' } });
      expect([401, 403, 404, 405], path).toContain(response.status);
    }
  });
});
