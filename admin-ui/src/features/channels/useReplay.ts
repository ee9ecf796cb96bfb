import { newIdempotencyKey } from '@omnisupport/sdk';
import { useMutation } from 'urql';
import { RawEventReplayDocument } from '@/__generated__/graphql';
import { useToasts } from '@/components/Toasts';
import { problemOf } from '@/lib/client/problem';
import { useT } from '@/lib/i18n/useT';
import type { RawEventRow } from './useRawEvents';

type Changed = Pick<RawEventRow, 'id' | 'state' | 'stateReason' | 'attemptCount'>;

/** Puts raw events back into the queue; what an event already made is not made twice. */
export function useReplay(onReplayed: (changed: readonly Changed[]) => void) {
  const t = useT();
  const { show } = useToasts();
  const [{ fetching }, run] = useMutation(RawEventReplayDocument);

  async function replay(ids: readonly string[]): Promise<void> {
    const { data, error } = await run({
      input: { idempotencyKey: newIdempotencyKey(), ids: [...ids] },
    });
    const { events, errors } = data?.inboundEventReplay ?? { events: null, errors: [] };
    if (!events) {
      const detail = error
        ? t(problemOf(error).text)
        : errors.map(({ message }) => message).join(' ');
      show({ key: 'replay', tone: 'danger', text: t('action.refused'), detail });
      return;
    }
    onReplayed(events);
    show({
      key: 'replay',
      tone: 'success',
      text: t('rawEvents.replayed', { count: events.length }),
    });
  }

  return { replay, isReplaying: fetching };
}
