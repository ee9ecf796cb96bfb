import { OmniSupportProvider, useConnection, useQuery, useStream } from '@omnisupport/sdk/react';
import type { Client } from '@omnisupport/sdk';
import type { ReactElement } from 'react';
import { FirstClient_EventsDocument, FirstClient_InboxDocument } from './__generated__/operations.js';

function Inbox(): ReactElement {
  const { name, data, error, refetch } = useQuery(FirstClient_InboxDocument);
  useStream(FirstClient_EventsDocument, {}, { onReady: refetch, onResync: refetch, onEvent: refetch });
  const line = useConnection();
  if (name === 'loading') return <p>One moment…</p>;
  return (
    <>
      {error && <p role="alert">{error.message}</p>}
      {line.name === 'offline' && <button onClick={line.retryNow}>Offline: try now</button>}
      <ul>
        {data?.conversations.nodes.map((one) => (
          <li key={one.id}>{`${one.customer.name}: ${one.preview?.text ?? ''}`}</li>
        ))}
      </ul>
    </>
  );
}

export function App({ client }: { readonly client: Client }): ReactElement {
  return (
    <OmniSupportProvider client={client}>
      <Inbox />
    </OmniSupportProvider>
  );
}
