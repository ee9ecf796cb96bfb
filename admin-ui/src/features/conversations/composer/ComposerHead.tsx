import { IconLock } from '@tabler/icons-react';
import type { OpenConversationFragment } from '@/__generated__/graphql';
import { cx } from '@/components/cx';
import { Kbd } from '@/components/Kbd';
import { ServiceGlyph } from '@/components/ServiceGlyph';
import { useT } from '@/lib/i18n/useT';
import { keyText } from '@/lib/keyboard/shortcuts';
import { channelMark } from '@/lib/vocabulary/services';
import styles from './ComposerHead.module.css';
import type { ComposerMode } from './drafts';

interface ComposerHeadProps {
  mode: ComposerMode;
  conversation: OpenConversationFragment;
  onMode: (mode: ComposerMode) => void;
}

/** What is written, and for a reply where it goes. */
export function ComposerHead({ mode, conversation, onMode }: ComposerHeadProps) {
  const t = useT();
  const { inbox, identity } = conversation;
  const isNote = mode === 'note';
  const isSite = inbox.channel === 'WIDGET';
  return (
    <div className={cx(styles.head, isNote && styles.note)}>
      <div className={styles.modes} role="group" aria-label={t('composer.mode')}>
        <button
          type="button"
          className={cx(styles.mode, !isNote && styles.modeOn)}
          aria-pressed={!isNote}
          onClick={() => onMode('reply')}
        >
          {t('composer.reply')}
        </button>
        <button
          type="button"
          className={cx(styles.mode, isNote && styles.modeOn)}
          aria-pressed={isNote}
          onClick={() => onMode('note')}
        >
          <IconLock size={14} aria-hidden="true" />
          {t('composer.note')}
          <Kbd>{keyText('toggleNote')}</Kbd>
        </button>
      </div>
      {!isNote && (
        <span className={styles.channel}>
          <ServiceGlyph mark={channelMark[inbox.channel]} label={t(`channel.${inbox.channel}`)} />
          <span className="os-cut">
            {isSite ? inbox.name : `${inbox.name}, ${identity.address}`}
          </span>
        </span>
      )}
    </div>
  );
}
