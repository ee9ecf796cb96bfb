import { describe, expect, test } from 'vitest';
import { placeProblems } from './placeProblems';

const fields = ['name', 'botToken', 'baseUrl'] as const;

describe('a refusal', () => {
  test('stands under the field that its path ends in', () => {
    const placed = placeProblems(
      [{ message: 'Токен отклонён', path: ['input', 'settings', 'telegram', 'botToken'] }],
      fields,
    );
    expect(placed).toEqual({ botToken: 'Токен отклонён' });
  });

  test('about a part inside a field stands under that field', () => {
    expect(placeProblems([{ message: 'Пусто', path: ['input', 'name', '0'] }], fields)).toEqual({
      name: 'Пусто',
    });
  });

  test('without a place, or with a place the form does not have, is about the whole form', () => {
    expect(placeProblems([{ message: 'Нельзя', path: null }], fields)).toEqual({ form: 'Нельзя' });
    expect(placeProblems([{ message: 'Ключ', path: ['input', 'idempotencyKey'] }], fields)).toEqual(
      { form: 'Ключ' },
    );
  });

  test('and another about the same field are both told', () => {
    const placed = placeProblems(
      [
        { message: 'Раз.', path: ['name'] },
        { message: 'Два.', path: ['name'] },
      ],
      fields,
    );
    expect(placed).toEqual({ name: 'Раз. Два.' });
  });
});
