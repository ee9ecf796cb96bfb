import { describe, expect, test } from 'vitest';
import {
  entered,
  extended,
  left,
  leftBehind,
  neighbour,
  opened,
  returned,
  stirred,
  waitingCount,
} from './listWindow';

const page = (...ids: string[]) => opened({ ids, endCursor: 'end', hasMore: true });

describe('the list holds still', () => {
  test('an arrival waits in the slot and moves no row', () => {
    const list = entered(page('a', 'b'), 'new');
    expect(list.ids).toEqual(['a', 'b']);
    expect(waitingCount(list)).toBe(1);
  });

  test('the same arrival told twice is counted once', () => {
    expect(waitingCount(entered(entered(page('a'), 'new'), 'new'))).toBe(1);
  });

  test('an arrival that leaves before it was shown is forgotten', () => {
    expect(waitingCount(left(entered(page('a'), 'new'), 'new'))).toBe(0);
  });

  test('a row that no longer belongs here stays in its place', () => {
    const list = left(page('a', 'b', 'c'), 'b');
    expect(list.ids).toEqual(['a', 'b', 'c']);
    expect(list.gone.has('b')).toBe(true);
  });

  test('it goes when the operator leaves it', () => {
    expect(leftBehind(left(page('a', 'b', 'c'), 'b'), 'b').ids).toEqual(['a', 'c']);
  });

  test('leaving a row that still belongs here changes nothing', () => {
    const list = page('a', 'b');
    expect(leftBehind(list, 'b')).toBe(list);
  });

  test('a row that belongs here again is no longer marked as gone', () => {
    expect(entered(left(page('a', 'b'), 'b'), 'b').gone.size).toBe(0);
  });

  test('news in a row below do not move it, but offer a fresh order', () => {
    const list = stirred(page('a', 'b'), 'b', true);
    expect(list.ids).toEqual(['a', 'b']);
    expect(waitingCount(list)).toBe(1);
  });

  test('news in the first row offer nothing: it can stand no higher', () => {
    expect(waitingCount(stirred(page('a', 'b'), 'a', true))).toBe(0);
  });

  test('an undone step puts the row back where it stood', () => {
    const list = leftBehind(left(page('a', 'b', 'c'), 'b'), 'b');
    expect(returned(list, 'b', 1).ids).toEqual(['a', 'b', 'c']);
  });

  test('an undone step of a row that never stood here makes it an arrival', () => {
    expect(returned(page('a'), 'b', -1).arrivals).toEqual(['b']);
  });
});

describe('the list grows downwards', () => {
  test('the next page repeats no row that moved up meanwhile', () => {
    const list = extended(entered(page('a', 'b'), 'new'), {
      ids: ['b', 'new', 'c'],
      endCursor: null,
      hasMore: false,
    });
    expect(list.ids).toEqual(['a', 'b', 'c']);
    expect(list.hasMore).toBe(false);
  });
});

describe('keys walk the list', () => {
  test('the ends hold', () => {
    expect(neighbour(page('a', 'b'), 'b', 1)).toBe('b');
    expect(neighbour(page('a', 'b'), 'a', -1)).toBe('a');
  });

  test('without a selection the first row is next', () => {
    expect(neighbour(page('a', 'b'), null, 1)).toBe('a');
  });

  test('an empty list has no next row', () => {
    expect(neighbour(page(), null, 1)).toBeNull();
  });
});
