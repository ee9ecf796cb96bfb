import { useEffect, useRef } from 'react';
import { isPlain, matches, shortcuts } from './shortcuts';
import type { ShortcutName } from './shortcuts';

interface Binding {
  name: ShortcutName;
  run: () => void;
}

// The newest binding wins, so that what lies on top gets the key.
const bindings: Binding[] = [];

function onKeyDown(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing) return;
  const binding = bindings.findLast(({ name }) => matches(shortcuts[name], event));
  if (!binding || (isPlain(shortcuts[binding.name]) && isOff(event.target, binding.name))) return;
  event.preventDefault();
  binding.run();
}

/** Single letters are off in fields and under dialogs; Enter belongs to the focused control. */
function isOff(target: EventTarget | null, name: ShortcutName): boolean {
  if (document.querySelector('[role="dialog"], [role="menu"], [role="listbox"]')) return true;
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName)) return true;
  return shortcuts[name].code === 'Enter' && /^(A|BUTTON|SUMMARY)$/.test(target.tagName);
}

/** Runs the action on its key while the component is shown and `enabled`. */
export function useShortcut(name: ShortcutName, run: () => void, enabled = true): void {
  const latest = useRef(run);
  useEffect(() => {
    latest.current = run;
  });
  useEffect(() => {
    if (!enabled) return undefined;
    const binding = { name, run: () => latest.current() };
    if (bindings.length === 0) window.addEventListener('keydown', onKeyDown);
    bindings.push(binding);
    return () => {
      bindings.splice(bindings.indexOf(binding), 1);
      if (bindings.length === 0) window.removeEventListener('keydown', onKeyDown);
    };
  }, [name, enabled]);
}
