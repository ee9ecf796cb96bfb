import { expect, test } from 'vitest';
import { initials } from './initials';

test.each([
  ['Екатерина Воробьёва', 'ЕВ'],
  ['нина', 'Н'],
  ['ООО «Северные технологии»', 'СТ'],
  ['Константин Александрович Рождественский', 'КА'],
  ['+7 916 ··· 42-18', null],
  ['', null],
  ['𝒜nna', '𝒜'],
])('%s is %s', (name, letters) => {
  expect(initials(name)).toBe(letters);
});
