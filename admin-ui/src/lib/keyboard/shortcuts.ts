import type { MessageId } from '@/lib/i18n/languages';

/** A key by its place on the keyboard, so that it works in every layout. */
export interface Shortcut {
  code: string;
  /** What the key says on a Latin layout. */
  key: string;
  ctrl?: boolean;
  alt?: boolean;
  shift?: boolean;
  group: ShortcutGroup;
  label: MessageId;
}

export type ShortcutGroup = 'list' | 'conversation' | 'composer' | 'everywhere';
export const shortcutGroups: readonly ShortcutGroup[] = [
  'list',
  'conversation',
  'composer',
  'everywhere',
];

/** Every key of the UI; what is not here does not exist. */
export const shortcuts = {
  next: { code: 'KeyJ', key: 'J', group: 'list', label: 'app.keys.next' },
  previous: { code: 'KeyK', key: 'K', group: 'list', label: 'app.keys.previous' },
  open: { code: 'Enter', key: '↵', group: 'list', label: 'app.keys.open' },
  arrivals: { code: 'Period', key: '.', group: 'list', label: 'app.keys.arrivals' },
  filters: { code: 'KeyF', key: 'F', group: 'list', label: 'app.keys.filters' },
  reply: { code: 'KeyR', key: 'R', group: 'conversation', label: 'app.keys.reply' },
  note: { code: 'KeyN', key: 'N', group: 'conversation', label: 'app.keys.note' },
  resolve: { code: 'KeyE', key: 'E', group: 'conversation', label: 'app.keys.resolve' },
  claim: { code: 'KeyA', key: 'A', group: 'conversation', label: 'app.keys.claim' },
  snooze: { code: 'KeyS', key: 'S', group: 'conversation', label: 'app.keys.snooze' },
  undo: { code: 'KeyZ', key: 'Z', group: 'conversation', label: 'app.keys.undo' },
  send: { code: 'Enter', key: '↵', ctrl: true, group: 'composer', label: 'app.keys.send' },
  sendAndResolve: {
    code: 'Enter',
    key: '↵',
    ctrl: true,
    shift: true,
    group: 'composer',
    label: 'app.keys.sendAndResolve',
  },
  toggleNote: {
    code: 'KeyN',
    key: 'N',
    alt: true,
    group: 'composer',
    label: 'app.keys.toggleNote',
  },
  bold: { code: 'KeyB', key: 'B', ctrl: true, group: 'composer', label: 'app.keys.bold' },
  italic: { code: 'KeyI', key: 'I', ctrl: true, group: 'composer', label: 'app.keys.italic' },
  palette: { code: 'KeyK', key: 'K', ctrl: true, group: 'everywhere', label: 'app.keys.palette' },
  paletteSlash: { code: 'Slash', key: '/', group: 'everywhere', label: 'app.keys.search' },
  help: { code: 'Slash', key: '?', shift: true, group: 'everywhere', label: 'app.keys.help' },
  close: { code: 'Escape', key: 'Esc', group: 'everywhere', label: 'app.keys.close' },
} as const satisfies Record<string, Shortcut>;

export type ShortcutName = keyof typeof shortcuts;

export interface KeyPress {
  code: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
  shiftKey: boolean;
}

/** Command on macOS and Control elsewhere count as one. */
export function matches(shortcut: Shortcut, press: KeyPress): boolean {
  const code = press.code === 'NumpadEnter' ? 'Enter' : press.code;
  return (
    code === shortcut.code &&
    (press.ctrlKey || press.metaKey) === Boolean(shortcut.ctrl) &&
    press.altKey === Boolean(shortcut.alt) &&
    press.shiftKey === Boolean(shortcut.shift)
  );
}

/** True for keys that mean something to a field: letters, Enter, Esc. */
export function isPlain(shortcut: Shortcut): boolean {
  return !shortcut.ctrl && !shortcut.alt;
}

/** The key as this machine names it: Ctrl+K, or ⌘K on macOS. */
export function keyText(
  name: ShortcutName,
  isMac = /Mac|iPhone|iPad/.test(navigator.userAgent),
): string {
  const { key, ctrl, alt, shift }: Shortcut = shortcuts[name];
  const parts = isMac
    ? [ctrl && '⌘', alt && '⌥', shift && key !== '?' && '⇧', key]
    : [ctrl && 'Ctrl', alt && 'Alt', shift && key !== '?' && 'Shift', key];
  return parts.filter(Boolean).join(isMac ? '' : '+');
}
