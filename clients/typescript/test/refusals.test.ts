import { describe, expect, test } from 'vitest';
import { accepted, matchRefusal, newIdempotencyKey, RefusedError } from '../src/index.js';
import { Test_SendDocument, type Test_SendMutation } from './__generated__/operations.js';
import { aServer, signedIn } from './support.js';

type SendRefusal = Test_SendMutation['messageSend']['errors'][number];

function explain(refusal: SendRefusal): string {
  return matchRefusal(refusal, {
    ValidationError: ({ path }) => `wrong at ${path?.join('.')}`,
    LimitReachedError: ({ retryAt }) => `again at ${retryAt}`,
    NotFoundError: () => 'gone',
    IdempotencyConflictError: () => 'key used',
    StateConflictError: () => 'too late',
    ContentNotSupportedError: () => 'not in this channel',
    UnreachableError: () => 'blocked',
    UnseenReplyError: () => 'a colleague answered',
    UserError: ({ message }) => message,
  });
}

const nothing = {
  input: {
    idempotencyKey: newIdempotencyKey(),
    to: { customerId: 'cus_1' },
    blocks: [{ text: { markdown: '' } }],
  },
};

describe('a refused mutation', () => {
  test('is data with the place of the mistake', async () => {
    const server = await aServer();
    const { client } = await signedIn(server);
    const { messageSend } = await client.mutate(Test_SendDocument, nothing);
    expect(messageSend.errors.map(explain)).toEqual(['wrong at input.blocks.0']);
  });

  test('is thrown when its caller expects success', async () => {
    const server = await aServer();
    const { client } = await signedIn(server);
    const { messageSend } = await client.mutate(Test_SendDocument, nothing);
    expect(() => accepted(messageSend)).toThrow(new RefusedError(messageSend.errors));
    expect(() => accepted(messageSend)).toThrow('Write something');
  });

  test('of a kind that the schema gained later still reads well', () => {
    const later = { __typename: 'FrozenError', code: 'FROZEN', message: 'The account is frozen' };
    expect(explain(later as unknown as SendRefusal)).toBe('The account is frozen');
  });
});

test('an idempotency key is long enough and never the same', () => {
  const keys = Array.from({ length: 1_000 }, newIdempotencyKey);
  expect(new Set(keys).size).toBe(1_000);
  keys.forEach((key) => expect(key).toMatch(/^[0-9a-z]{26}$/));
});
