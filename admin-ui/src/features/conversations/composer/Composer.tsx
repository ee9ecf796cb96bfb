import { useEffect, useId, useImperativeHandle, useRef } from 'react';
import type { KeyboardEvent, Ref } from 'react';
import type { OpenConversationFragment, ThreadMessageFragment } from '@/__generated__/graphql';
import { cx } from '@/components/cx';
import { useT } from '@/lib/i18n/useT';
import { matches, shortcuts } from '@/lib/keyboard/shortcuts';
import { useShortcut } from '@/lib/keyboard/useShortcut';
import { Blocked } from './Blocked';
import styles from './Composer.module.css';
import { ComposerField } from './ComposerField';
import { ComposerHead } from './ComposerHead';
import { ComposerSays } from './ComposerSays';
import type { ComposerMode } from './drafts';
import { AttachButton } from './files/AttachButton';
import { FileTray } from './files/FileTray';
import fileStyles from './files/FileTray.module.css';
import { useDrop } from './files/useDrop';
import { FormatBar } from './FormatBar';
import { formatted } from './formatting';
import type { Format } from './formatting';
import { Quoted } from './Quoted';
import { SendButtons } from './SendButtons';
import { useBlock } from './useBlock';
import { useComposer } from './useComposer';

export interface ComposerHandle {
  focus: (mode?: ComposerMode) => void;
  /** Brings text back, in front of what is there. */
  restore: (mode: ComposerMode, text: string) => void;
}

interface ComposerProps {
  ref: Ref<ComposerHandle>;
  conversation: OpenConversationFragment;
  quote: ThreadMessageFragment | null;
  onQuote: (message: ThreadMessageFragment | null) => void;
  lastSeenMessageId: () => string | null;
  onTyped: (mode: ComposerMode) => void;
  onStopped: () => void;
  onSubmitted: (resolves: boolean) => void;
}

export function Composer({
  ref,
  conversation,
  quote,
  onQuote,
  lastSeenMessageId,
  onTyped,
  onStopped,
  onSubmitted,
}: ComposerProps) {
  const t = useT();
  const saysId = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const block = useBlock(conversation);
  const composer = useComposer({
    conversation,
    quote,
    onQuoteUsed: () => onQuote(null),
    lastSeenMessageId,
    isBlocked: (mode) => block(mode) !== null,
  });
  const { mode, setMode, text, setText, files } = composer;
  const isNote = mode === 'note';
  const reason = block(mode);
  const drop = useDrop(!isNote && reason === null, files.add);

  function focus(next: ComposerMode = mode) {
    setMode(next);
    setTimeout(() => field.current?.focus());
  }

  useImperativeHandle(ref, () => ({
    focus,
    restore(next, returned) {
      setMode(next);
      setTimeout(() => {
        const now = field.current?.value ?? '';
        setText(now.trim() === '' ? returned : `${returned}\n\n${now}`);
        field.current?.focus();
      });
    },
  }));

  useShortcut('reply', () => focus('reply'));
  useShortcut('note', () => focus('note'));
  useShortcut('toggleNote', () => focus(isNote ? 'reply' : 'note'));

  // A quote chosen in the thread is answered here.
  useEffect(() => {
    if (quote) field.current?.focus();
  }, [quote]);

  function submit(resolves: boolean) {
    if (!composer.submit(resolves)) return;
    onStopped();
    onSubmitted(resolves && !isNote);
    if (!resolves) field.current?.focus();
  }

  function format(kind: Format) {
    const element = field.current;
    if (!element) return;
    const next = formatted(
      { text, start: element.selectionStart, end: element.selectionEnd },
      kind,
    );
    setText(next.text);
    requestAnimationFrame(() => {
      element.focus();
      element.setSelectionRange(next.start, next.end);
    });
  }

  function onKeyDown(event: KeyboardEvent<HTMLTextAreaElement>) {
    const press = event.nativeEvent;
    if (press.isComposing) return;
    const run = matches(shortcuts.sendAndResolve, press)
      ? () => submit(true)
      : matches(shortcuts.send, press)
        ? () => submit(false)
        : matches(shortcuts.bold, press)
          ? () => format('bold')
          : matches(shortcuts.italic, press)
            ? () => format('italic')
            : event.key === 'Escape'
              ? () => event.currentTarget.blur()
              : null;
    if (!run) return;
    event.preventDefault();
    event.stopPropagation();
    run();
  }

  return (
    <form
      className={cx(styles.composer, isNote && styles.note)}
      aria-label={t(isNote ? 'composer.noteLabel' : 'composer.label')}
      onSubmit={(event) => event.preventDefault()}
      {...drop.on}
    >
      {drop.isOver && <div className={fileStyles.drop}>{t('composer.file.drop')}</div>}
      <ComposerHead mode={mode} conversation={conversation} onMode={focus} />
      {quote && !isNote && (
        <Quoted
          quote={quote}
          customerName={conversation.customer.name}
          onRemove={() => onQuote(null)}
        />
      )}
      {reason !== null && <Blocked reason={reason} />}
      {!isNote && files.list.length > 0 && <FileTray files={files.list} onRemove={files.remove} />}
      <ComposerField
        field={field}
        label={t(isNote ? 'composer.noteLabel' : 'composer.label')}
        placeholder={t(isNote ? 'composer.notePlaceholder' : 'composer.placeholder')}
        value={text}
        limit={composer.limit}
        disabled={reason !== null}
        isNote={isNote}
        describedBy={saysId}
        onChange={(next) => {
          setText(next);
          if (next.trim() === '') onStopped();
          else onTyped(mode);
        }}
        onKeyDown={onKeyDown}
        onBlur={onStopped}
      />
      <div className={styles.foot}>
        {!isNote && <AttachButton disabled={reason !== null} onFiles={files.add} />}
        <FormatBar onFormat={format} disabled={reason !== null} />
        <ComposerSays id={saysId} composer={composer} conversationId={conversation.id} />
        <SendButtons
          mode={mode}
          canSend={composer.canSend}
          canResolve={conversation.viewerCan.includes('TRANSITION')}
          onSend={submit}
        />
      </div>
    </form>
  );
}
