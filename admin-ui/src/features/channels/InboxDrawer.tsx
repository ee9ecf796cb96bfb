import type { InboxFacts } from './inboxFacts';
import { TelegramForm } from './TelegramForm';
import { WidgetForm } from './WidgetForm';

interface InboxDrawerProps {
  /** `new-telegram`, `new-widget` or the id of an inbox; null shows nothing. */
  target: string | null;
  inboxes: readonly InboxFacts[] | null;
  onClose: () => void;
  onOpen: (inboxId: string) => void;
}

/** Set-up of one channel, beside the list that it came from. */
export function InboxDrawer({ target, inboxes, onClose, onOpen }: InboxDrawerProps) {
  if (target === 'new-telegram')
    return <TelegramForm key={target} inbox={null} onClose={onClose} />;
  if (target === 'new-widget')
    return <WidgetForm key={target} inbox={null} onClose={onClose} onConnected={onOpen} />;
  const inbox = inboxes?.find(({ id }) => id === target);
  switch (inbox?.settings.__typename) {
    case 'TelegramSettings':
      return (
        <TelegramForm
          key={inbox.id}
          inbox={{ ...inbox, settings: inbox.settings }}
          onClose={onClose}
        />
      );
    case 'WidgetSettings':
      return (
        <WidgetForm
          key={inbox.id}
          inbox={{ ...inbox, settings: inbox.settings }}
          onClose={onClose}
          onConnected={onOpen}
        />
      );
    default:
      return null;
  }
}
