import { type Signal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { useApp } from '../../lib/context.js';
import { Icon } from '../../lib/icons.js';

/** The longest text that the server takes from a visitor. */
const MAX_LENGTH = 4096;
const TALLEST = 124;
const LOWEST = 44;

/** Where the visitor writes: Enter sends, Shift and Enter begin a line. */
export function Composer({ draft }: { draft: Signal<string> }): JSX.Element {
  const { visit, words, isOpen, appearance } = useApp();
  const field = useRef<HTMLTextAreaElement>(null);
  const text = draft.value;
  const over = text.length - MAX_LENGTH;
  const canSend = text.trim() !== '' && over <= 0;

  useLayoutEffect(() => {
    if (field.current) {
      field.current.style.height = `${LOWEST}px`;
      field.current.style.height = `${Math.min(TALLEST, field.current.scrollHeight)}px`;
    }
  }, [text]);

  useEffect(() => {
    // A field in focus opens the keyboard of a phone over what there is to read.
    const hasKeyboard = matchMedia('(hover: hover) and (pointer: fine)').matches;
    if (isOpen.value && hasKeyboard && appearance.value.mode === 'BUBBLE') {
      field.current?.focus();
    }
  }, [isOpen.value]);

  const send = (): void => {
    if (canSend) {
      visit.say(text.trim());
      draft.value = '';
      field.current?.focus();
    }
  };

  const onKeyDown = (event: JSX.TargetedKeyboardEvent<HTMLTextAreaElement>): void => {
    if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      send();
    }
  };

  return (
    <form
      class="composer"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <textarea
        ref={field}
        rows={1}
        dir="auto"
        value={text}
        placeholder={words.placeholder}
        aria-label={words.placeholder}
        aria-invalid={over > 0}
        enterkeyhint="send"
        onInput={({ currentTarget }) => {
          draft.value = currentTarget.value;
          visit.typing.pressed();
        }}
        onKeyDown={onKeyDown}
      />
      {over > 0 && (
        <span class="over" role="alert">
          {words.tooLong(over)}
        </span>
      )}
      <button type="submit" class="send" aria-label={words.send} title={words.send} disabled={!canSend}>
        <Icon name="arrow-up" size={20} />
      </button>
    </form>
  );
}
