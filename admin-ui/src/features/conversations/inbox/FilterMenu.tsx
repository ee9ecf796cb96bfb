import { IconAdjustmentsHorizontal } from '@tabler/icons-react';
import { useState } from 'react';
import { useQuery } from 'urql';
import { FilterMenuDocument } from '@/__generated__/graphql';
import { IconButton } from '@/components/Button';
import { Menu, MenuDivider, MenuItem, MenuLabel } from '@/components/Menu';
import { ServiceGlyph } from '@/components/ServiceGlyph';
import { useT } from '@/lib/i18n/useT';
import { keyText } from '@/lib/keyboard/shortcuts';
import { useShortcut } from '@/lib/keyboard/useShortcut';
import { useMay } from '@/lib/session/viewer';
import { channelMark } from '@/lib/vocabulary/services';
import type { ListFilters } from './views';

interface FilterMenuProps {
  filters: ListFilters;
  onChange: (filters: ListFilters) => void;
}

export function useInboxNames() {
  const isAllowed = useMay('INBOXES_READ');
  const [{ data }] = useQuery({
    query: FilterMenuDocument,
    pause: !isAllowed,
    requestPolicy: 'cache-first',
  });
  return data?.inboxes ?? [];
}

export function FilterMenu({ filters, onChange }: FilterMenuProps) {
  const t = useT();
  const inboxes = useInboxNames();
  const [isOpen, setIsOpen] = useState(false);
  useShortcut('filters', () => setIsOpen(true));
  const isOn = filters.isUnread || filters.inboxIds.length > 0;

  function toggle(id: string) {
    const inboxIds = filters.inboxIds.includes(id)
      ? filters.inboxIds.filter((other) => other !== id)
      : [...filters.inboxIds, id];
    onChange({ ...filters, inboxIds });
  }

  return (
    <Menu
      isOpen={isOpen}
      onOpenChange={setIsOpen}
      width={260}
      target={
        <IconButton label={t('inbox.filters')} keys={keyText('filters')} isOn={isOn}>
          <IconAdjustmentsHorizontal size={16} />
        </IconButton>
      }
    >
      <MenuItem
        keepsOpen
        isOn={filters.isUnread}
        onClick={() => onChange({ ...filters, isUnread: !filters.isUnread })}
      >
        {t('inbox.filter.unread')}
      </MenuItem>
      {inboxes.length > 0 && <MenuDivider />}
      {inboxes.length > 0 && <MenuLabel>{t('inbox.filter.inbox')}</MenuLabel>}
      {inboxes.map((inbox) => (
        <MenuItem
          key={inbox.id}
          keepsOpen
          icon={
            <ServiceGlyph mark={channelMark[inbox.channel]} label={t(`channel.${inbox.channel}`)} />
          }
          isOn={filters.inboxIds.includes(inbox.id)}
          onClick={() => toggle(inbox.id)}
        >
          {inbox.name}
        </MenuItem>
      ))}
      {isOn && <MenuDivider />}
      {isOn && (
        <MenuItem onClick={() => onChange({ inboxIds: [], isUnread: false })}>
          {t('inbox.filter.reset')}
        </MenuItem>
      )}
    </Menu>
  );
}
