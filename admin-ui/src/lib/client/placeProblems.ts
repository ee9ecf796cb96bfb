/** A refusal with its place in the input, as every mutation gives it. */
export interface Placed {
  message: string;
  path?: readonly string[] | null | undefined;
}

export type FieldProblems<Field extends string> = Partial<Record<Field | 'form', string>>;

/** Puts each refusal under its field: the last step of the path that is a field of the form. */
export function placeProblems<Field extends string>(
  refusals: readonly Placed[],
  fields: readonly Field[],
): FieldProblems<Field> {
  const placed: FieldProblems<Field> = {};
  for (const { message, path } of refusals) {
    const field: Field | 'form' =
      fields.find((name) => name === path?.findLast((step) => fields.includes(step as Field))) ??
      'form';
    placed[field] = placed[field] === undefined ? message : `${placed[field]} ${message}`;
  }
  return placed;
}
