import { describe, expect, test } from 'vitest';
import { formatted } from './formatting';

describe('formatting', () => {
  test('goes around the selection and keeps it selected', () => {
    expect(formatted({ text: 'это важно', start: 4, end: 9 }, 'bold')).toEqual({
      text: 'это **важно**',
      start: 6,
      end: 11,
    });
  });

  test('comes off when it is there already', () => {
    expect(formatted({ text: 'это **важно**', start: 6, end: 11 }, 'bold')).toEqual({
      text: 'это важно',
      start: 4,
      end: 9,
    });
  });

  test('without a selection puts the cursor between the marks', () => {
    expect(formatted({ text: '', start: 0, end: 0 }, 'code')).toEqual({
      text: '``',
      start: 1,
      end: 1,
    });
  });

  test('makes a link of words and selects the address to type', () => {
    const { text, start, end } = formatted({ text: 'наш сайт', start: 0, end: 8 }, 'link');
    expect(text).toBe('[наш сайт](https://)');
    expect(text.slice(start, end)).toBe('https://');
  });

  test('makes a link of an address and puts the cursor where the words go', () => {
    const { text, start } = formatted({ text: 'https://klen.example', start: 0, end: 20 }, 'link');
    expect(text).toBe('[](https://klen.example)');
    expect(start).toBe(1);
  });
});
