import { OmniSupportError } from '@omnisupport/sdk';
import type { StreamEvent, TypedDocument } from '@omnisupport/sdk';
import { CombinedError, makeResult, stringifyDocument } from '@urql/core';
import type { Exchange, Operation, OperationResult } from '@urql/core';
import { Kind } from 'graphql';
import { filter, make, mergeMap, pipe, share, takeUntil } from 'wonka';
import type { Source } from 'wonka';
import type { Api } from './api';

type Variables = Record<string, unknown>;
type AnyDocument = TypedDocument<Record<string, unknown>, Variables>;

/** Last exchange: everything that leaves the cache goes through the SDK, and nothing else does. */
export function sdkExchange({ client }: Pick<Api, 'client'>): Exchange {
  return () => (operations) => {
    const shared = pipe(operations, share);
    return pipe(
      shared,
      filter((operation) => operation.kind !== 'teardown'),
      mergeMap((operation) => {
        const end = pipe(
          shared,
          filter((other) => other.kind === 'teardown' && other.key === operation.key),
        );
        return pipe(sourceOf(client, operation), takeUntil(end));
      }),
    );
  };
}

function sourceOf(client: Api['client'], operation: Operation): Source<OperationResult> {
  if (operation.kind !== 'subscription') return answer(client, operation);
  return resumes(operation) ? stream(client, operation) : subscription(client, operation);
}

function answer(client: Api['client'], operation: Operation): Source<OperationResult> {
  return make((observer) => {
    const abort = new AbortController();
    const send = operation.kind === 'mutation' ? client.mutate : client.query;
    void send<Variables, Variables>(documentOf(operation), variablesOf(operation), {
      signal: abort.signal,
    })
      .then((data) => succeeded(operation, data))
      .catch((error: unknown) => failed(operation, error))
      .then((result) => {
        if (abort.signal.aborted) return;
        observer.next(result);
        observer.complete();
      });
    // A mutation is on its way even when nobody looks any more.
    return () => operation.kind === 'query' && abort.abort();
  });
}

/** The SDK takes the control events out; the cache's readers get them back as they were sent. */
function stream(client: Api['client'], operation: Operation): Source<OperationResult> {
  return make((observer) => {
    const field = rootField(operation);
    const tell = (event: object) =>
      observer.next({ ...succeeded(operation, { [field]: event }), hasNext: true });
    const handle = client.stream<Record<string, StreamEvent>, Variables>(
      documentOf(operation) as TypedDocument<Record<string, StreamEvent>, Variables>,
      variablesOf(operation),
      {
        onEvent: tell,
        onReady: ({ cursor, isResumed }) => {
          // A resumed stream has told everything: nobody need read again.
          if (!isResumed)
            tell({ __typename: 'StreamReady', cursor, occurredAt: new Date().toISOString() });
        },
        onResync: tell,
        onError: (error) => {
          observer.next(failed(operation, error));
          observer.complete();
        },
      },
    );
    return () => handle.close();
  });
}

function subscription(client: Api['client'], operation: Operation): Source<OperationResult> {
  return make((observer) => {
    const handle = client.subscribe<Variables, Variables>(
      documentOf(operation),
      variablesOf(operation),
      {
        onData: (data) => observer.next({ ...succeeded(operation, data), hasNext: true }),
        onEnd: () => observer.complete(),
        onError: (error) => {
          observer.next(failed(operation, error));
          observer.complete();
        },
      },
    );
    return () => handle.close();
  });
}

function resumes({ query }: Operation): boolean {
  const definition = query.definitions.find(({ kind }) => kind === Kind.OPERATION_DEFINITION);
  return (
    definition?.kind === Kind.OPERATION_DEFINITION &&
    Boolean(definition.variableDefinitions?.some(({ variable }) => variable.name.value === 'since'))
  );
}

function rootField({ query }: Operation): string {
  for (const definition of query.definitions) {
    if (definition.kind !== Kind.OPERATION_DEFINITION) continue;
    const field = definition.selectionSet.selections.find(({ kind }) => kind === Kind.FIELD);
    if (field?.kind === Kind.FIELD) return field.alias?.value ?? field.name.value;
  }
  throw new Error('A stream has one root field');
}

function documentOf(operation: Operation): AnyDocument {
  return { toString: () => stringifyDocument(operation.query) };
}

function variablesOf(operation: Operation): Variables {
  return { ...(operation.variables as Variables) };
}

function succeeded(operation: Operation, data: Variables): OperationResult {
  return makeResult(operation, { data });
}

function failed(operation: Operation, error: unknown): OperationResult {
  const networkError = error instanceof Error ? error : new Error(String(error));
  const partial = error instanceof OmniSupportError ? error.partialData : null;
  return {
    operation,
    data: partial ?? undefined,
    error: new CombinedError({ networkError }),
    stale: false,
    hasNext: false,
  };
}
