const MOST = 60;

/** Ids that a text may mean, the likeliest first: whole names, beginnings, then anything inside. */
export function search(ids: readonly string[], text: string): string[] {
  const wanted = text.trim().toLowerCase();
  if (wanted === '') return [];
  return ids
    .map((id) => ({ id, rank: rankOf(id.toLowerCase(), wanted) }))
    .filter(({ rank }) => rank < NONE)
    .sort((one, other) => one.rank - other.rank || one.id.length - other.id.length)
    .slice(0, MOST)
    .map(({ id }) => id);
}

const NONE = 5;

function rankOf(id: string, wanted: string): number {
  const name = id.slice(id.lastIndexOf('.') + 1);
  if (id === wanted) return 0;
  if (name === wanted) return 1;
  if (id.startsWith(wanted)) return 2;
  if (name.startsWith(wanted)) return 3;
  return id.includes(wanted) ? 4 : NONE;
}
