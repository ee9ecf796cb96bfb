import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { useApp } from '../../lib/context.js';
import { Icon } from '../../lib/icons.js';
import { safe } from '../../lib/spans.js';
import type { Block } from '../../model/messages.js';

type FileBlock = Extract<Block, { __typename: 'FileBlock' }>;
type Attachment = FileBlock['attachment'];

/** A file as what it is: picture, sound, film or a name to download; its state until it is there. */
export function FileView(props: { block: FileBlock; onGone: () => Promise<unknown> }): JSX.Element {
  const { attachment, presentation } = props.block;
  const [isBroken, setBroken] = useState(false);
  const url = safe(attachment.url);
  useEffect(() => {
    setBroken(false);
  }, [url]);
  if (url === null || attachment.state !== 'READY') {
    return <FileCard attachment={attachment} url={url} />;
  }
  if (isBroken) {
    return (
      <span class="bubble">
        <FileCard attachment={attachment} url={url} />
      </span>
    );
  }
  const onError = (): void => {
    setBroken(true);
    // Addresses of files are good for minutes; a fresh one shows it again.
    void props.onGone().catch(() => undefined);
  };
  switch (presentation) {
    case 'IMAGE':
    case 'STICKER':
      return <Picture attachment={attachment} url={url} onError={onError} />;
    case 'VIDEO':
    case 'VIDEO_NOTE':
    case 'ANIMATION':
      return (
        <video class="media" src={url} controls playsInline preload="metadata" onError={onError} />
      );
    case 'AUDIO':
    case 'VOICE':
      return <audio class="media" src={url} controls preload="metadata" onError={onError} />;
    default:
      return <FileCard attachment={attachment} url={url} />;
  }
}

/** True: it fills its bubble by itself. */
export function isPicture({ attachment, presentation }: FileBlock): boolean {
  const isShown = presentation === 'IMAGE' || presentation === 'STICKER';
  return isShown && attachment.state === 'READY' && attachment.url !== null;
}

function Picture(props: { attachment: Attachment; url: string; onError: () => void }): JSX.Element {
  const { words } = useApp();
  const { attachment, url, onError } = props;
  return (
    <a
      class="picture"
      href={url}
      target="_blank"
      rel="noopener noreferrer"
      aria-label={words.openImage(attachment.fileName)}
    >
      <img src={url} alt="" loading="lazy" decoding="async" onError={onError} />
    </a>
  );
}

function FileCard(props: { attachment: Attachment; url: string | null }): JSX.Element {
  const { words } = useApp();
  const { attachment, url } = props;
  return url !== null && attachment.state === 'READY' ? (
    <a
      class="file"
      href={url}
      target="_blank"
      rel="noopener noreferrer"
      download={attachment.fileName}
      aria-label={words.download(attachment.fileName)}
    >
      <FileFacts attachment={attachment} />
    </a>
  ) : (
    <span class="file">
      <FileFacts attachment={attachment} />
    </span>
  );
}

function FileFacts({ attachment }: { attachment: Attachment }): JSX.Element {
  const { words, format } = useApp();
  const { fileName, byteSize, state, stateReason } = attachment;
  const isWell = state === 'READY' || state === 'PENDING';
  const about = isWell
    ? state === 'READY'
      ? format.size(byteSize)
      : words.fileComing
    : (stateReason ?? words.fileRefused);
  return (
    <>
      <Icon name={isWell ? 'file-text' : 'alert-circle'} size={20} />
      <span>
        <span class="file__name">{fileName}</span>
        <span class="file__about">{about}</span>
      </span>
    </>
  );
}
