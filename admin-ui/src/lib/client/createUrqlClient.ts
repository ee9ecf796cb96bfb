import { Client } from '@urql/core';
import type { Api } from './api';
import { createCache } from './cache';
import { sdkExchange } from './sdkExchange';

/** The cache over the SDK; made anew for every signed-in operator. */
export function createUrqlClient(api: Pick<Api, 'client'>): Client {
  return new Client({
    // The address is the SDK's business.
    url: 'sdk:',
    exchanges: [createCache(), sdkExchange(api)],
    requestPolicy: 'cache-and-network',
    preferGetMethod: false,
  });
}
