import { expect, test } from 'vitest';
import { bestContrast } from './contrast';

test('a dark colour takes white text', () => {
  expect(bestContrast('#0B6C8D')).toMatchObject({ text: '#ffffff' });
});

test('a light colour takes dark text', () => {
  expect(bestContrast('#F2C230')).toMatchObject({ text: '#161a1e' });
});

test('black on white is 21 to 1', () => {
  expect(bestContrast('#000000').ratio).toBeCloseTo(21, 1);
});
