/** Red, green and blue, 0 to 255. */
type Rgb = readonly [number, number, number];

const WHITE = '#FFFFFF';
const INK = '#161A1E';
/** What WCAG 2.2 AA asks of text. */
const READABLE = 4.5;

/** Contrast of two colours by WCAG, 1 to 21. */
export function contrast(one: string, other: string): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [
    number,
    number,
  ];
  return (light + 0.05) / (dark + 0.05);
}

/** White or ink, whichever reads well on the colour; white when both do. */
export function readableOn(color: string): string {
  const onWhite = contrast(color, WHITE);
  return onWhite >= READABLE || onWhite >= contrast(color, INK) ? WHITE : INK;
}

/** The colour, moved towards `text` just as far as it must to be read on `ground`. */
export function readable(color: string, ground: string, text: string): string {
  for (let share = 0; share < 1; share += 0.04) {
    const mixed = mix(text, color, share);
    if (contrast(mixed, ground) >= READABLE) {
      return mixed;
    }
  }
  return text;
}

/** `share` of one colour in another. */
export function mix(one: string, other: string, share: number): string {
  const [a, b] = [rgb(one), rgb(other)];
  const mixed = a.map((part, i) => Math.round(part * share + (b[i] ?? 0) * (1 - share)));
  return `#${mixed.map((part) => part.toString(16).padStart(2, '0')).join('')}`.toUpperCase();
}

function rgb(hex: string): Rgb {
  const value = Number.parseInt(hex.slice(1), 16);
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255];
}

function luminance(hex: string): number {
  const [red, green, blue] = rgb(hex).map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
