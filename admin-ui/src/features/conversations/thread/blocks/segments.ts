import type { TextStyle } from '@/__generated__/graphql';

export interface Span {
  offset: number;
  length: number;
  style: TextStyle;
  url?: string | null | undefined;
}

/** A stretch of text under the same spans. */
export interface Segment {
  offset: number;
  text: string;
  spans: readonly Span[];
}

const address = /\bhttps?:\/\/[^\s<>"«»]+[^\s<>"«».,;:!?)\]}]/g;

/** Cuts text where formatting begins or ends; addresses without a span become links. */
export function segmentsOf(text: string, given: readonly Span[]): Segment[] {
  const spans = [...given, ...bareLinks(text, given)];
  const cuts = new Set([0, text.length]);
  for (const { offset, length } of spans) {
    cuts.add(clamp(offset, text.length));
    cuts.add(clamp(offset + length, text.length));
  }
  const points = [...cuts].sort((a, b) => a - b);
  return points.slice(0, -1).map((offset, at) => {
    const end = points[at + 1] ?? text.length;
    const over = spans.filter((span) => span.offset <= offset && span.offset + span.length >= end);
    // The widest span is the outermost.
    over.sort((a, b) => a.length - b.length);
    return { offset, text: text.slice(offset, end), spans: over };
  });
}

function bareLinks(text: string, spans: readonly Span[]): Span[] {
  const isTaken = (offset: number, length: number) =>
    spans.some(
      (span) =>
        /LINK|CODE|PRE/.test(span.style) &&
        span.offset < offset + length &&
        offset < span.offset + span.length,
    );
  return [...text.matchAll(address)]
    .map((found) => ({
      offset: found.index,
      length: found[0].length,
      style: 'LINK' as const,
      url: found[0],
    }))
    .filter(({ offset, length }) => !isTaken(offset, length));
}

function clamp(value: number, max: number): number {
  return Math.max(0, Math.min(value, max));
}
