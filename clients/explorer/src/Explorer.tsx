import { GraphiQL, HISTORY_PLUGIN } from 'graphiql';
import type { OperatorSession } from '@omnisupport/sdk';
import { type ReactElement, useMemo, useSyncExternalStore } from 'react';
import { fetcherFor } from './api';
import { firstTabs } from './examples';
import { EXAMPLES_PLUGIN } from './ExamplesMenu';
import { SignIn } from './SignIn';
import type { Words } from './words';

const PLUGINS = [EXAMPLES_PLUGIN, HISTORY_PLUGIN];

interface ExplorerProps {
  readonly url: string;
  readonly session: OperatorSession;
  readonly words: Words;
}

/** The sign-in, then GraphiQL as the operator who signed in. */
export function Explorer({ url, session, words }: ExplorerProps): ReactElement {
  const state = useSyncExternalStore(
    (listener) => session.state.subscribe(listener),
    () => session.state.value,
  );
  const fetcher = useMemo(() => fetcherFor(url, session), [url, session]);
  if (state.name === 'signedOut') {
    return <SignIn session={session} words={words} wasEnded={state.wasEnded} />;
  }
  return (
    <GraphiQL
      key={state.operator.id}
      fetcher={fetcher}
      defaultTabs={[...firstTabs]}
      plugins={PLUGINS}
      defaultEditorToolsVisibility="variables"
      inputValueDeprecation
      schemaDescription
      shouldPersistHeaders={false}
      showPersistHeadersSettings={false}
    >
      <GraphiQL.Logo>
        <span className="who">
          <a href={`${import.meta.env.BASE_URL}reference/`} target="_blank" rel="noreferrer">
            {words.reference}
          </a>
          <span>{state.operator.name}</span>
          <button type="button" onClick={() => void session.signOut()}>
            {words.signOut}
          </button>
        </span>
      </GraphiQL.Logo>
    </GraphiQL>
  );
}
