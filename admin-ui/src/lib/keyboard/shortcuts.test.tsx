import { fireEvent, render, screen } from '@testing-library/react';
import { describe, expect, test, vi } from 'vitest';
import { keyText, matches, shortcuts } from './shortcuts';
import { useShortcut } from './useShortcut';

const press = (change: Partial<KeyboardEventInit>) => ({
  code: '',
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...change,
});

function Page({
  onResolve,
  onClose,
  children,
}: {
  onResolve: () => void;
  onClose?: () => void;
  children?: React.ReactNode;
}) {
  useShortcut('resolve', onResolve);
  useShortcut('close', onClose ?? (() => undefined), onClose !== undefined);
  return <div>{children}</div>;
}

describe('keys', () => {
  test('work by their place, so that the Russian layout finds them', () => {
    const run = vi.fn();
    render(<Page onResolve={run} />);
    fireEvent.keyDown(document.body, { code: 'KeyE', key: 'у' });
    expect(run).toHaveBeenCalledOnce();
  });

  test('that are single letters are off while a field has the focus', () => {
    const run = vi.fn();
    render(
      <Page onResolve={run}>
        <textarea aria-label="text" />
      </Page>,
    );
    fireEvent.keyDown(screen.getByRole('textbox'), { code: 'KeyE', key: 'e' });
    expect(run).not.toHaveBeenCalled();
  });

  test('are off under a dialog', () => {
    const run = vi.fn();
    render(
      <Page onResolve={run} onClose={run}>
        <div role="dialog" aria-label="question" />
      </Page>,
    );
    fireEvent.keyDown(document.body, { code: 'KeyE', key: 'e' });
    fireEvent.keyDown(document.body, { code: 'Escape', key: 'Escape' });
    expect(run).not.toHaveBeenCalled();
  });

  test('do nothing once their part of the page is gone', () => {
    const run = vi.fn();
    render(<Page onResolve={run} />).unmount();
    fireEvent.keyDown(document.body, { code: 'KeyE', key: 'e' });
    expect(run).not.toHaveBeenCalled();
  });

  test('with other modifiers are other keys', () => {
    expect(matches(shortcuts.send, press({ code: 'Enter', ctrlKey: true }))).toBe(true);
    expect(matches(shortcuts.send, press({ code: 'Enter', ctrlKey: true, shiftKey: true }))).toBe(
      false,
    );
    expect(
      matches(shortcuts.sendAndResolve, press({ code: 'Enter', metaKey: true, shiftKey: true })),
    ).toBe(true);
  });

  test('are each bound once in their group', () => {
    const bound = Object.values(shortcuts).map((shortcut) =>
      JSON.stringify([
        shortcut.group,
        shortcut.code,
        'ctrl' in shortcut,
        'alt' in shortcut,
        'shift' in shortcut,
      ]),
    );
    expect(new Set(bound).size).toBe(bound.length);
  });

  test('are named as the machine names them', () => {
    expect(keyText('sendAndResolve', false)).toBe('Ctrl+Shift+↵');
    expect(keyText('sendAndResolve', true)).toBe('⌘⇧↵');
    expect(keyText('help', false)).toBe('?');
  });
});
