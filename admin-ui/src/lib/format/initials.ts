/** Up to two letters of a name: "Екатерина Воробьёва" is ЕВ; null when it begins with no letter. */
export function initials(name: string): string | null {
  const words = name
    .split(/[\s«»"()]+/u)
    .filter((word) => /^\p{L}/u.test(word) && !legalForm.test(word));
  const letters = words
    .slice(0, 2)
    .map((word) => String.fromCodePoint(word.codePointAt(0) ?? 0))
    .join('');
  return letters === '' ? null : letters.toLocaleUpperCase();
}

const legalForm = /^(ООО|ОАО|ЗАО|ПАО|АО|ИП|LLC|Ltd|Inc)$/u;
