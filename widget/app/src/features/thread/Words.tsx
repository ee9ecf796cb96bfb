import type { ComponentChildren, JSX } from 'preact';
import { useState } from 'preact/hooks';
import { useApp } from '../../lib/context.js';
import { type Segment, segmentsOf } from '../../lib/spans.js';
import type { Block } from '../../model/messages.js';

type TextBlock = Extract<Block, { __typename: 'TextBlock' }>;

/** Text with its formatting. */
export function FormattedWords({
  block,
}: {
  block: Pick<TextBlock, 'text' | 'spans'>;
}): JSX.Element {
  return (
    <span class="words" dir="auto">
      {segmentsOf(block).map((segment, i) => (
        <Piece key={i} segment={segment} />
      ))}
    </span>
  );
}

function Piece({ segment }: { segment: Segment }): JSX.Element {
  const { styles, text, url } = segment;
  let piece: ComponentChildren = text;
  if (styles.has('BOLD')) piece = <b>{piece}</b>;
  if (styles.has('ITALIC')) piece = <i>{piece}</i>;
  if (styles.has('UNDERLINE')) piece = <u>{piece}</u>;
  if (styles.has('STRIKE')) piece = <s>{piece}</s>;
  if (styles.has('CODE')) piece = <code>{piece}</code>;
  if (styles.has('PRE')) piece = <pre>{piece}</pre>;
  if (styles.has('QUOTE')) piece = <blockquote>{piece}</blockquote>;
  if (url !== null) piece = <OutsideLink url={url}>{piece}</OutsideLink>;
  return styles.has('SPOILER') ? <Spoiler>{piece}</Spoiler> : <>{piece}</>;
}

/** A link that leaves the page; the other side learns nothing of where it comes from. */
export function OutsideLink(props: {
  url: string;
  class?: string;
  children: ComponentChildren;
}): JSX.Element {
  return (
    <a class={props.class} href={props.url} target="_blank" rel="noopener noreferrer nofollow">
      {props.children}
    </a>
  );
}

function Spoiler({ children }: { children: ComponentChildren }): JSX.Element {
  const { words } = useApp();
  const [isShown, show] = useState(false);
  return isShown ? (
    <>{children}</>
  ) : (
    <button
      type="button"
      class="spoiler"
      aria-label={words.showSpoiler}
      onClick={() => {
        show(true);
      }}
    >
      <span style={{ visibility: 'hidden' }}>{children}</span>
    </button>
  );
}
