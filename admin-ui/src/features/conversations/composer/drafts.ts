import { External } from '@/lib/storage/external';
import { readStored, removeStored, storedKeys, writeStored } from '@/lib/storage/local';

export type ComposerMode = 'reply' | 'note';

const prefix = 'omnisupport.draft.';

function keyOf(operatorId: string, conversationId: string, mode: ComposerMode): string {
  return `${prefix}${operatorId}.${conversationId}.${mode}`;
}

// Grows with every change, so that lists redraw their "Draft:" previews.
const turn = new External(0);

/** Text not sent yet, kept in this browser per operator, conversation and mode. */
export const drafts = {
  read(operatorId: string, conversationId: string, mode: ComposerMode): string {
    return (
      readStored(keyOf(operatorId, conversationId, mode), (value) =>
        typeof value === 'string' ? value : null,
      ) ?? ''
    );
  },
  /** Returns false when the browser could not keep it. */
  write(operatorId: string, conversationId: string, mode: ComposerMode, text: string): boolean {
    const key = keyOf(operatorId, conversationId, mode);
    let isKept = true;
    if (text.trim() === '') removeStored(key);
    else isKept = writeStored(key, text);
    turn.set(turn.get() + 1);
    return isKept;
  },
  /** Conversations with an unsent reply of this operator. */
  withReply(operatorId: string): Set<string> {
    const own = `${prefix}${operatorId}.`;
    const keys = storedKeys(own).filter((key) => key.endsWith('.reply'));
    return new Set(keys.map((key) => key.slice(own.length, -'.reply'.length)));
  },
  turn,
};
