import { IconChevronDown } from '@tabler/icons-react';
import { Link } from 'react-router';
import { cx } from '@/components/cx';
import { Menu, MenuItem } from '@/components/Menu';
import { useFormat } from '@/lib/format/useFormat';
import { useT } from '@/lib/i18n/useT';
import styles from './ConversationList.module.css';
import { useViews } from './useViews';
import { viewNames, viewSlugs } from './views';
import type { ViewSlug } from './views';

const inSight: readonly ViewSlug[] = ['mine', 'unassigned', 'all'];

interface ViewTabsProps {
  view: ViewSlug;
  hrefOf: (view: ViewSlug) => string;
  onChoose: (view: ViewSlug) => void;
}

/** Three views in sight, the rest in a menu that takes the name of the one chosen. */
export function ViewTabs({ view, hrefOf, onChoose }: ViewTabsProps) {
  const t = useT();
  const format = useFormat();
  const viewOf = useViews();
  const rest = viewSlugs.filter((slug) => !inSight.includes(slug));
  const isRest = rest.includes(view);
  const count = (slug: ViewSlug) => viewOf(slug)?.conversationCount;

  return (
    <nav className={styles.tabs} aria-label={t('inbox.views')}>
      {inSight.map((slug) => (
        <Link
          key={slug}
          to={hrefOf(slug)}
          className={cx(styles.tab, slug === view && styles.tabOn)}
          aria-current={slug === view ? 'page' : undefined}
        >
          {t(viewNames[slug])} <Count value={count(slug)} />
        </Link>
      ))}
      <Menu
        target={
          <button
            type="button"
            className={cx(styles.tab, styles.tabMore, isRest && styles.tabOn)}
            aria-label={isRest ? undefined : t('inbox.moreViews')}
          >
            {isRest && (
              <>
                {t(viewNames[view])} <Count value={count(view)} />
              </>
            )}
            <IconChevronDown size={16} aria-hidden="true" />
          </button>
        }
      >
        {rest.map((slug) => (
          <MenuItem
            key={slug}
            isOn={slug === view}
            hint={format.number(count(slug) ?? 0)}
            onClick={() => onChoose(slug)}
          >
            {t(viewNames[slug])}
          </MenuItem>
        ))}
      </Menu>
    </nav>
  );
}

function Count({ value }: { value: number | undefined }) {
  const t = useT();
  const format = useFormat();
  if (value === undefined) return <span />;
  return (
    <span>
      <span aria-hidden="true">{format.number(value)}</span>
      <span className="os-hidden">{t('inbox.viewCount', { count: value })}</span>
    </span>
  );
}
