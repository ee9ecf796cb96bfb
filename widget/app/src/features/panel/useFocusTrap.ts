import type { RefObject, TargetedKeyboardEvent } from 'preact';
import { useEffect } from 'preact/hooks';

const FOCUSABLE = 'a[href], button:not(:disabled), textarea, audio, video, [tabindex="0"]';

/** Keeps the keyboard inside while the panel covers the page; Escape leaves. */
export function useFocusTrap(
  panel: RefObject<HTMLElement>,
  isTrapping: boolean,
  onEscape: () => void,
): (event: TargetedKeyboardEvent<HTMLElement>) => void {
  useEffect(() => {
    const root = panel.current?.getRootNode() as ShadowRoot | undefined;
    if (isTrapping && !panel.current?.contains(root?.activeElement ?? null)) {
      panel.current?.focus({ preventScroll: true });
    }
  }, [isTrapping]);

  return (event) => {
    if (!isTrapping) {
      return;
    }
    if (event.key === 'Escape') {
      event.stopPropagation();
      onEscape();
    } else if (event.key === 'Tab') {
      wrap(event);
    }
  };
}

function wrap(event: TargetedKeyboardEvent<HTMLElement>): void {
  const root = event.currentTarget.getRootNode() as ShadowRoot;
  const stops = [...event.currentTarget.querySelectorAll<HTMLElement>(FOCUSABLE)].filter(
    (element) => element.getClientRects().length > 0,
  );
  const [first, last] = [stops[0], stops.at(-1)];
  const isOutside = root.activeElement === event.currentTarget;
  if (event.shiftKey && (root.activeElement === first || isOutside)) {
    event.preventDefault();
    last?.focus();
  } else if (!event.shiftKey && root.activeElement === last) {
    event.preventDefault();
    first?.focus();
  }
}
