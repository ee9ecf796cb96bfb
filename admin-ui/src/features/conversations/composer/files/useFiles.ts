import { useSyncExternalStore } from 'react';
import type { OpenConversationFragment } from '@/__generated__/graphql';
import { useFormat } from '@/lib/format/useFormat';
import { useT } from '@/lib/i18n/useT';
import { useFileTrays } from '../ComposerContext';
import type { OutgoingFile, TrayFile } from './FileTrays';

const mostFiles = 10;

export interface Files {
  list: readonly TrayFile[];
  /** True while bytes are on their way: what is written waits for them. */
  isBusy: boolean;
  hasReady: boolean;
  add: (files: Iterable<File>) => void;
  remove: (key: string) => void;
  takeReady: () => OutgoingFile[];
}

/** Files beside the reply, held to what its channel carries before any byte leaves. */
export function useFiles({ id, replyPolicy }: OpenConversationFragment): Files {
  const t = useT();
  const format = useFormat();
  const trays = useFileTrays();
  const list = useSyncExternalStore(trays.all.subscribe, () => trays.of(id));

  function objectionTo(file: File): string | null {
    if (file.size === 0) return t('composer.file.empty');
    return file.size > replyPolicy.maxFileBytes
      ? t('composer.file.tooLarge', { max: format.bytes(replyPolicy.maxFileBytes) })
      : null;
  }

  return {
    list,
    isBusy: list.some(({ attachmentId, failure }) => attachmentId === null && failure === null),
    hasReady: list.some(({ attachmentId }) => attachmentId !== null),
    add(files) {
      for (const file of files) {
        const isOneTooMany = trays.of(id).length >= mostFiles;
        trays.add(
          id,
          file,
          isOneTooMany ? t('composer.file.tooMany', { max: mostFiles }) : objectionTo(file),
        );
      }
    },
    remove: (key) => trays.remove(id, key),
    takeReady: () => trays.takeReady(id),
  };
}
