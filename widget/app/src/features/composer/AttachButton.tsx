import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import { useApp } from '../../lib/context.js';
import { Icon } from '../../lib/icons.js';

/** Opens the system's choice of files. */
export function AttachButton(): JSX.Element {
  const { visit, words } = useApp();
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <button
        type="button"
        class="attach"
        aria-label={words.attach}
        onClick={() => input.current?.click()}
      >
        <Icon name="paperclip" size={20} />
      </button>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        aria-label={words.attach}
        onChange={({ currentTarget }) => {
          visit.tray.add([...(currentTarget.files ?? [])]);
          // The same file may be chosen again.
          currentTarget.value = '';
        }}
      />
    </>
  );
}
