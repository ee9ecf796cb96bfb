import type { JSX } from 'preact';
import { useApp } from '../../lib/context.js';
import { Icon } from '../../lib/icons.js';

/** What a new visitor sees before the first message. */
export function Intro(): JSX.Element {
  const { appearance, words } = useApp();
  const { greeting } = appearance.value;
  return (
    <div class="intro">
      <span class="intro__mark">
        <Icon name="message" />
      </span>
      <p class="intro__title">{words.hello}</p>
      {greeting && <p class="intro__text">{greeting}</p>}
    </div>
  );
}
