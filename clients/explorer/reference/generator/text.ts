/** Finds the address of a name on the page; null when nothing is called that. */
export type Find = (name: string) => string | null;

export function escape(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** A description as paragraphs; names in backticks lead to what they name. */
export function prose(description: string | null | undefined, find: Find): string {
  return (description ?? '')
    .split(/\n\s*\n/)
    .filter((paragraph) => paragraph.trim() !== '')
    .map(
      (paragraph) =>
        `<p>${paragraph
          .split(/(`[^`]+`)/)
          .map(piece)
          .join('')}</p>`,
    )
    .join('');

  function piece(text: string): string {
    if (!text.startsWith('`')) return escape(text);
    const name = text.slice(1, -1);
    const id = find(name);
    const code = `<code>${escape(name)}</code>`;
    return id === null ? code : link(id, code);
  }
}

/** A link inside the page; `label` is HTML. */
export function link(id: string, label: string, className?: string): string {
  const look = className === undefined ? '' : ` class="${className}"`;
  return `<a${look} href="#${escape(id)}">${label}</a>`;
}
