import { IconX } from '@tabler/icons-react';
import type { ThreadMessageFragment } from '@/__generated__/graphql';
import { IconButton } from '@/components/Button';
import { useT } from '@/lib/i18n/useT';
import styles from './ComposerHead.module.css';

interface QuotedProps {
  quote: ThreadMessageFragment;
  customerName: string;
  onRemove: () => void;
}

/** The message that the reply answers. */
export function Quoted({ quote, customerName, onRemove }: QuotedProps) {
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
