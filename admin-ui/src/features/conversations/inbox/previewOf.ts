import type { ConversationRowFragment } from '@/__generated__/graphql';
import type { Present } from '../presence/PresenceStore';

/** What the second line of a row says, by urgency: failed send, typing, draft, last message. */
export type RowPreview =
  | { kind: 'failed'; text: string }
  | { kind: 'typing' }
  | { kind: 'draft'; text: string }
  | { kind: 'note'; text: string }
  | { kind: 'own'; text: string }
  | { kind: 'message'; text: string }
  | { kind: 'none' };

interface Facts {
  preview: ConversationRowFragment['preview'];
  present: readonly Present[];
  draft: string;
  /** Text of a reply that this browser could not send. */
  unsent: string | null;
}

export function previewOf({ preview, present, draft, unsent }: Facts): RowPreview {
  if (unsent !== null) return { kind: 'failed', text: unsent };
  if (preview?.deliveryState === 'FAILED') return { kind: 'failed', text: preview.text };
  if (
    present.some(({ actor, activity }) => actor.kind === 'CUSTOMER' && activity === 'TYPING_REPLY')
  )
    return { kind: 'typing' };
  if (draft.trim() !== '') return { kind: 'draft', text: draft };
  if (!preview) return { kind: 'none' };
  if (preview.isNote) return { kind: 'note', text: preview.text };
  return { kind: preview.authorKind === 'OPERATOR' ? 'own' : 'message', text: preview.text };
}
