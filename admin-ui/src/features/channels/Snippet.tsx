import { IconCopy } from '@tabler/icons-react';
import { Button } from '@/components/Button';
import { useCopy } from '@/components/useCopy';
import { useT } from '@/lib/i18n/useT';
import styles from './Channels.module.css';

/** Code to paste into a site. */
export function Snippet({ text }: { text: string }) {
  const t = useT();
  const copy = useCopy({ done: t('app.copied'), failed: t('app.copyFailed') });
  return (
    <div className={styles.labelled}>
      <div>
        {t('channels.widget.snippet')}
        <Button size="xs" icon={<IconCopy size={14} />} onClick={() => void copy(text)}>
          {t('app.copy')}
        </Button>
      </div>
      <pre className={styles.snippet}>{text}</pre>
      <span className={styles.hint}>{t('channels.widget.snippet.hint')}</span>
    </div>
  );
}
