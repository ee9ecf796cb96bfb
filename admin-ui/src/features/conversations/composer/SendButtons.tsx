import { IconArrowUp, IconChevronDown } from '@tabler/icons-react';
import { Button } from '@/components/Button';
import { cx } from '@/components/cx';
import { Menu, MenuItem } from '@/components/Menu';
import { useT } from '@/lib/i18n/useT';
import { keyText } from '@/lib/keyboard/shortcuts';
import { media, useMedia } from '@/lib/media/useMedia';
import styles from './Composer.module.css';
import type { ComposerMode } from './drafts';

interface SendButtonsProps {
  mode: ComposerMode;
  canSend: boolean;
  canResolve: boolean;
  onSend: (resolves: boolean) => void;
}

/** The one primary button, and beside it the other way to send. */
export function SendButtons({ mode, canSend, canResolve, onSend }: SendButtonsProps) {
  const t = useT();
  const isPhone = useMedia(media.phone);
  const label = t(mode === 'note' ? 'composer.addNote' : 'composer.send');
  const hasMore = mode === 'reply' && canResolve;
  return (
    <span className={styles.send}>
      <Button
        look="primary"
        className={cx(isPhone ? styles.sendRound : hasMore && styles.sendMain)}
        disabled={!canSend}
        keys={isPhone ? undefined : keyText('send')}
        aria-label={isPhone ? label : undefined}
        onClick={() => onSend(false)}
      >
        {isPhone ? <IconArrowUp size={20} /> : label}
      </Button>
      {hasMore && (
        <Menu
          position="top-end"
          width={280}
          target={
            <Button
              look="primary"
              className={styles.sendMore}
              disabled={!canSend}
              aria-label={t('composer.moreWays')}
            >
              <IconChevronDown size={16} />
            </Button>
          }
        >
          <MenuItem keys={keyText('sendAndResolve')} onClick={() => onSend(true)}>
            {t('composer.sendAndResolve')}
          </MenuItem>
        </Menu>
      )}
    </span>
  );
}
