import { describe, expect, test } from 'vitest';
import type { ConversationRowFragment } from '@/__generated__/graphql';
import type { Present } from '../presence/PresenceStore';
import { previewOf } from './previewOf';

const last: NonNullable<ConversationRowFragment['preview']> = {
  text: 'Спасибо',
  authorKind: 'CUSTOMER',
  isNote: false,
  deliveryState: null,
};
const typing: Present = {
  actor: { kind: 'CUSTOMER', name: 'Нина', node: null },
  activity: 'TYPING_REPLY',
  at: 0,
};
const facts = { preview: last, present: [] as Present[], draft: '', unsent: null as string | null };

describe('the second line of a row says the most urgent', () => {
  test('a failed send before everything', () => {
    const failed = { ...last, text: 'Чек', deliveryState: 'FAILED' as const };
    expect(previewOf({ ...facts, preview: failed, present: [typing], draft: 'черновик' })).toEqual({
      kind: 'failed',
      text: 'Чек',
    });
  });

  test('a reply this browser could not send is a failed send too', () => {
    expect(previewOf({ ...facts, unsent: 'Ответ', present: [typing] })).toEqual({
      kind: 'failed',
      text: 'Ответ',
    });
  });

  test('then typing, before a draft', () => {
    expect(previewOf({ ...facts, present: [typing], draft: 'черновик' })).toEqual({
      kind: 'typing',
    });
  });

  test('then the draft, before the last message', () => {
    expect(previewOf({ ...facts, draft: 'черновик' })).toEqual({ kind: 'draft', text: 'черновик' });
  });

  test('then the last message, and whose it is', () => {
    expect(previewOf(facts).kind).toBe('message');
    expect(previewOf({ ...facts, preview: { ...last, authorKind: 'OPERATOR' } }).kind).toBe('own');
    expect(previewOf({ ...facts, preview: { ...last, isNote: true } }).kind).toBe('note');
    expect(previewOf({ ...facts, preview: null }).kind).toBe('none');
  });

  test('a colleague who looks is not the customer typing', () => {
    const colleague: Present = {
      actor: { kind: 'OPERATOR', name: 'Анна', node: null },
      activity: 'TYPING_REPLY',
      at: 0,
    };
    expect(previewOf({ ...facts, present: [colleague] }).kind).toBe('message');
  });
});
