/**
 * Which conversations the list shows and in which order. Nothing here moves by itself: arrivals
 * wait in a slot, rows that left stay until the operator leaves them or asks for a fresh list.
 */
export interface ListWindow {
  readonly ids: readonly string[];
  /** Came since the list was drawn, newest last; not shown yet. */
  readonly arrivals: readonly string[];
  /** Rows that no longer belong here but still stand. */
  readonly gone: ReadonlySet<string>;
  /** Shown rows whose place would be another one now. */
  readonly moved: ReadonlySet<string>;
  readonly endCursor: string | null;
  readonly hasMore: boolean;
}

export const emptyWindow: ListWindow = {
  ids: [],
  arrivals: [],
  gone: new Set(),
  moved: new Set(),
  endCursor: null,
  hasMore: false,
};

export interface ListPage {
  ids: readonly string[];
  endCursor: string | null;
  hasMore: boolean;
}

/** A fresh list, for the first look and whenever the operator asks. */
export function opened(page: ListPage): ListWindow {
  return { ...emptyWindow, ids: page.ids, endCursor: page.endCursor, hasMore: page.hasMore };
}

/** The next page below; rows that moved up meanwhile are not repeated. */
export function extended(window: ListWindow, page: ListPage): ListWindow {
  const shown = new Set([...window.ids, ...window.arrivals]);
  return {
    ...window,
    ids: [...window.ids, ...page.ids.filter((id) => !shown.has(id))],
    endCursor: page.endCursor,
    hasMore: page.hasMore,
  };
}

/** A conversation began to match. */
export function entered(window: ListWindow, id: string): ListWindow {
  if (window.ids.includes(id)) return { ...window, gone: without(window.gone, id) };
  if (window.arrivals.includes(id)) return window;
  return { ...window, arrivals: [...window.arrivals, id] };
}

/** The operator took back what made a row leave: it stands where it stood. */
export function returned(window: ListWindow, id: string, place: number): ListWindow {
  if (window.ids.includes(id) || place < 0) return entered(window, id);
  return { ...window, ids: window.ids.toSpliced(place, 0, id) };
}

/** A conversation stopped matching: its row stays where it is. */
export function left(window: ListWindow, id: string): ListWindow {
  if (window.arrivals.includes(id))
    return { ...window, arrivals: window.arrivals.filter((other) => other !== id) };
  if (!window.ids.includes(id)) return window;
  return { ...window, gone: new Set([...window.gone, id]) };
}

/** A shown conversation had news; the first row can't move any higher. */
export function stirred(window: ListWindow, id: string, belongsHigher: boolean): ListWindow {
  if (!belongsHigher || !window.ids.includes(id) || window.ids[0] === id || window.moved.has(id))
    return window;
  return { ...window, moved: new Set([...window.moved, id]) };
}

/** The operator left a row: if it no longer belongs here, now it goes. */
export function leftBehind(window: ListWindow, id: string): ListWindow {
  if (!window.gone.has(id)) return window;
  return {
    ...window,
    ids: window.ids.filter((other) => other !== id),
    gone: without(window.gone, id),
    moved: without(window.moved, id),
  };
}

/** Arrivals the operator could not see yet. */
export function waitingCount(window: ListWindow): number {
  return window.arrivals.length + window.moved.size;
}

/** The row below or above; the ends hold. */
export function neighbour(window: ListWindow, id: string | null, step: 1 | -1): string | null {
  const at = id === null ? -1 : window.ids.indexOf(id);
  if (at === -1) return window.ids[0] ?? null;
  return window.ids[at + step] ?? id;
}

function without(set: ReadonlySet<string>, id: string): ReadonlySet<string> {
  if (!set.has(id)) return set;
  const rest = new Set(set);
  rest.delete(id);
  return rest;
}
