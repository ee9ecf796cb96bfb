import { render, renderHook, type RenderHookResult } from '@testing-library/react';
import { StrictMode, type ReactElement, type ReactNode } from 'react';
import { OmniSupportProvider } from '../../src/react/index.js';
import type { Client } from '../../src/index.js';

/** Shows a component under a client, twice at first as React's strict mode does. */
export function show(client: Client, view: ReactElement): ReturnType<typeof render> {
  return render(view, { wrapper: under(client) });
}

/** Runs a hook under a client. */
export function run<R, P>(
  client: Client,
  hook: (props: P) => R,
  initialProps: P,
): RenderHookResult<R, P> {
  return renderHook(hook, { wrapper: under(client), initialProps });
}

function under(client: Client): (props: { children: ReactNode }) => ReactElement {
  return ({ children }) => (
    <StrictMode>
      <OmniSupportProvider client={client}>{children}</OmniSupportProvider>
    </StrictMode>
  );
}
