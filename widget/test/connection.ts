/** Arguments of a page. */
export interface Paging {
  readonly first?: number | null;
  readonly after?: string | null;
  readonly last?: number | null;
  readonly before?: string | null;
}

/** A page of a list, by position. */
export function connection<T>(
  list: readonly T[],
  { first, after, last, before }: Paging,
  shown: (item: T) => unknown = (item) => item,
): unknown {
  const from = after ? Number(after) + 1 : 0;
  const to = before ? Number(before) : list.length;
  const start = last ? Math.max(from, to - last) : from;
  const end = first ? Math.min(to, from + first) : to;
  const page = list.slice(start, end);
  return {
    nodes: page.map(shown),
    pageInfo: {
      startCursor: page.length > 0 ? `${start}` : null,
      endCursor: page.length > 0 ? `${end - 1}` : null,
      hasPreviousPage: start > 0,
      hasNextPage: end < list.length,
    },
  };
}
