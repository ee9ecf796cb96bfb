import type { JSX } from 'preact';
import { useApp } from '../../lib/context.js';
import { Icon } from '../../lib/icons.js';

/** Who the visitor talks to, and the way out. */
export function Header({ isBubble }: { isBubble: boolean }): JSX.Element {
  const { appearance, words, visit, setOpen } = useApp();
  const { title, greeting } = appearance.value;
  const isEmpty = visit.messages.value.length + visit.outbox.entries.value.length === 0;
  const sub = visit.isCut.value ? words.offlineShort : isEmpty ? '' : greeting;
  const close = (): void => {
    setOpen(false);
  };
  return (
    <header class="head">
      {isBubble && (
        <button type="button" class="icon-button back" aria-label={words.collapse} onClick={close}>
          <Icon name="chevron-left" size={20} />
        </button>
      )}
      <span class="logo" aria-hidden="true">
        {initialOf(title)}
      </span>
      <div class="head__words">
        <div class="head__title">{title}</div>
        {sub && (
          <div class="head__sub" title={sub}>
            {sub}
          </div>
        )}
      </div>
      {isBubble && (
        <button
          type="button"
          class="icon-button collapse"
          aria-label={words.collapse}
          title={words.collapse}
          onClick={close}
        >
          <Icon name="chevron-down" size={20} />
        </button>
      )}
    </header>
  );
}

/** Letter for the logo: of the name in quotes, where there is one. */
export function initialOf(title: string): string {
  const name = /[«"“„]\s*(\p{L})/u.exec(title)?.[1] ?? /\p{L}|\p{N}/u.exec(title)?.[0] ?? '';
  return name.toUpperCase();
}
