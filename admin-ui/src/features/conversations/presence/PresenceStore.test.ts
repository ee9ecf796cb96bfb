import { describe, expect, test } from 'vitest';
import type { AuthorFragment, PresenceActivity } from '@/__generated__/graphql';
import { PresenceStore } from './PresenceStore';

const operator = (id: string): AuthorFragment => ({
  kind: 'OPERATOR',
  name: id,
  node: { __typename: 'Operator', id },
});
const customer: AuthorFragment = { kind: 'CUSTOMER', name: 'Нина', node: null };

function world() {
  let now = 0;
  const store = new PresenceStore('opr_ilya', () => now);
  return {
    store,
    pass: (ms: number) => (now += ms),
    signal: (actor: AuthorFragment, activity: PresenceActivity) =>
      store.take({ conversationId: 'cnv_1', actor, activity, at: '' }),
    present: () =>
      (store.state.get().get('cnv_1') ?? []).map(
        ({ actor, activity }) => `${actor.name} ${activity}`,
      ),
  };
}

describe('presence', () => {
  test('shows others and never oneself', () => {
    const { signal, present } = world();
    signal(operator('opr_ilya'), 'VIEWING');
    signal(operator('opr_anna'), 'VIEWING');
    expect(present()).toEqual(['opr_anna VIEWING']);
  });

  test('keeps the latest word of each', () => {
    const { signal, present } = world();
    signal(customer, 'TYPING_REPLY');
    signal(operator('opr_anna'), 'VIEWING');
    signal(operator('opr_anna'), 'TYPING_REPLY');
    expect(present()).toEqual(['Нина TYPING_REPLY', 'opr_anna TYPING_REPLY']);
  });

  test('ends with IDLE', () => {
    const { signal, present } = world();
    signal(customer, 'TYPING_REPLY');
    signal(customer, 'IDLE');
    expect(present()).toEqual([]);
  });

  test('ends after 15 s of silence', () => {
    const { store, signal, present, pass } = world();
    signal(customer, 'TYPING_REPLY');
    pass(14_000);
    store.sweep();
    expect(present()).toHaveLength(1);
    pass(1_000);
    store.sweep();
    expect(present()).toEqual([]);
  });

  test('typing ends with the message', () => {
    const { store, signal, present } = world();
    signal(customer, 'TYPING_REPLY');
    store.spoke('cnv_1', customer);
    expect(present()).toEqual([]);
  });
});
