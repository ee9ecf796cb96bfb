import { type GraphiQLPlugin, useGraphiQL, useGraphiQLActions } from '@graphiql/react';
import type { ReactElement } from 'react';
import { domains, type Example } from './examples';

/** Panel of GraphiQL's sidebar: a click opens an example in a tab of its own. */
export const EXAMPLES_PLUGIN: GraphiQLPlugin = {
  title: 'Examples',
  icon: ExamplesIcon,
  content: ExamplesMenu,
};

function ExamplesMenu(): ReactElement {
  const open = useOpen();
  return (
    <section aria-label="Examples" className="examples">
      <h2>Examples</h2>
      {domains.map(({ name, examples }) => (
        <section key={name} aria-labelledby={`examples-${name}`}>
          <h3 id={`examples-${name}`}>{name}</h3>
          <ul>
            {examples.map((example) => (
              <li key={example.id}>
                <button
                  type="button"
                  onClick={() => {
                    open(example);
                  }}
                >
                  {example.title}
                  {example.kind !== 'query' && <small>{example.kind}</small>}
                </button>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </section>
  );
}

function useOpen(): (example: Example) => void {
  const actions = useGraphiQLActions();
  const queryEditor = useGraphiQL((state) => state.queryEditor);
  const variableEditor = useGraphiQL((state) => state.variableEditor);
  return ({ query, variables = '' }) => {
    actions.addTab();
    queryEditor?.setValue(query);
    variableEditor?.setValue(variables);
    // On a phone the panel covers the tab that was just opened.
    if (window.matchMedia('(max-width: 760px)').matches) actions.setVisiblePlugin(null);
  };
}

function ExamplesIcon(): ReactElement {
  return (
    <svg
      height="1em"
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      <path d="M4 5.5A2.5 2.5 0 0 1 6.5 3H20v15H6.5A2.5 2.5 0 0 0 4 20.5z" />
      <path d="M20 18v3H6.5A2.5 2.5 0 0 1 4 18.5" />
      <path d="m13.5 7.5 3 3-3 3M10.5 7.5l-3 3 3 3" />
    </svg>
  );
}
