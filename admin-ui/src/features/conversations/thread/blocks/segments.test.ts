import { describe, expect, test } from 'vitest';
import { segmentsOf } from './segments';
import type { Span } from './segments';

const cut = (text: string, spans: Span[] = []) =>
  segmentsOf(text, spans).map((segment) => [
    segment.text,
    segment.spans.map(({ style }) => style).join('+'),
  ]);

describe('formatted text', () => {
  test('is cut where formatting begins and ends', () => {
    expect(cut('Это наша ошибка', [{ offset: 4, length: 4, style: 'BOLD' }])).toEqual([
      ['Это ', ''],
      ['наша', 'BOLD'],
      [' ошибка', ''],
    ]);
  });

  test('may overlap', () => {
    const spans: Span[] = [
      { offset: 0, length: 4, style: 'BOLD' },
      { offset: 2, length: 4, style: 'ITALIC' },
    ];
    expect(cut('abcdef', spans)).toEqual([
      ['ab', 'BOLD'],
      ['cd', 'BOLD+ITALIC'],
      ['ef', 'ITALIC'],
    ]);
  });

  test('loses no letter to a span that is out of bounds', () => {
    expect(
      cut('abc', [{ offset: 1, length: 99, style: 'CODE' }])
        .map(([text]) => text)
        .join(''),
    ).toBe('abc');
  });

  test('makes links of bare addresses, without the full stop behind', () => {
    expect(cut('См. https://klen.example/a.')).toEqual([
      ['См. ', ''],
      ['https://klen.example/a', 'LINK'],
      ['.', ''],
    ]);
  });

  test('leaves addresses inside code alone', () => {
    expect(cut('https://a.example', [{ offset: 0, length: 17, style: 'CODE' }])).toEqual([
      ['https://a.example', 'CODE'],
    ]);
  });
});
