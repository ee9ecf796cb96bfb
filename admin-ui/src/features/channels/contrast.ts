/** Contrast of the better of white and dark text on a colour, as WCAG counts it. */
export function bestContrast(color: string): { text: '#ffffff' | '#161a1e'; ratio: number } {
  const ground = luminance(color);
  const white = ratioOf(1, ground);
  const dark = ratioOf(luminance('#161a1e'), ground);
  return white >= 4.5 || white >= dark
    ? { text: '#ffffff', ratio: white }
    : { text: '#161a1e', ratio: dark };
}

export function isHexColor(value: string): boolean {
  return /^#[0-9a-f]{6}$/i.test(value);
}

function ratioOf(a: number, b: number): number {
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

function luminance(color: string): number {
  const channel = (at: number) => {
    const value = parseInt(color.slice(at, at + 2), 16) / 255;
    return value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
}
