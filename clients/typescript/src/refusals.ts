import { OmniSupportError } from './errors.js';

/** Member of a mutation's `errors` union, as far as every member goes. */
export interface Refusal {
  readonly __typename: string;
  readonly message: string;
  readonly code: string;
}

type Cases<E extends Refusal, R> = {
  [Name in E['__typename']]?: (refusal: Extract<E, { __typename: Name }>) => R;
};

type AllCases<E extends Refusal, R> = {
  [Name in E['__typename']]: (refusal: Extract<E, { __typename: Name }>) => R;
};

/** Arm for members that the schema gained after this client was built. */
interface UserErrorCase<R> {
  UserError: (refusal: Refusal) => R;
}

/**
 * Switches over a refusal. Every member that the document knows needs an arm; `UserError` takes
 * members added to the schema later.
 */
export function matchRefusal<E extends Refusal, R>(
  refusal: E,
  cases: AllCases<E, R> & UserErrorCase<R>,
): R {
  const arm = (cases as Cases<E, R>)[refusal.__typename as E['__typename']];
  return arm
    ? arm(refusal as Extract<E, { __typename: E['__typename'] }>)
    : cases.UserError(refusal);
}

/** A mutation was refused; nothing was written. */
export class RefusedError extends OmniSupportError {
  override readonly code = 'REFUSED';

  constructor(readonly refusals: readonly Refusal[]) {
    super(refusals.map((refusal) => refusal.message).join(' '));
  }
}

/** Returns the payload, or throws when the mutation was refused. */
export function accepted<P extends { readonly errors: readonly Refusal[] }>(payload: P): P {
  if (payload.errors.length > 0) {
    throw new RefusedError(payload.errors);
  }
  return payload;
}
