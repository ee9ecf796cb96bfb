import type {
  BuiltInView,
  ConversationFilter,
  ConversationOrder,
  ConversationRowFragment,
  ViewsQuery,
} from '@/__generated__/graphql';
import type { MessageId } from '@/lib/i18n/languages';

export type View = ViewsQuery['views'][number];

/** Views in the order of the tabs, as they stand in the address. */
export const viewSlugs = ['mine', 'unassigned', 'all', 'waiting', 'closed'] as const;
export type ViewSlug = (typeof viewSlugs)[number];

export function isViewSlug(value: string | undefined): value is ViewSlug {
  return viewSlugs.some((slug) => slug === value);
}

export const builtIn: Record<ViewSlug, BuiltInView> = {
  mine: 'MINE',
  unassigned: 'UNASSIGNED',
  all: 'ALL',
  waiting: 'WAITING',
  closed: 'CLOSED',
};

export const viewNames: Record<ViewSlug, MessageId> = {
  mine: 'inbox.view.mine',
  unassigned: 'inbox.view.unassigned',
  all: 'inbox.view.all',
  waiting: 'inbox.view.waiting',
  closed: 'inbox.view.closed',
};

/** What the operator narrowed the view by; lives in the address. */
export interface ListFilters {
  inboxIds: readonly string[];
  isUnread: boolean;
}

/** The view's own condition, narrowed further. */
export function filterOf(view: ViewSlug, filters: ListFilters): ConversationFilter {
  return {
    view: builtIn[view],
    ...(filters.inboxIds.length > 0 ? { inboxId: { in: [...filters.inboxIds] } } : {}),
    ...(filters.isUnread ? { isUnread: true } : {}),
  };
}

export function orderOf(view: ViewSlug): ConversationOrder {
  return view === 'waiting'
    ? { field: 'WAITING_SINCE', direction: 'ASC' }
    : { field: 'LAST_ACTIVITY_AT', direction: 'DESC' };
}

/** Negative when `a` stands before `b` in the view. */
export function compareRows(
  view: ViewSlug,
  a: ConversationRowFragment,
  b: ConversationRowFragment,
): number {
  if (view !== 'waiting') return b.lastActivityAt.localeCompare(a.lastActivityAt);
  if (a.waitingSince === null || b.waitingSince === null)
    return Number(a.waitingSince === null) - Number(b.waitingSince === null);
  return (a.waitingSince ?? '').localeCompare(b.waitingSince ?? '');
}
