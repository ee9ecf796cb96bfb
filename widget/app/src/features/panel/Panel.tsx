import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import { useApp } from '../../lib/context.js';
import { Composer } from '../composer/Composer.js';
import { useDraft } from '../composer/useDraft.js';
import { Thread } from '../thread/Thread.js';
import { ConnectionLine } from './ConnectionLine.js';
import { Header } from './Header.js';
import { useFullScreen } from './useFullScreen.js';
import { useFocusTrap } from './useFocusTrap.js';

/** The open widget: over the page in a corner, over all of a phone, or a part of the page. */
export function Panel(): JSX.Element {
  const { appearance, words, setOpen } = useApp();
  const { mode, corner } = appearance.value;
  const panel = useRef<HTMLElement>(null);
  const draft = useDraft();
  const isBubble = mode === 'BUBBLE';
  const isFullScreen = useFullScreen(panel, isBubble);
  const onKeyDown = useFocusTrap(panel, isBubble, () => {
    setOpen(false);
  });
  const classes = [
    'panel',
    isBubble ? 'panel--bubble' : 'panel--embed',
    corner === 'BOTTOM_START' && 'panel--start',
  ];
  return (
    <section
      ref={panel}
      class={classes.filter(Boolean).join(' ')}
      role={isBubble ? 'dialog' : 'region'}
      aria-modal={isBubble ? isFullScreen : undefined}
      aria-label={words.label}
      tabIndex={-1}
      onKeyDown={onKeyDown}
    >
      <Header isBubble={isBubble} />
      <ConnectionLine />
      <Thread
        onEdit={(text) => {
          draft.value = draft.value.trim() === '' ? text : `${text}\n${draft.value}`;
        }}
      />
      <Composer draft={draft} />
    </section>
  );
}
