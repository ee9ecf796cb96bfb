import { describe, expect, test, vi } from 'vitest';
import { drafts } from './drafts';

describe('drafts', () => {
  test('are kept per operator, conversation and mode', () => {
    drafts.write('opr_ilya', 'cnv_1', 'reply', 'for the customer');
    drafts.write('opr_ilya', 'cnv_1', 'note', 'for the team');
    expect(drafts.read('opr_ilya', 'cnv_1', 'reply')).toBe('for the customer');
    expect(drafts.read('opr_ilya', 'cnv_1', 'note')).toBe('for the team');
    expect(drafts.read('opr_anna', 'cnv_1', 'reply')).toBe('');
  });

  test('live in the browser, so that a reload and a new sign-in find them', () => {
    drafts.write('opr_ilya', 'cnv_1', 'reply', 'half a sen');
    expect(window.localStorage.getItem('omnisupport.draft.opr_ilya.cnv_1.reply')).toBe(
      JSON.stringify('half a sen'),
    );
  });

  test('leave nothing behind when emptied', () => {
    drafts.write('opr_ilya', 'cnv_1', 'reply', 'text');
    drafts.write('opr_ilya', 'cnv_1', 'reply', '  ');
    expect(window.localStorage).toHaveLength(0);
  });

  test('say when the browser has no room for them', () => {
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    expect(drafts.write('opr_ilya', 'cnv_1', 'reply', 'text')).toBe(false);
  });

  test('a broken value in the storage reads as no draft', () => {
    window.localStorage.setItem('omnisupport.draft.opr_ilya.cnv_1.reply', '{broken');
    expect(drafts.read('opr_ilya', 'cnv_1', 'reply')).toBe('');
  });
});
