export interface Selection {
  text: string;
  start: number;
  end: number;
}

export type Format = 'bold' | 'italic' | 'strike' | 'code' | 'link';

const marks = { bold: '**', italic: '_', strike: '~~', code: '`' } as const;

/** Puts the Markdown of a format around the selection, or takes it off again. */
export function formatted(selection: Selection, format: Format): Selection {
  switch (format) {
    case 'bold':
    case 'italic':
    case 'strike':
    case 'code':
      return toggled(selection, marks[format]);
    case 'link':
      return linked(selection);
  }
}

function toggled({ text, start, end }: Selection, mark: string): Selection {
  const isMarked =
    text.slice(start - mark.length, start) === mark && text.slice(end, end + mark.length) === mark;
  if (isMarked) {
    const bare =
      text.slice(0, start - mark.length) + text.slice(start, end) + text.slice(end + mark.length);
    return { text: bare, start: start - mark.length, end: end - mark.length };
  }
  const marked = text.slice(0, start) + mark + text.slice(start, end) + mark + text.slice(end);
  return { text: marked, start: start + mark.length, end: end + mark.length };
}

function linked({ text, start, end }: Selection): Selection {
  const chosen = text.slice(start, end);
  const isAddress = /^https?:\/\/\S+$/.test(chosen);
  const label = isAddress ? '' : chosen;
  const url = isAddress ? chosen : 'https://';
  const link = `[${label}](${url})`;
  const at = isAddress ? start + 1 : start + label.length + 3;
  return {
    text: text.slice(0, start) + link + text.slice(end),
    start: at,
    end: isAddress ? at : at + url.length,
  };
}
