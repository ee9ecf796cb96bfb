import { IconChevronDown, IconChevronUp, IconX } from '@tabler/icons-react';
import { useMemo } from 'react';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { RawEventDocument } from '@/__generated__/graphql';
import type { RawEventQuery } from '@/__generated__/graphql';
import { TextAction } from '@/components/Banner';
import { Button, IconButton } from '@/components/Button';
import { ServiceGlyph } from '@/components/ServiceGlyph';
import { useCopy } from '@/components/useCopy';
import { useFormat } from '@/lib/format/useFormat';
import { useNow } from '@/lib/format/useNow';
import { useT } from '@/lib/i18n/useT';
import { keyText } from '@/lib/keyboard/shortcuts';
import { useShortcut } from '@/lib/keyboard/useShortcut';
import { useMay } from '@/lib/session/viewer';
import { channelMark } from '@/lib/vocabulary/services';
import styles from './RawEvents.module.css';
import { RawEventState } from './RawEventState';

type RawEvent = Extract<NonNullable<RawEventQuery['node']>, { __typename: 'InboundEvent' }>;

interface RawEventPaneProps {
  id: string;
  isReplaying: boolean;
  onReplay: () => void;
  onStep: (by: 1 | -1) => void;
  onClose: () => void;
}

/** One raw event: how it came, what became of it. */
export function RawEventPane({ id, isReplaying, onReplay, onStep, onClose }: RawEventPaneProps) {
  const t = useT();
  const mayReplay = useMay('INBOXES_MANAGE');
  const [{ data }] = useQuery({ query: RawEventDocument, variables: { id } });
  useShortcut('next', () => onStep(1));
  useShortcut('previous', () => onStep(-1));
  useShortcut('close', onClose);
  const event = data?.node?.__typename === 'InboundEvent' ? data.node : null;
  return (
    <aside className={styles.pane} aria-label={event?.externalId ?? t('app.loading')}>
      <header className={styles.paneBar}>
        {event && (
          <ServiceGlyph
            mark={channelMark[event.inbox.channel]}
            label={t(`channel.${event.inbox.channel}`)}
          />
        )}
        <h2 className="os-cut">{event ? event.inbox.name : t('app.loading')}</h2>
        <IconButton
          label={t('rawEvents.previous')}
          keys={keyText('previous')}
          onClick={() => onStep(-1)}
        >
          <IconChevronUp size={16} />
        </IconButton>
        <IconButton label={t('rawEvents.next')} keys={keyText('next')} onClick={() => onStep(1)}>
          <IconChevronDown size={16} />
        </IconButton>
        <IconButton label={t('app.close')} keys="Esc" onClick={onClose}>
          <IconX size={16} />
        </IconButton>
      </header>
      <div className={styles.paneBody}>{event && <Facts event={event} />}</div>
      {mayReplay && (
        <footer className={styles.paneFoot}>
          <Button look="primary" busy={isReplaying} disabled={!event} onClick={onReplay}>
            {t('rawEvents.replay')}
          </Button>
        </footer>
      )}
    </aside>
  );
}

function Facts({ event }: { event: RawEvent }) {
  const t = useT();
  const format = useFormat();
  const now = useNow(60_000);
  const copy = useCopy({ done: t('app.copied'), failed: t('app.copyFailed') });
  const body = useMemo(() => pretty(event.body), [event.body]);
  return (
    <>
      <dl className={styles.facts}>
        <dt>{t('rawEvents.column.state')}</dt>
        <dd>
          <RawEventState state={event.state} />
        </dd>
        {event.stateReason && <dt>{t('rawEvents.column.reason')}</dt>}
        {event.stateReason && <dd>{event.stateReason}</dd>}
        <dt>{t('rawEvents.column.receivedAt')}</dt>
        <dd>{format.precise(event.createdAt, now)}</dd>
        <dt>{t('rawEvents.column.externalId')}</dt>
        <dd>{event.externalId}</dd>
        <dt>{t('rawEvents.column.attempts')}</dt>
        <dd>{format.number(event.attemptCount)}</dd>
      </dl>
      <section>
        <div className={styles.head}>
          {t('rawEvents.body')}
          <TextAction onClick={() => void copy(event.body)}>{t('app.copy')}</TextAction>
        </div>
        <pre className={styles.body}>{body}</pre>
      </section>
      <section>
        <div className={styles.head}>{t('rawEvents.results')}</div>
        <Results event={event} />
      </section>
      <p className={styles.quiet}>{t('rawEvents.safe')}</p>
    </>
  );
}

function Results({ event }: { event: RawEvent }) {
  const t = useT();
  const conversations = event.results.flatMap((result) =>
    result.__typename === 'Message' ? [result.conversation] : [],
  );
  const unique = [
    ...new Map(conversations.map((conversation) => [conversation.id, conversation])).values(),
  ];
  if (unique.length === 0)
    return <span className={styles.quiet}>{t('rawEvents.result.none')}</span>;
  return (
    <dl className={styles.facts}>
      {unique.flatMap((conversation) => [
        <dt key={`${conversation.id}-name`}>{t('rawEvents.result.conversation')}</dt>,
        <dd key={conversation.id}>
          <Link to={`/inbox/all/${conversation.id}`}>{conversation.customer.name}</Link>
        </dd>,
      ])}
    </dl>
  );
}

/** JSON as people read it; anything else as it came. */
function pretty(body: string): string {
  try {
    return JSON.stringify(JSON.parse(body), null, 2);
  } catch {
    return body;
  }
}
