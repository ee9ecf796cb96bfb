import {
  IconDownload,
  IconFile,
  IconFileText,
  IconMicrophone,
  IconMusic,
  IconPhoto,
  IconShieldX,
  IconVideo,
} from '@tabler/icons-react';
import type { Icon } from '@tabler/icons-react';
import { useState } from 'react';
import type { BlockFragment, FilePresentation } from '@/__generated__/graphql';
import { cx } from '@/components/cx';
import { useFormat } from '@/lib/format/useFormat';
import { useT } from '@/lib/i18n/useT';
import styles from './Blocks.module.css';

export type FileBlock = Extract<BlockFragment, { __typename: 'FileBlock' }>;

const icons: Record<FilePresentation, Icon> = {
  IMAGE: IconPhoto,
  VIDEO: IconVideo,
  VIDEO_NOTE: IconVideo,
  ANIMATION: IconVideo,
  AUDIO: IconMusic,
  VOICE: IconMicrophone,
  STICKER: IconPhoto,
  DOCUMENT: IconFileText,
};

/** A file by its kind and by how far it has come; a refused one is named and can't be opened. */
export function FileCard({ block }: { block: FileBlock }) {
  const { attachment, caption } = block;
  return (
    <span>
      {attachment.state === 'READY' && attachment.url ? (
        <ReadyFile block={block} url={attachment.url} />
      ) : (
        <FileLine block={block} url={null} />
      )}
      {caption && <span className={cx(styles.caption, styles.text)}>{caption}</span>}
    </span>
  );
}

function ReadyFile({ block, url }: { block: FileBlock; url: string }) {
  const t = useT();
  const [isBroken, setIsBroken] = useState(false);
  const { attachment, presentation } = block;
  const label = t(`message.file.${presentation}`);
  if (isBroken) return <FileLine block={block} url={url} />;
  switch (presentation) {
    case 'IMAGE':
    case 'STICKER':
      return (
        <a
          className={styles.pictureLink}
          href={url}
          target="_blank"
          rel="noopener noreferrer"
          aria-label={t('message.file.open', { name: attachment.fileName })}
        >
          <img
            className={styles.picture}
            src={url}
            alt={`${label}: ${attachment.fileName}`}
            loading="lazy"
            onError={() => setIsBroken(true)}
          />
        </a>
      );
    case 'VOICE':
    case 'AUDIO':
      return (
        <audio
          className={styles.sound}
          controls
          preload="none"
          src={url}
          aria-label={label}
          onError={() => setIsBroken(true)}
        />
      );
    case 'VIDEO':
    case 'VIDEO_NOTE':
    case 'ANIMATION':
      return (
        <video
          className={styles.picture}
          controls
          preload="metadata"
          src={url}
          aria-label={label}
          onError={() => setIsBroken(true)}
        />
      );
    case 'DOCUMENT':
      return <FileLine block={block} url={url} />;
    default:
      return <FileLine block={block} url={url} />;
  }
}

function FileLine({ block, url }: { block: FileBlock; url: string | null }) {
  const t = useT();
  const format = useFormat();
  const { attachment, presentation } = block;
  const isBad = attachment.state === 'REJECTED' || attachment.state === 'FAILED';
  const Icon = isBad ? IconShieldX : (icons[presentation] ?? IconFile);
  const kind = `${t(`message.file.${presentation}`)}, ${format.bytes(attachment.byteSize)}`;
  const meta =
    attachment.state === 'READY'
      ? kind
      : `${kind} · ${attachment.stateReason ?? t(`message.file.${attachment.state}`)}`;
  const inside = (
    <>
      <span className={styles.fileIcon}>
        <Icon size={16} />
      </span>
      <span className={styles.fileText}>
        <span className={cx(styles.fileName, 'os-cut')}>{attachment.fileName}</span>
        <span className={cx(styles.fileMeta, isBad && styles.fileBad)}>{meta}</span>
      </span>
      {url && <IconDownload size={16} aria-hidden="true" />}
    </>
  );
  if (!url) return <span className={styles.file}>{inside}</span>;
  return (
    <a
      className={styles.file}
      href={url}
      download={attachment.fileName}
      target="_blank"
      rel="noopener noreferrer"
    >
      <span className="os-hidden">{t('message.file.download')}</span>
      {inside}
    </a>
  );
}
