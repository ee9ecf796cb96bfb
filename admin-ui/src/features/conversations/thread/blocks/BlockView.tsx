import {
  IconAddressBook,
  IconCheck,
  IconExternalLink,
  IconMapPin,
  IconSquareX,
} from '@tabler/icons-react';
import type { BlockFragment } from '@/__generated__/graphql';
import { cx } from '@/components/cx';
import { useT } from '@/lib/i18n/useT';
import styles from './Blocks.module.css';
import { FileCard } from './FileCard';
import { StyledText } from './StyledText';

type Block<Name extends BlockFragment['__typename']> = Extract<BlockFragment, { __typename: Name }>;

/** One block of a message; kinds that we do not know yet say so instead of vanishing. */
export function BlockView({ block, channelName }: { block: BlockFragment; channelName: string }) {
  switch (block.__typename) {
    case 'TextBlock':
      return <StyledText text={block.text} spans={block.spans} />;
    case 'FileBlock':
      return <FileCard block={block} />;
    case 'ButtonsBlock':
      return <Buttons block={block} />;
    case 'LocationBlock':
      return <Location block={block} />;
    case 'ContactBlock':
      return <Contact block={block} />;
    case 'UnsupportedBlock':
      return <Unsupported kind={block.kind} text={block.fallbackText} channelName={channelName} />;
    default:
      return (
        <Unsupported
          kind={(block as { __typename: string }).__typename}
          text={null}
          channelName={channelName}
        />
      );
  }
}

function Buttons({ block }: { block: Block<'ButtonsBlock'> }) {
  const t = useT();
  return (
    <span className={styles.buttons}>
      {block.buttons.map((button) => {
        const isPressed = button.id === block.pressedId;
        return (
          <span key={button.id} className={cx(styles.button, isPressed && styles.pressed)}>
            {isPressed && <IconCheck size={12} aria-label={t('message.button.pressed')} />}
            {button.label}
            {button.action === 'OPEN_URL' && (
              <IconExternalLink size={12} aria-label={t('message.button.openUrl')} />
            )}
          </span>
        );
      })}
    </span>
  );
}

function Location({ block }: { block: Block<'LocationBlock'> }) {
  const t = useT();
  const { latitude, longitude, placeName, address } = block;
  return (
    <span className={styles.file}>
      <span className={styles.fileIcon}>
        <IconMapPin size={16} />
      </span>
      <span className={styles.fileText}>
        <span className={styles.fileName}>{placeName ?? t('message.location')}</span>
        <span className={styles.fileMeta}>
          {address ?? `${latitude.toFixed(5)}, ${longitude.toFixed(5)}`}
          {' · '}
          <a
            href={`https://yandex.ru/maps/?pt=${longitude},${latitude}&z=16`}
            target="_blank"
            rel="noopener noreferrer"
          >
            {t('message.location.open')}
          </a>
        </span>
      </span>
    </span>
  );
}

function Contact({ block }: { block: Block<'ContactBlock'> }) {
  const t = useT();
  return (
    <span className={styles.file}>
      <span className={styles.fileIcon}>
        <IconAddressBook size={16} />
      </span>
      <span className={styles.fileText}>
        <span className={styles.fileName}>{[block.name, ...block.phones].join(', ')}</span>
        <span className={styles.fileMeta}>
          {t(block.isOwn ? 'message.contact.own' : 'message.contact.other')}
        </span>
      </span>
    </span>
  );
}

function Unsupported({
  kind,
  text,
  channelName,
}: {
  kind: string;
  text: string | null;
  channelName: string;
}) {
  const t = useT();
  return (
    <span className={styles.unsupported}>
      <IconSquareX size={16} />
      <span>
        <span className={styles.fileName}>{text ?? t('message.unsupported')}</span>
        <span className={styles.fileMeta}>
          {t('message.unsupported.kind', { channel: channelName, kind })}
        </span>
      </span>
    </span>
  );
}
