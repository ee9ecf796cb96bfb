import { IconAlertCircle, IconFile, IconX } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { IconButton } from '@/components/Button';
import { cx } from '@/components/cx';
import { useFormat } from '@/lib/format/useFormat';
import { useT } from '@/lib/i18n/useT';
import styles from './FileTray.module.css';
import type { TrayFile } from './FileTrays';

interface FileTrayProps {
  files: readonly TrayFile[];
  onRemove: (key: string) => void;
}

/** The files of a reply: each as it is, how far it is, and a way to leave it out. */
export function FileTray({ files, onRemove }: FileTrayProps) {
  const t = useT();
  const tray = useRef<HTMLUListElement>(null);
  // The newest is what the operator wants to see.
  useEffect(() => {
    if (tray.current) tray.current.scrollTop = tray.current.scrollHeight;
  }, [files.length]);
  return (
    <ul ref={tray} className={styles.tray} aria-label={t('composer.file.list')}>
      {files.map((file) => (
        <Chip key={file.key} file={file} onRemove={() => onRemove(file.key)} />
      ))}
    </ul>
  );
}

function Chip({ file, onRemove }: { file: TrayFile; onRemove: () => void }) {
  const t = useT();
  const format = useFormat();
  const { name, byteSize, picture, progress, attachmentId, failure } = file;
  const isBusy = attachmentId === null && failure === null;
  return (
    <li className={cx(styles.chip, failure !== null && styles.failed)}>
      {picture ? (
        <img className={styles.picture} src={picture} alt="" />
      ) : (
        <span className={styles.picture}>
          {failure === null ? <IconFile size={18} /> : <IconAlertCircle size={18} />}
        </span>
      )}
      <span className={styles.text}>
        <span className={cx(styles.name, 'os-cut')} title={name}>
          {name}
        </span>
        <span className={styles.about} role={failure === null ? undefined : 'alert'}>
          {failure ??
            (isBusy
              ? t('composer.file.sending', { percent: Math.floor(progress * 100) })
              : format.bytes(byteSize))}
        </span>
      </span>
      <IconButton
        size="sm"
        label={t(isBusy ? 'composer.file.cancel' : 'composer.file.remove', { name })}
        onClick={onRemove}
      >
        <IconX size={14} />
      </IconButton>
      {isBusy && (
        <progress className={styles.progress} max={1} value={progress} aria-label={name} />
      )}
    </li>
  );
}
