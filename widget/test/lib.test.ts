import { describe, expect, test } from 'vitest';
import { initialOf } from '../app/src/features/panel/Header.js';
import { formatFor } from '../app/src/lib/format.js';
import { paletteOf } from '../app/src/lib/palette.js';
import { segmentsOf } from '../app/src/lib/spans.js';
import { wordsFor } from '../app/src/lib/words.js';
import { contrast, readableOn } from '../shared/color.js';

describe('colours of a shop', () => {
  const accents = ['#0B6C8D', '#F2C230', '#B0452A', '#FFFFFF', '#000000', '#8A8A8A', '#00FF00'];

  test.each(accents)('are readable in the header: %s', (accent) => {
    expect(contrast(accent, readableOn(accent))).toBeGreaterThanOrEqual(4.5);
  });

  test.each(accents)('are readable as links in both themes: %s', (accent) => {
    expect(contrast(paletteOf(accent, 'light')['--osw-link']!, '#FFFFFF')).toBeGreaterThanOrEqual(
      4.5,
    );
    expect(contrast(paletteOf(accent, 'dark')['--osw-link']!, '#181C20')).toBeGreaterThanOrEqual(
      4.5,
    );
  });

  test('that vanish into the ground get an edge', () => {
    expect(paletteOf('#FFFFFF', 'light')['--osw-edge']).not.toBe('transparent');
    expect(paletteOf('#0B6C8D', 'light')['--osw-edge']).toBe('transparent');
  });
});

describe('text', () => {
  test('is cut where its formatting changes, overlaps included', () => {
    const spans = [
      { offset: 0, length: 6, style: 'BOLD', url: null },
      { offset: 3, length: 6, style: 'ITALIC', url: null },
    ] as const;
    const segments = segmentsOf({ text: 'abcdefghij', spans: [...spans] });
    expect(segments.map(({ text, styles }) => [text, ...styles])).toEqual([
      ['abc', 'BOLD'],
      ['def', 'BOLD', 'ITALIC'],
      ['ghi', 'ITALIC'],
      ['j'],
    ]);
  });

  test('makes links of plain addresses, without the full stop after them', () => {
    const segments = segmentsOf({ text: 'Смотрите https://example.ru/a?b=1.', spans: [] });
    expect(segments.map(({ text, url }) => [text, url])).toEqual([
      ['Смотрите ', null],
      ['https://example.ru/a?b=1', 'https://example.ru/a?b=1'],
      ['.', null],
    ]);
  });

  test('never runs a link that is code', () => {
    const span = { offset: 0, length: 5, style: 'LINK', url: 'javascript:alert(1)' } as const;
    expect(segmentsOf({ text: 'press', spans: [span] })[0]?.url).toBeNull();
  });

  test('survives formatting that reaches beyond its end', () => {
    const span = { offset: 2, length: 50, style: 'BOLD', url: null } as const;
    expect(segmentsOf({ text: 'abcd', spans: [span] }).map(({ text }) => text)).toEqual([
      'ab',
      'cd',
    ]);
  });
});

describe('numbers', () => {
  test('of bytes read well in both languages', () => {
    const [ru, en] = (['ru', 'en'] as const).map((locale) => formatFor(locale, wordsFor(locale)));
    expect([0, 900, 223_000, 5_300_000].map(ru!.size)).toEqual([
      '0\u00a0Б',
      '900\u00a0Б',
      '218\u00a0КБ',
      '5,1\u00a0МБ',
    ]);
    expect(en!.size(5_300_000)).toBe('5.1\u00a0MB');
  });
});

test('the logo shows the letter of the name in quotes, else the first one', () => {
  expect(['Поддержка «Клён»', 'Maple', '  7 дней'].map(initialOf)).toEqual(['К', 'M', '7']);
});
