import { useMutation } from 'urql';
import { InboxCheckDocument, InboxDisconnectDocument } from '@/__generated__/graphql';
import { useToasts } from '@/components/Toasts';
import { problemOf } from '@/lib/client/problem';
import { useT } from '@/lib/i18n/useT';

/** Checks and disconnects an inbox, and says what came of it. */
export function useInboxActions() {
  const t = useT();
  const { show } = useToasts();
  const [checking, runCheck] = useMutation(InboxCheckDocument);
  const [leaving, runDisconnect] = useMutation(InboxDisconnectDocument);
  const fail = (id: string, detail: string) =>
    show({ key: `inbox-${id}`, tone: 'danger', text: t('action.refused'), detail });

  async function check(inboxId: string): Promise<void> {
    const { data, error } = await runCheck({ input: { inboxId } });
    if (error) return fail(inboxId, t(problemOf(error).text));
    const { inbox, errors } = data?.inboxCheck ?? { inbox: null, errors: [] };
    if (!inbox) return fail(inboxId, errors.map(({ message }) => message).join(' '));
    show({
      key: `inbox-${inboxId}`,
      tone: inbox.health.state === 'ACTIVE' ? 'success' : 'danger',
      text: t('channels.checked', {
        state: t(`channels.health.${inbox.health.state}`).toLocaleLowerCase(),
      }),
      detail: inbox.health.reason ?? inbox.name,
    });
  }

  async function disconnect(inboxId: string): Promise<boolean> {
    const { data, error } = await runDisconnect({ input: { inboxId } });
    const { inbox, errors } = data?.inboxDisconnect ?? { inbox: null, errors: [] };
    if (inbox)
      show({
        key: `inbox-${inboxId}`,
        tone: 'success',
        text: t('channels.disconnected', { name: inbox.name }),
      });
    else
      fail(
        inboxId,
        error ? t(problemOf(error).text) : errors.map(({ message }) => message).join(' '),
      );
    return inbox !== null && inbox !== undefined;
  }

  return { check, disconnect, isChecking: checking.fetching, isLeaving: leaving.fetching };
}
