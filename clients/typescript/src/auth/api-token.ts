import { SessionEndedError } from '../errors.js';
import type { AuthProvider } from './auth-provider.js';

/** A token that does not change, for bridges and scripts. */
export function apiToken(token: string): AuthProvider {
  return {
    attach: () => undefined,
    token: () => Promise.resolve(token),
    renew: () => Promise.reject(new SessionEndedError('The API token was refused')),
  };
}
