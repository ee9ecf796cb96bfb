import { useState } from 'react';
import { useT } from '@/lib/i18n/useT';
import type { WidgetFacts } from './inboxFacts';

export type Appearance = Omit<WidgetFacts['appearance'], '__typename'>;

/** Look of the widget as edited; begins with what is stored or with the usual. */
export function useAppearance(stored: WidgetFacts['appearance'] | null) {
  const t = useT();
  const [appearance, setAppearance] = useState<Appearance>(
    () =>
      stored ?? {
        mode: 'BUBBLE',
        corner: 'BOTTOM_END',
        theme: 'SYSTEM',
        accentColor: '#0B6C8D',
        title: t('channels.widget.heading.default'),
        greeting: t('channels.widget.greeting.default'),
        locale: 'ru',
      },
  );
  const change = (part: Partial<Appearance>) => setAppearance((before) => ({ ...before, ...part }));
  return { appearance, change };
}
