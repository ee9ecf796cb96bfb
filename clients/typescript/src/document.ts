import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';

/** GraphQL document that knows the types of its answer and its variables. */
export type TypedDocument<TData, TVariables> = DocumentTypeDecoration<TData, TVariables> & {
  toString(): string;
};

/** Variables of any document. */
export type AnyVariables = Record<string, unknown>;

/** Variables may be left out when the document needs none. */
export type WithVariables<TVariables, TOptions> =
  Record<string, never> extends TVariables
    ? [variables?: TVariables, options?: TOptions]
    : [variables: TVariables, options?: TOptions];

/** A request as it travels. */
export interface Operation {
  readonly query: string;
  readonly variables: AnyVariables;
}

export function operation(document: { toString(): string }, variables: unknown): Operation {
  return { query: document.toString(), variables: (variables ?? {}) as AnyVariables };
}
