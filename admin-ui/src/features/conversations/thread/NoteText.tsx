import { lazy, Suspense } from 'react';
import { Mention } from './Mention';

const MarkdownText = lazy(async () => ({ default: (await import('./MarkdownText')).MarkdownText }));

const mention = /@\[(opr_[A-Za-z0-9_-]+)\]/g;
const looksFormatted = /[*_~`#>]|\]\(|^\s*(-|\d+\.)\s/m;

/** Body of a note; the Markdown reader is fetched only for notes that have formatting. */
export function NoteText({ body }: { body: string }) {
  const plain = <PlainText body={body} />;
  if (!looksFormatted.test(body)) return plain;
  return (
    <Suspense fallback={plain}>
      <MarkdownText body={body.replace(mention, '[$1](mention:$1)')} />
    </Suspense>
  );
}

function PlainText({ body }: { body: string }) {
  // Splitting by a group puts the ids of mentioned operators at the odd places.
  return body.split(mention).map((part, at) => (at % 2 === 1 ? <Mention key={at} operatorId={part} /> : part));
}
