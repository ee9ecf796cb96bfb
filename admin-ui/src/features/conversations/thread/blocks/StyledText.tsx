import { useState } from 'react';
import type { ReactNode } from 'react';
import type { TextStyle } from '@/__generated__/graphql';
import { useT } from '@/lib/i18n/useT';
import styles from './Blocks.module.css';
import { segmentsOf } from './segments';
import type { Segment, Span } from './segments';

/** Text with its formatting; an unknown style is plain text, never lost words. */
export function StyledText({ text, spans }: { text: string; spans: readonly Span[] }) {
  return (
    <span className={styles.text}>
      {segmentsOf(text, spans).map((segment) => (
        <Piece key={segment.offset} segment={segment} />
      ))}
    </span>
  );
}

function Piece({ segment }: { segment: Segment }) {
  return segment.spans.reduce<ReactNode>((inner, span) => wrapped(span, inner), segment.text);
}

function wrapped({ style, url }: Span, inner: ReactNode): ReactNode {
  const wrap: Record<TextStyle, () => ReactNode> = {
    BOLD: () => <b>{inner}</b>,
    ITALIC: () => <i>{inner}</i>,
    UNDERLINE: () => <u>{inner}</u>,
    STRIKE: () => <s>{inner}</s>,
    SPOILER: () => <Spoiler>{inner}</Spoiler>,
    CODE: () => <code className={styles.code}>{inner}</code>,
    PRE: () => <code className={styles.pre}>{inner}</code>,
    QUOTE: () => <span className={styles.quoted}>{inner}</span>,
    LINK: () => <SafeLink url={url}>{inner}</SafeLink>,
    MENTION: () => <b className={styles.mention}>{inner}</b>,
  };
  return wrap[style]?.() ?? inner;
}

function SafeLink({ url, children }: { url: string | null | undefined; children: ReactNode }) {
  // What customers write must never run: only addresses that open a page or a program.
  if (!url || !/^(https?:|mailto:|tel:)/i.test(url)) return children;
  return (
    <a href={url} target="_blank" rel="noopener noreferrer nofollow">
      {children}
    </a>
  );
}

function Spoiler({ children }: { children: ReactNode }) {
  const t = useT();
  const [isShown, setIsShown] = useState(false);
  if (isShown) return children;
  return (
    <button
      type="button"
      className={styles.spoiler}
      aria-label={t('message.spoiler')}
      onClick={() => setIsShown(true)}
    >
      {children}
    </button>
  );
}
