import { useSignal, useSignalEffect } from '@preact/signals';
import type { JSX } from 'preact';
import { useApp } from '../../lib/context.js';
import { Icon } from '../../lib/icons.js';
import { Avatar } from '../thread/Avatar.js';

const SHOWN_FOR = 8_000;

/** The line of a reply beside the closed launcher, for a moment. */
export function Tease(): JSX.Element | null {
  const { visit, words, appearance, isOpen, setOpen } = useApp();
  const hidden = useSignal<string | null>(null);
  const reply = visit.latestReply.value;
  useSignalEffect(() => {
    const id = visit.latestReply.value?.id ?? null;
    if (isOpen.value) {
      hidden.value = id;
    }
    const timer = setTimeout(() => {
      hidden.value = id;
    }, SHOWN_FOR);
    return () => {
      clearTimeout(timer);
    };
  });
  if (!reply || isOpen.value || hidden.value === reply.id) {
    return null;
  }
  const { mode, corner } = appearance.value;
  return mode === 'EMBED' ? null : (
    <div class={corner === 'BOTTOM_START' ? 'tease tease--start' : 'tease'} role="status">
      <button
        type="button"
        class="tease__open"
        title={words.open}
        onClick={() => {
          setOpen(true);
        }}
      >
        <Avatar name={reply.actor.name} />
        <span class="tease__words">
          <span class="tease__from">{reply.actor.name}</span>
          <span class="tease__text">{reply.text}</span>
        </span>
      </button>
      <button
        type="button"
        class="tease__hide"
        aria-label={words.hide}
        onClick={() => {
          hidden.value = reply.id;
        }}
      >
        <Icon name="x" size={14} />
      </button>
    </div>
  );
}
