import type { Block } from '../model/messages.js';

type TextBlock = Extract<Block, { __typename: 'TextBlock' }>;
type Style = TextBlock['spans'][number]['style'];

/** A piece of text in which the formatting does not change. */
export interface Segment {
  readonly text: string;
  readonly styles: ReadonlySet<Style>;
  /** Where a link leads; null without one. */
  readonly url: string | null;
}

const ADDRESS = /https?:\/\/[^\s<>"«»]+[^\s<>"«».,;:!?)\]]/g;

/** Cuts text where its formatting begins and ends; plain addresses become links. */
export function segmentsOf({ text, spans }: Pick<TextBlock, 'text' | 'spans'>): Segment[] {
  const all = [...spans, ...addressesIn(text, spans)];
  const cuts = new Set([0, text.length]);
  for (const { offset, length } of all) {
    cuts.add(clamp(offset, text)).add(clamp(offset + length, text));
  }
  const places = [...cuts].sort((a, b) => a - b);
  return places.slice(1).map((end, i) => {
    const start = places[i] ?? 0;
    const covering = all.filter((one) => one.offset <= start && one.offset + one.length >= end);
    return {
      text: text.slice(start, end),
      styles: new Set(covering.map(({ style }) => style)),
      url: safe(covering.find(({ url }) => url !== null)?.url ?? null),
    };
  });
}

function addressesIn(text: string, spans: TextBlock['spans']): TextBlock['spans'] {
  return [...text.matchAll(ADDRESS)]
    .map((match) => ({
      offset: match.index,
      length: match[0].length,
      style: 'LINK' as const,
      url: match[0],
    }))
    .filter(({ offset }) => !spans.some((span) => span.style === 'LINK' && isInside(span, offset)));
}

function isInside({ offset, length }: { offset: number; length: number }, at: number): boolean {
  return offset <= at && at < offset + length;
}

function clamp(at: number, text: string): number {
  return Math.max(0, Math.min(at, text.length));
}

/** Only addresses that open a page, a mail or a call. */
export function safe(url: string | null): string | null {
  return url !== null && /^(https?:|mailto:|tel:)/i.test(url) ? url : null;
}
