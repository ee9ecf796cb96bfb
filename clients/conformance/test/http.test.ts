import { serverAudits } from 'graphql-http';
import { afterAll, describe, expect, test } from 'vitest';
import { server } from '../src/server.js';

/** Audits introspect, which is for those who build on the schema. */
const asOperator: typeof fetch = (url, init) => {
  const headers = new Headers(init?.headers);
  headers.set('authorization', `Bearer ${server.token}`);
  return fetch(url, { ...init, headers });
};

/** Of what the specification leaves open (MAY), what this server does not do. */
const NOT_DONE: string[] = [];

describe('GraphQL over HTTP: the audits of graphql-http', () => {
  const audits = serverAudits({ url: server.url, fetchFn: asOperator });
  const notices: string[] = [];

  test('are all here', () => {
    expect(audits).toHaveLength(61);
  });

  test.each(audits)('$name ($id)', async (audit) => {
    const result = await audit.fn();
    if (result.status === 'notice') {
      notices.push(`${audit.id} ${audit.name}`);
    }
    expect(['ok', 'notice'], 'reason' in result ? result.reason : '').toContain(result.status);
  });

  afterAll(() => expect(notices).toEqual(NOT_DONE));
});

describe('GraphQL over HTTP: by address', () => {
  test('a query is answered, and kept by no cache', async () => {
    const response = await get({ query: '{ serverTime }' });
    expect(response.status).toBe(200);
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(await response.json()).toMatchObject({
      data: { serverTime: expect.any(String) as string },
    });
  });

  test.each(['{}', 'null', undefined])('extensions may be %s', async (extensions) => {
    const parameters: Record<string, string> = extensions === undefined ? {} : { extensions };
    expect((await get({ query: '{ serverTime }', ...parameters })).status).toBe(200);
  });

  test.each(['[]', '7', '{', '"text"'])('variables that are %s are refused', async (variables) => {
    expect((await get({ query: '{ serverTime }', variables })).status).toBe(400);
  });

  test.each([
    ['mutation', 'mutation { ping(input: { echo: "x" }) { echo } }'],
    ['subscription', 'subscription { inboxEvents { cursor } }'],
  ])('a %s is refused', async (_, query) => {
    const response = await get({ query });
    expect(response.status).toBe(405);
    expect(response.headers.get('allow')).toBe('POST');
  });
});

function get(parameters: Record<string, string>): Promise<Response> {
  return asOperator(`${server.url}?${new URLSearchParams(parameters).toString()}`, {
    headers: { accept: 'application/graphql-response+json' },
  });
}
