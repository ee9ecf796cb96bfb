import { useCallback, useState } from 'react';
import type { OpenConversationFragment, ThreadMessageFragment } from '@/__generated__/graphql';
import { useViewer } from '@/lib/session/viewer';
import { useDispatcher, useDraft } from './ComposerContext';
import { drafts } from './drafts';
import type { ComposerMode } from './drafts';
import { useFiles } from './files/useFiles';
import type { Files } from './files/useFiles';

const noteLimit = 20_000;

// The mode is the operator's choice per conversation and never changes by itself.
const modes = new Map<string, ComposerMode>();

export interface Composer {
  mode: ComposerMode;
  setMode: (mode: ComposerMode) => void;
  text: string;
  setText: (text: string) => void;
  isKept: boolean;
  limit: number;
  isTooLong: boolean;
  files: Files;
  canSend: boolean;
  submit: (resolves: boolean) => boolean;
}

interface ComposerOptions {
  conversation: OpenConversationFragment;
  quote: ThreadMessageFragment | null;
  onQuoteUsed: () => void;
  lastSeenMessageId: () => string | null;
  isBlocked: (mode: ComposerMode) => boolean;
}

export function useComposer({
  conversation,
  quote,
  onQuoteUsed,
  lastSeenMessageId,
  isBlocked,
}: ComposerOptions): Composer {
  const viewer = useViewer();
  const dispatcher = useDispatcher();
  const [mode, setModeState] = useState<ComposerMode>(modes.get(conversation.id) ?? 'reply');
  const [isKept, setIsKept] = useState(true);
  const text = useDraft(conversation.id, mode);
  const limit = mode === 'reply' ? conversation.replyPolicy.maxTextLength : noteLimit;
  const isTooLong = text.length > limit;
  const files = useFiles(conversation);
  const hasContent = text.trim() !== '' || (mode === 'reply' && files.hasReady);
  const isWaiting = mode === 'reply' && files.isBusy;
  const canSend = hasContent && !isWaiting && !isTooLong && !isBlocked(mode);

  const setMode = useCallback(
    (next: ComposerMode) => {
      modes.set(conversation.id, next);
      setModeState(next);
    },
    [conversation.id],
  );

  const setText = useCallback(
    (next: string) => setIsKept(drafts.write(viewer.id, conversation.id, mode, next)),
    [viewer.id, conversation.id, mode],
  );

  function submit(resolves: boolean): boolean {
    if (!canSend) return false;
    dispatcher.submit({
      conversationId: conversation.id,
      mode,
      text: text.trim(),
      files: mode === 'reply' ? files.takeReady() : [],
      replyToId: mode === 'reply' ? (quote?.id ?? null) : null,
      lastSeenMessageId: mode === 'reply' ? lastSeenMessageId() : null,
      resolves: mode === 'reply' && resolves,
    });
    setText('');
    if (mode === 'reply') onQuoteUsed();
    return true;
  }

  return { mode, setMode, text, setText, isKept, limit, isTooLong, files, canSend, submit };
}
