import { IconArrowBackUp, IconCopy, IconDots, IconLink } from '@tabler/icons-react';
import { useState } from 'react';
import type { ReactElement } from 'react';
import type { ThreadMessageFragment } from '@/__generated__/graphql';
import { IconButton } from '@/components/Button';
import { Menu, MenuItem } from '@/components/Menu';
import { useCopy } from '@/components/useCopy';
import { useT } from '@/lib/i18n/useT';

interface MessageMenuProps {
  message: ThreadMessageFragment;
  onQuote: () => void;
}

/** Every bubble has one and few are opened: until then it is a button only. */
export function MessageMenu({ message, onQuote }: MessageMenuProps) {
  const t = useT();
  const [isOpen, setIsOpen] = useState(false);
  const button = (
    <IconButton
      size="sm"
      label={t('message.actions')}
      aria-haspopup="menu"
      aria-expanded={isOpen}
      onClick={() => setIsOpen(true)}
    >
      <IconDots size={16} />
    </IconButton>
  );
  if (!isOpen) return button;
  return <OpenMenu message={message} onQuote={onQuote} target={button} onClose={setIsOpen} />;
}

interface OpenMenuProps extends MessageMenuProps {
  target: ReactElement;
  onClose: (isOpen: boolean) => void;
}

function OpenMenu({ message, onQuote, target, onClose }: OpenMenuProps) {
  const t = useT();
  const copy = useCopy({ done: t('app.copied'), failed: t('app.copyFailed') });
  const link = () => {
    const url = new URL(window.location.href);
    url.hash = message.id;
    return url.href;
  };
  return (
    <Menu target={target} isOpen onOpenChange={onClose}>
      <MenuItem icon={<IconArrowBackUp size={16} />} onClick={onQuote}>
        {t('message.quote')}
      </MenuItem>
      <MenuItem icon={<IconCopy size={16} />} onClick={() => void copy(message.text)}>
        {t('message.copyText')}
      </MenuItem>
      <MenuItem icon={<IconLink size={16} />} onClick={() => void copy(link())}>
        {t('message.copyLink')}
      </MenuItem>
    </Menu>
  );
}
