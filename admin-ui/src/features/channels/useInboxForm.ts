import { newIdempotencyKey } from '@omnisupport/sdk';
import { useRef, useState } from 'react';
import { useMutation } from 'urql';
import { InboxConnectDocument, InboxUpdateDocument } from '@/__generated__/graphql';
import type {
  InboxConnectMutation,
  InboxSettingsInput,
  InboxUpdateMutation,
} from '@/__generated__/graphql';
import { placeProblems } from '@/lib/client/placeProblems';
import type { FieldProblems, Placed } from '@/lib/client/placeProblems';
import { problemOf } from '@/lib/client/problem';
import { useT } from '@/lib/i18n/useT';
import type { InboxFacts } from './inboxFacts';

type Refusal =
  | InboxConnectMutation['inboxConnect']['errors'][number]
  | InboxUpdateMutation['inboxUpdate']['errors'][number];

interface InboxForm<Field extends string> {
  problems: FieldProblems<Field>;
  setProblems: (problems: FieldProblems<Field>) => void;
  isBusy: boolean;
  /** Resolves to the inbox when the server took it. */
  connect: (name: string, settings: InboxSettingsInput) => Promise<InboxFacts | null>;
  update: (
    inbox: Pick<InboxFacts, 'id' | 'version'>,
    name: string,
    settings: InboxSettingsInput,
  ) => Promise<InboxFacts | null>;
}

interface FormOptions<Field extends string> {
  fields: readonly Field[];
  /** Field that the provider's refusal is about. */
  credential: Field;
  /** Somebody else saved first: what is there now. */
  onConflict: (current: InboxFacts | null) => void;
}

/** Connects or changes an inbox and puts every refusal where it can be mended. */
export function useInboxForm<Field extends string>({
  fields,
  credential,
  onConflict,
}: FormOptions<Field>): InboxForm<Field> {
  const t = useT();
  const [problems, setProblems] = useState<FieldProblems<Field>>({});
  const [connecting, runConnect] = useMutation(InboxConnectDocument);
  const [updating, runUpdate] = useMutation(InboxUpdateDocument);
  // One key per input: the same press twice connects once, a mended input is a new intention.
  const key = useRef({ input: '', value: '' });

  function keyFor(input: unknown): string {
    const text = JSON.stringify(input);
    if (key.current.input !== text) key.current = { input: text, value: newIdempotencyKey() };
    return key.current.value;
  }

  function placed(refusal: Refusal): Placed {
    switch (refusal.__typename) {
      case 'ProviderRefusedError': {
        const code = refusal.providerCode
          ? t('channels.providerCode', { code: refusal.providerCode })
          : '';
        return {
          message: [refusal.message, code].filter(Boolean).join(' '),
          path: refusal.path ?? [credential],
        };
      }
      case 'TakenError':
        return {
          message: refusal.message || t('channels.taken'),
          path: refusal.path ?? [credential],
        };
      case 'VersionConflictError':
        onConflict(refusal.current?.__typename === 'Inbox' ? refusal.current : null);
        return { message: t('channels.conflict'), path: null };
      case 'NotFoundError':
      case 'ValidationError':
      case 'IdempotencyConflictError':
        return refusal;
    }
  }

  function settle(errors: readonly Refusal[], error: unknown): void {
    const refusals = errors.map(placed);
    if (error) refusals.push({ message: t(problemOf(error).text), path: null });
    setProblems(placeProblems(refusals, fields));
  }

  return {
    problems,
    setProblems,
    isBusy: connecting.fetching || updating.fetching,
    async connect(name, settings) {
      const { data, error } = await runConnect({
        input: { idempotencyKey: keyFor([name, settings]), name, settings },
      });
      settle(data?.inboxConnect.errors ?? [], error);
      return data?.inboxConnect.inbox ?? null;
    },
    async update({ id, version }, name, settings) {
      const { data, error } = await runUpdate({
        input: { inboxId: id, expectedVersion: version, name, settings },
      });
      settle(data?.inboxUpdate.errors ?? [], error);
      return data?.inboxUpdate.inbox ?? null;
    },
  };
}
