import { IconArrowUp, IconX } from '@tabler/icons-react';
import { cx } from '@/components/cx';
import { Tip } from '@/components/Tip';
import { useT } from '@/lib/i18n/useT';
import { keyText } from '@/lib/keyboard/shortcuts';
import styles from './ConversationList.module.css';
import { useInboxNames } from './FilterMenu';
import { orderOf } from './views';
import type { ListFilters, ViewSlug } from './views';

interface FilterBarProps {
  view: ViewSlug;
  filters: ListFilters;
  onChange: (filters: ListFilters) => void;
  arrivals: number;
  onShowArrivals: () => void;
}

/** What narrows the list, and the reserved slot where arrivals wait. */
export function FilterBar({ view, filters, onChange, arrivals, onShowArrivals }: FilterBarProps) {
  const t = useT();
  const inboxes = useInboxNames();
  const chips = [
    ...(filters.isUnread
      ? [{ key: 'unread', name: t('inbox.filter.unread'), next: { ...filters, isUnread: false } }]
      : []),
    ...filters.inboxIds.map((id) => ({
      key: id,
      name: inboxes.find((inbox) => inbox.id === id)?.name ?? t('inbox.filter.inbox'),
      next: { ...filters, inboxIds: filters.inboxIds.filter((other) => other !== id) },
    })),
  ];
  return (
    <div className={styles.filters}>
      <div className={styles.chips}>
        {chips.length === 0 && (
          <span className={styles.order}>{t(`inbox.order.${orderOf(view).field}`)}</span>
        )}
        {chips.map((chip) => (
          <button
            key={chip.key}
            type="button"
            className={cx(styles.chip, styles.chipOn)}
            aria-label={t('inbox.filter.remove', { name: chip.name })}
            onClick={() => onChange(chip.next)}
          >
            <span className="os-cut">{chip.name}</span>
            <IconX size={12} aria-hidden="true" />
          </button>
        ))}
      </div>
      <span className={styles.space} />
      <span role="status">
        {arrivals > 0 && (
          <Tip label={t('inbox.arrivals.show')} keys={keyText('arrivals')}>
            <button
              type="button"
              className={cx(styles.chip, styles.chipOn)}
              onClick={onShowArrivals}
            >
              <IconArrowUp size={12} aria-hidden="true" />
              {t('inbox.arrivals', { count: arrivals })}
            </button>
          </Tip>
        )}
      </span>
    </div>
  );
}
