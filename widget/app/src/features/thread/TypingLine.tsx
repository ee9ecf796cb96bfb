import type { JSX } from 'preact';
import { useApp } from '../../lib/context.js';

/** Who is typing; its place is kept, so that nothing moves when it appears. */
export function TypingLine(): JSX.Element {
  const { visit, words } = useApp();
  const name = visit.typing.operator.value;
  return (
    <div class="typing">
      {name !== null && (
        <>
          <span class="typing__dots" aria-hidden="true">
            <i />
            <i />
            <i />
          </span>
          {words.typing(name)}
        </>
      )}
    </div>
  );
}
