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
  if (event.isComposing) return;
  const binding = bindings.findLast(({ name }) => matches(shortcuts[name], event));
  if (!binding || isOff(event.target, binding.name)) return;
  event.preventDefault();
  binding.run();
}

const layers = '[role="dialog"], [role="menu"], [role="listbox"]';

/** Layers above take all keys, fields take what types and Esc, Enter belongs to the focused control. */
function isOff(target: EventTarget | null, name: ShortcutName): boolean {
  if (document.querySelector(layers)) return true;
  if (!(target instanceof HTMLElement)) return false;
  const isField = target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName);
  if (isField) return isPlain(shortcuts[name]);
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
    // Before all others: a layer that closes on this very key must still count as open.
    window.addEventListener('keydown', onKeyDown, { capture: true });
    bindings.push(binding);
    return () => {
      bindings.splice(bindings.indexOf(binding), 1);
    };
  }, [name, enabled]);
}
