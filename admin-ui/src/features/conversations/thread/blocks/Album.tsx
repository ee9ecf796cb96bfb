import { useT } from '@/lib/i18n/useT';
import styles from './Blocks.module.css';
import type { FileBlock } from './FileCard';

/** Pictures sent together: the first large, at most two beside it, the rest counted. */
export function Album({ pictures }: { pictures: readonly FileBlock[] }) {
  const t = useT();
  const shown = pictures.slice(0, 3);
  const hidden = pictures.length - shown.length;
  return (
    <span className={styles.album}>
      {shown.map(({ attachment }, at) => (
        <a
          key={attachment.id}
          href={attachment.url ?? undefined}
          target="_blank"
          rel="noopener noreferrer"
        >
          <img
            src={attachment.url ?? undefined}
            alt={t('message.file.open', { name: attachment.fileName })}
            loading="lazy"
          />
          {hidden > 0 && at === shown.length - 1 && (
            <span className={styles.albumMore}>{`+${hidden}`}</span>
          )}
        </a>
      ))}
    </span>
  );
}
