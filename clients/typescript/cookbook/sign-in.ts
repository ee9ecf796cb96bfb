import {
  type Client,
  type ClientOptions,
  createClient,
  type Credentials,
  memoryStorage,
  type OperatorSession,
  operatorSession,
} from '@omnisupport/sdk';
import { SignIn_WhoamiDocument } from './__generated__/operations.js';

export interface SignedIn {
  readonly client: Client;
  readonly session: OperatorSession;
  readonly greeting: string;
}

/** A client that acts as this operator; a string says why not, in words for a human. */
export async function signIn(
  options: Omit<ClientOptions, 'auth'>,
  credentials: Credentials,
): Promise<SignedIn | string> {
  // In a browser leave the storage out: tokens survive reloads, and tabs share them.
  const session = operatorSession({ storage: memoryStorage() });
  const client = createClient({ ...options, auth: session });
  const result = await session.signIn(credentials);
  if (result.name === 'refused') {
    client.close();
    return result.refusals.map((refusal) => refusal.message).join(' ');
  }
  // From here on tokens are renewed without your doing; this tells when that ends.
  session.state.subscribe((state) => {
    if (state.name === 'signedOut' && state.wasEnded) console.error('Sign in again');
  });
  const { viewer } = await client.query(SignIn_WhoamiDocument);
  return { client, session, greeting: `Hello, ${viewer?.principal.name ?? 'stranger'}` };
}
