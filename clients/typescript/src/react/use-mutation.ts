import { useCallback, useRef, useState } from 'react';
import type { TypedDocument, WithVariables } from '../document.js';
import type { OmniSupportError } from '../errors.js';
import type { MutationOptions } from '../http/http-client.js';
import { useClient } from './provider.js';

/** Where the last call stands. Refusals are data: see the payload's `errors`. */
export type MutationState<TData> =
  | { readonly name: 'idle'; readonly data: null; readonly error: null }
  | { readonly name: 'sending'; readonly data: null; readonly error: null }
  | { readonly name: 'done'; readonly data: TData; readonly error: null }
  | { readonly name: 'failed'; readonly data: null; readonly error: OmniSupportError };

const IDLE = { name: 'idle', data: null, error: null } as const;

/** Sends the mutation when called; rejects as `client.mutate` does, and remembers how it went. */
export function useMutation<TData, TVariables>(
  document: TypedDocument<TData, TVariables>,
): readonly [
  mutate: (...rest: WithVariables<TVariables, MutationOptions>) => Promise<TData>,
  state: MutationState<TData>,
] {
  const client = useClient();
  const [state, setState] = useState<MutationState<TData>>(IDLE);
  // The answer to the latest call is shown, whichever comes last.
  const latest = useRef(0);
  const mutate = useCallback(
    async (...rest: WithVariables<TVariables, MutationOptions>) => {
      const call = ++latest.current;
      const show = (next: MutationState<TData>): void => {
        if (call === latest.current) {
          setState(next);
        }
      };
      show({ name: 'sending', data: null, error: null });
      try {
        const data = await client.mutate(document, ...rest);
        show({ name: 'done', data, error: null });
        return data;
      } catch (error) {
        show({ name: 'failed', data: null, error: error as OmniSupportError });
        throw error;
      }
    },
    [client, document],
  );
  return [mutate, state];
}
