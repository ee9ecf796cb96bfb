import { IconArrowBackUp, IconCopy, IconDots, IconLink } from '@tabler/icons-react';
import type { ThreadMessageFragment } from '@/__generated__/graphql';
import { IconButton } from '@/components/Button';
import { Menu, MenuItem } from '@/components/Menu';
import { useCopy } from '@/components/useCopy';
import { useT } from '@/lib/i18n/useT';

export function MessageMenu({
  message,
  onQuote,
}: {
  message: ThreadMessageFragment;
  onQuote: () => void;
}) {
  const t = useT();
  const copy = useCopy({ done: t('app.copied'), failed: t('app.copyFailed') });
  const link = () => {
    const url = new URL(window.location.href);
    url.hash = message.id;
    return url.href;
  };
  return (
    <Menu
      target={
        <IconButton size="sm" label={t('message.actions')}>
          <IconDots size={16} />
        </IconButton>
      }
    >
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
