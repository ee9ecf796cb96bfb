import type { JSX } from 'preact';
import { useApp } from '../../lib/context.js';
import { Icon } from '../../lib/icons.js';

/** One calm line while the line is down: writing goes on. */
export function ConnectionLine(): JSX.Element {
  const { visit, words } = useApp();
  return (
    <div role="status">
      {visit.isCut.value && (
        <div class="cut">
          <Icon name="cloud-off" />
          <span>{words.offline}</span>
        </div>
      )}
    </div>
  );
}
