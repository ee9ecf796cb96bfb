import { CombinedError, makeResult, stringifyDocument } from '@urql/core';
import type { Exchange, ExecutionResult, Operation, OperationResult } from '@urql/core';
import { OmniSupportError } from '@omnisupport/sdk';
import { filter, make, merge, mergeMap, pipe, share, takeUntil } from 'wonka';
import type { Source } from 'wonka';
import type { Api } from './api';

/** Last exchange: everything that leaves the cache goes through the SDK, and nothing else does. */
export function sdkExchange(api: Api): Exchange {
  return () => (operations) => {
    const shared = pipe(operations, share);
    const results = pipe(
      shared,
      filter((operation) => operation.kind !== 'teardown'),
      mergeMap((operation) => {
        const end = pipe(
          shared,
          filter((other) => other.kind === 'teardown' && other.key === operation.key),
        );
        const source = operation.kind === 'subscription' ? streamOf(api, operation) : answerOf(api, operation);
        return pipe(source, takeUntil(end));
      }),
    );
    return merge([results]);
  };
}

function answerOf(api: Api, operation: Operation): Source<OperationResult> {
  return make((observer) => {
    const abort = new AbortController();
    const document = { toString: () => stringifyDocument(operation.query) };
    const options = { signal: abort.signal };
    const variables = { ...(operation.variables as Record<string, unknown>) };
    const request =
      operation.kind === 'mutation' ? api.mutate(document, variables, options) : api.query(document, variables, options);
    request
      .then((data) => makeResult(operation, { data } as ExecutionResult))
      .catch((error: unknown) => failed(operation, error))
      .then((result) => {
        if (abort.signal.aborted) return;
        observer.next(result);
        observer.complete();
      });
    return () => abort.abort();
  });
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

function streamOf(api: Api, operation: Operation): Source<OperationResult> {
  return make((observer) => {
    const stop = api.stream(
      { toString: () => stringifyDocument(operation.query) },
      { ...(operation.variables as Record<string, unknown>) },
      {
        next: (data) => observer.next({ ...makeResult(operation, { data } as ExecutionResult), hasNext: true }),
        error: (error) => {
          observer.next(failed(operation, error));
          observer.complete();
        },
        complete: () => observer.complete(),
      },
    );
    return stop;
  });
}
