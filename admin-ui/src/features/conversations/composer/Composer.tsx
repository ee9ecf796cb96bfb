import { IconArrowUp, IconChevronDown, IconLock, IconX } from '@tabler/icons-react';
import { useEffect, useId, useImperativeHandle, useRef } from 'react';
import type { KeyboardEvent, Ref } from 'react';
import type { OpenConversationFragment, ThreadMessageFragment } from '@/__generated__/graphql';
import { Button, IconButton } from '@/components/Button';
import { cx } from '@/components/cx';
import { Kbd } from '@/components/Kbd';
import { Menu, MenuItem } from '@/components/Menu';
import { ServiceGlyph } from '@/components/ServiceGlyph';
import { useT } from '@/lib/i18n/useT';
import { keyText, matches, shortcuts } from '@/lib/keyboard/shortcuts';
import { useShortcut } from '@/lib/keyboard/useShortcut';
import { media, useMedia } from '@/lib/media/useMedia';
import { channelMark } from '@/lib/vocabulary/services';
import { Blocked } from './Blocked';
import styles from './Composer.module.css';
import { ComposerField } from './ComposerField';
import { ComposerSays } from './ComposerSays';
import type { ComposerMode } from './drafts';
import { FormatBar } from './FormatBar';
import { formatted } from './formatting';
import type { Format } from './formatting';
import { useComposer } from './useComposer';
import { useBlock } from './useBlock';

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

export function Composer({ ref, conversation, quote, onQuote, lastSeenMessageId, onTyped, onStopped, onSubmitted }: ComposerProps) {
  const t = useT();
  const isPhone = useMedia(media.phone);
  const saysId = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const block = useBlock(conversation);
  const composer = useComposer({ conversation, quote, onQuoteUsed: () => onQuote(null), lastSeenMessageId, isBlocked: (mode) => block(mode) !== null });
  const { mode, setMode, text, setText } = composer;
  const isNote = mode === 'note';
  const reason = block(mode);

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
    const next = formatted({ text, start: element.selectionStart, end: element.selectionEnd }, kind);
    setText(next.text);
    requestAnimationFrame(() => {
      element.focus();
      element.setSelectionRange(next.start, next.end);
    });
  }

  function onKeyDown(event: KeyboardEvent<HTMLTextAreaElement>) {
    const press = event.nativeEvent;
    if (press.isComposing) return;
    const run =
      matches(shortcuts.sendAndResolve, press) ? () => submit(true)
      : matches(shortcuts.send, press) ? () => submit(false)
      : matches(shortcuts.bold, press) ? () => format('bold')
      : matches(shortcuts.italic, press) ? () => format('italic')
      : event.key === 'Escape' ? () => event.currentTarget.blur()
      : null;
    if (!run) return;
    event.preventDefault();
    event.stopPropagation();
    run();
  }

  const channelName = t(`channel.${conversation.inbox.channel}`);
  const sendLabel = t(isNote ? 'composer.addNote' : 'composer.send');
  const canResolve = conversation.viewerCan.includes('TRANSITION');
  return (
    <form className={cx(styles.composer, isNote && styles.note)} aria-label={t(isNote ? 'composer.noteLabel' : 'composer.label')} onSubmit={(event) => event.preventDefault()}>
      <div className={styles.head}>
        <div className={styles.modes} role="group" aria-label={t('composer.mode')}>
          <button type="button" className={cx(styles.mode, !isNote && styles.modeOn)} aria-pressed={!isNote} onClick={() => focus('reply')}>
            {t('composer.reply')}
          </button>
          <button type="button" className={cx(styles.mode, isNote && styles.modeOn)} aria-pressed={isNote} onClick={() => focus('note')}>
            <IconLock size={14} aria-hidden="true" />
            {t('composer.note')}
            <Kbd>{keyText('toggleNote')}</Kbd>
          </button>
        </div>
        {!isNote && (
          <span className={styles.channel}>
            <ServiceGlyph mark={channelMark[conversation.inbox.channel]} label={channelName} />
            <span className="os-cut">{`${conversation.inbox.name}, ${conversation.identity.address}`}</span>
          </span>
        )}
      </div>
      {quote && !isNote && <Quoted quote={quote} customerName={conversation.customer.name} onRemove={() => onQuote(null)} />}
      {reason !== null && <Blocked reason={reason} />}
      <ComposerField
        field={field}
        label={t(isNote ? 'composer.noteLabel' : 'composer.label')}
        placeholder={isNote ? t('composer.notePlaceholder') : isPhone ? t('composer.placeholder.phone', { channel: channelName }) : t('composer.placeholder')}
        value={text}
        limit={composer.limit}
        disabled={reason !== null}
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
        <FormatBar onFormat={format} disabled={reason !== null} />
        <ComposerSays id={saysId} composer={composer} conversationId={conversation.id} />
        <span className={styles.send}>
          <Button
            look="primary"
            className={cx(isPhone ? styles.sendRound : !isNote && canResolve && styles.sendMain)}
            disabled={!composer.canSend}
            keys={isPhone ? undefined : keyText('send')}
            aria-label={isPhone ? sendLabel : undefined}
            onClick={() => submit(false)}
          >
            {isPhone ? <IconArrowUp size={20} /> : sendLabel}
          </Button>
          {!isNote && canResolve && (
            <Menu
              position="top-end"
              width={280}
              target={
                <Button look="primary" className={styles.sendMore} disabled={!composer.canSend} aria-label={t('composer.moreWays')}>
                  <IconChevronDown size={16} />
                </Button>
              }
            >
              <MenuItem keys={keyText('sendAndResolve')} onClick={() => submit(true)}>
                {t('composer.sendAndResolve')}
              </MenuItem>
            </Menu>
          )}
        </span>
      </div>
    </form>
  );
}

function Quoted({ quote, customerName, onRemove }: { quote: ThreadMessageFragment; customerName: string; onRemove: () => void }) {
  const t = useT();
  return (
    <div className={styles.quote}>
      <div>
        <b className="os-cut">{quote.direction === 'INBOUND' ? customerName : quote.actor.name}</b>
        <div className="os-cut">{quote.text}</div>
      </div>
      <IconButton size="sm" label={t('composer.unquote')} onClick={onRemove}>
        <IconX size={16} />
      </IconButton>
    </div>
  );
}
