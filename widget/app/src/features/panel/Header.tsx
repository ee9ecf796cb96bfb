import type { JSX } from 'preact';
import { useApp } from '../../lib/context.js';
import { Icon, type IconName } from '../../lib/icons.js';

/** Who the visitor talks to, and the way out. */
export function Header({ isBubble }: { isBubble: boolean }): JSX.Element {
  const { appearance, visit } = useApp();
  const { title, greeting } = appearance.value;
  const isEmpty = visit.messages.value.length + visit.outbox.entries.value.length === 0;
  const sub = isEmpty ? '' : greeting;
  return (
    <header class="head">
      {isBubble && <Collapse class="back" icon="chevron-left" />}
      <span class="logo" aria-hidden="true">
        {initialOf(title)}
      </span>
      <div class="head__words">
        <div class="head__title" dir="auto">
          {title}
        </div>
        {sub && (
          <div class="head__sub" dir="auto" title={sub}>
            {sub}
          </div>
        )}
      </div>
      {isBubble && <Collapse class="collapse" icon="chevron-down" />}
    </header>
  );
}

function Collapse(props: { class: string; icon: IconName }): JSX.Element {
  const { words, setOpen } = useApp();
  return (
    <button
      type="button"
      class={`icon-button ${props.class}`}
      aria-label={words.collapse}
      title={words.collapse}
      onClick={() => {
        setOpen(false);
      }}
    >
      <Icon name={props.icon} size={20} />
    </button>
  );
}

/** Letter for the logo: of the name in quotes, where there is one. */
export function initialOf(title: string): string {
  const name = /[«"“„]\s*(\p{L})/u.exec(title)?.[1] ?? /\p{L}|\p{N}/u.exec(title)?.[0] ?? '';
  return name.toUpperCase();
}
