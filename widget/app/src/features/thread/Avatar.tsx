import type { JSX } from 'preact';

/** First letter of a name; an empty place when somebody else of the group shows it. */
export function Avatar({ name }: { name: string | null }): JSX.Element {
  return (
    <span class={name === null ? 'avatar avatar--none' : 'avatar'} aria-hidden="true">
      {name?.trim().charAt(0).toUpperCase()}
    </span>
  );
}
