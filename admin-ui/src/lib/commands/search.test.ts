import { describe, expect, test } from 'vitest';
import type { Command } from './commands';
import { highlighted, searchCommands } from './search';

const command = (group: Command['group'], label: string, detail?: string): Command => ({
  id: label,
  group,
  label,
  detail,
  icon: null,
  run: () => undefined,
});
const all = [
  command('goTo', 'Каналы', 'Настройки'),
  command('actions', 'Решить'),
  command('conversations', 'Нина Петровна', 'Возврат брака'),
  command('actions', 'Отложить: завтра'),
];
const found = (query: string) =>
  searchCommands(all, query).flatMap(({ commands }) => commands.map(({ label }) => label));

describe('the palette', () => {
  test('keeps its groups in a fixed order', () => {
    expect(searchCommands(all, '').map(({ group }) => group)).toEqual([
      'conversations',
      'actions',
      'goTo',
    ]);
  });

  test('finds by any words in any order, without regard to case', () => {
    expect(found('завтра отл')).toEqual(['Отложить: завтра']);
    expect(found('БРАК нина')).toEqual(['Нина Петровна']);
  });

  test('leaves conversations out behind ">"', () => {
    expect(found('>')).toEqual(['Решить', 'Отложить: завтра', 'Каналы']);
  });

  test('says nothing was found by an empty list', () => {
    expect(searchCommands(all, 'ъъъ')).toEqual([]);
  });

  test('marks what was found, special signs included', () => {
    expect(highlighted('Цена (руб.)', '(руб.)')).toEqual([
      { text: 'Цена ', isMatch: false },
      { text: '(руб.)', isMatch: true },
    ]);
  });
});
