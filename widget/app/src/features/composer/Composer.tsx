import type { Signal } from '@preact/signals';
import type { JSX, RefObject, TargetedKeyboardEvent } from 'preact';
import { useRef } from 'preact/hooks';
import { useApp } from '../../lib/context.js';
import { Icon } from '../../lib/icons.js';
import { AttachButton } from './AttachButton.js';
import { FileTray } from './FileTray.js';
import { useFileDrop } from './useFileDrop.js';
import { useFocusOnOpen } from './useFocusOnOpen.js';
import { useGrowing } from './useGrowing.js';

/** The longest text that the server takes from a visitor. */
const MAX_LENGTH = 20_000;

/** Where the visitor writes: Enter sends, Shift and Enter begin a line. */
export function Composer({ draft }: { draft: Signal<string> }): JSX.Element {
  const { visit, words } = useApp();
  const field = useRef<HTMLTextAreaElement>(null);
  const drop = useFileDrop();
  const files = visit.tray.files.value;
  const over = draft.value.length - MAX_LENGTH;
  const isUploading = files.some(
    ({ attachmentId, failure }) => attachmentId === null && failure === null,
  );
  const hasContent =
    draft.value.trim() !== '' || files.some(({ attachmentId }) => attachmentId !== null);
  const canSend = hasContent && !isUploading && over <= 0;

  const send = (event: Event): void => {
    event.preventDefault();
    if (canSend) {
      visit.say(draft.value.trim());
      draft.value = '';
      field.current?.focus();
    }
  };
  return (
    <form class="composer" onSubmit={send} {...drop.on}>
      {drop.isOver.value && <div class="drop">{words.drop}</div>}
      <FileTray />
      <AttachButton />
      <Field field={field} draft={draft} isTooLong={over > 0} onEnter={send} />
      {over > 0 && (
        <span class="over" role="alert">
          {words.tooLong(over)}
        </span>
      )}
      <button type="submit" class="send" aria-label={words.send} disabled={!canSend}>
        <Icon name="arrow-up" size={20} />
      </button>
    </form>
  );
}

function Field(props: {
  field: RefObject<HTMLTextAreaElement>;
  draft: Signal<string>;
  isTooLong: boolean;
  onEnter: (event: Event) => void;
}): JSX.Element {
  const { visit, words } = useApp();
  const { field, draft, isTooLong, onEnter } = props;
  useGrowing(field, draft.value);
  useFocusOnOpen(field);
  return (
    <textarea
      ref={field}
      rows={1}
      dir="auto"
      value={draft.value}
      placeholder={words.placeholder}
      aria-label={words.placeholder}
      aria-invalid={isTooLong}
      enterkeyhint="send"
      onInput={(event) => {
        draft.value = event.currentTarget.value;
        visit.typing.pressed();
      }}
      onKeyDown={(event) => {
        if (isSending(event)) {
          onEnter(event);
        }
      }}
    />
  );
}

/** Enter that ends a word of an input method does not send. */
function isSending(event: TargetedKeyboardEvent<HTMLTextAreaElement>): boolean {
  return event.key === 'Enter' && !event.shiftKey && !event.isComposing;
}
