import { createContext, createElement, type ReactElement, type ReactNode, useContext } from 'react';
import type { Client } from '../client.js';

const ClientContext = createContext<Client | null>(null);

/** Gives the client to all hooks below it; make the client once, outside of any component. */
export function OmniSupportProvider(props: {
  readonly client: Client;
  readonly children?: ReactNode;
}): ReactElement {
  return createElement(ClientContext.Provider, { value: props.client }, props.children);
}

/** The client of the nearest provider. */
export function useClient(): Client {
  const client = useContext(ClientContext);
  if (!client) {
    throw new Error('Put <OmniSupportProvider client={…}> around what uses the API');
  }
  return client;
}
