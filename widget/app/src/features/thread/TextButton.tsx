import type { ComponentChildren, JSX } from 'preact';

/** A button that looks like a word. */
export function TextButton(props: {
  onPress: () => unknown;
  children: ComponentChildren;
}): JSX.Element {
  return (
    <button type="button" class="text-button" onClick={() => void props.onPress()}>
      {props.children}
    </button>
  );
}
