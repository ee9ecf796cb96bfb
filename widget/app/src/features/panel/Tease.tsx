import { type Signal, useSignal, useSignalEffect } from '@preact/signals';
import type { JSX } from 'preact';
import { useApp } from '../../lib/context.js';
import { Icon } from '../../lib/icons.js';
import type { Message } from '../../model/messages.js';
import { Avatar } from '../thread/Avatar.js';

const SHOWN_FOR = 8_000;

/** The line of a reply beside the closed launcher, for a moment. */
export function Tease(): JSX.Element | null {
  const { visit, appearance } = useApp();
  const { mode, corner } = appearance.value;
  const hidden = useHidden();
  const reply = visit.latestReply.value;
  return mode === 'EMBED' || !reply || hidden.value === reply.id ? null : (
    <div class={corner === 'BOTTOM_START' ? 'tease tease--start' : 'tease'} role="status">
      <Reply reply={reply} />
      <Hide
        onPress={() => {
          hidden.value = reply.id;
        }}
      />
    </div>
  );
}

/** Id of the reply that has been shown long enough; what came before the start is old. */
function useHidden(): Signal<string | null> {
  const { visit } = useApp();
  const hidden = useSignal(visit.latestReply.peek()?.id ?? null);
  useSignalEffect(() => {
    const id = visit.latestReply.value?.id ?? null;
    const timer = setTimeout(() => {
      hidden.value = id;
    }, SHOWN_FOR);
    return () => {
      clearTimeout(timer);
    };
  });
  return hidden;
}

function Reply({ reply }: { reply: Message }): JSX.Element {
  const { words, setOpen } = useApp();
  return (
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
        <span class="tease__text" dir="auto">
          {reply.text}
        </span>
      </span>
    </button>
  );
}

function Hide({ onPress }: { onPress: () => void }): JSX.Element {
  const { words } = useApp();
  return (
    <button type="button" class="tease__hide" aria-label={words.hide} onClick={onPress}>
      <Icon name="x" size={14} />
    </button>
  );
}
