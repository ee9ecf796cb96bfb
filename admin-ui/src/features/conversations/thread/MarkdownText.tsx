import Markdown from 'markdown-to-jsx';
import type { ComponentProps } from 'react';

export function MarkdownText({ body }: { body: string }) {
  return (
    <Markdown
      options={{
        disableParsingRawHTML: true,
        forceBlock: true,
        wrapper: 'div',
        overrides: { a: { component: NoteLink }, img: { component: NoImage } },
      }}
    >
      {body}
    </Markdown>
  );
}

function NoteLink({ href, children }: ComponentProps<'a'>) {
  return (
    <a href={href} target="_blank" rel="noopener noreferrer">
      {children}
    </a>
  );
}

/** Pictures from elsewhere would tell strangers when a note is read. */
function NoImage({ alt }: ComponentProps<'img'>) {
  return alt;
}
