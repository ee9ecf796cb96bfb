import type { InboxesQuery, InboxHealthState } from '@/__generated__/graphql';
import type { Tone } from '@/components/Badges';

export type InboxFacts = InboxesQuery['inboxes'][number];
export type TelegramFacts = Extract<InboxFacts['settings'], { __typename: 'TelegramSettings' }>;
export type WidgetFacts = Extract<InboxFacts['settings'], { __typename: 'WidgetSettings' }>;

export const healthTone: Record<InboxHealthState, Tone> = {
  CONNECTING: 'accent',
  ACTIVE: 'success',
  DEGRADED: 'warning',
  NEEDS_REAUTH: 'danger',
  DISABLED: 'neutral',
};

/** Disconnected on purpose is not a problem; the rest of the bad states ask for a hand. */
export function needsHand({ health }: Pick<InboxFacts, 'health'>): boolean {
  return health.state === 'NEEDS_REAUTH' || health.state === 'DEGRADED';
}

/** Second line under the name: how outsiders know the inbox. */
export function addressOf({ settings }: Pick<InboxFacts, 'settings'>): string | null {
  switch (settings.__typename) {
    case 'TelegramSettings':
      return `@${settings.botUsername}`;
    case 'WidgetSettings':
      return (
        settings.allowedOrigins.map((origin) => origin.replace(/^https?:\/\//, '')).join(', ') ||
        null
      );
    default:
      return null;
  }
}
