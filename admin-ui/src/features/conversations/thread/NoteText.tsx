import { lazy, Suspense } from 'react';

const MarkdownText = lazy(async () => ({ default: (await import('./MarkdownText')).MarkdownText }));

const looksFormatted = /[*_~`#>]|\]\(|^\s*(-|\d+\.)\s/m;

/** Body of a note; the Markdown reader is fetched only for notes that have formatting. */
export function NoteText({ body }: { body: string }) {
  if (!looksFormatted.test(body)) return body;
  return (
    <Suspense fallback={body}>
      <MarkdownText body={body} />
    </Suspense>
  );
}
