import { createClient, operatorSession } from '@omnisupport/sdk';
import type { Client, OperatorSession } from '@omnisupport/sdk';
import { currentLanguage } from '@/lib/i18n/I18nProvider';

/** The one door to the server, and who stands in it. */
export interface Api {
  readonly client: Pick<
    Client,
    'query' | 'mutate' | 'stream' | 'subscribe' | 'upload' | 'connection'
  >;
  readonly session: OperatorSession;
}

export function createApi(): Api {
  const session = operatorSession();
  const client = createClient({
    url: new URL('/graphql', window.location.href).href,
    auth: session,
    clientName: 'admin-ui',
    locale: currentLanguage,
  });
  return { client, session };
}
