import { MantineProvider } from '@mantine/core';
import { render } from '@testing-library/react';
import type { RenderResult } from '@testing-library/react';
import axe from 'axe-core';
import type { ReactNode } from 'react';
import { createMemoryRouter, RouterProvider } from 'react-router';
import { Provider } from 'urql';
import type { Scope } from '@/__generated__/graphql';
import { LiveRegionProvider } from '@/components/LiveRegion';
import { cssVariables, theme } from '@/components/theme';
import { ToastProvider } from '@/components/Toasts';
import { DispatcherProvider } from '@/features/conversations/composer/ComposerContext';
import { PresenceProvider } from '@/features/conversations/presence/PresenceProvider';
import { createUrqlClient } from '@/lib/client/createUrqlClient';
import { CommandsProvider } from '@/lib/commands/commands';
import { I18nProvider } from '@/lib/i18n/I18nProvider';
import { messages } from '@/lib/i18n/messages/ru';
import { ApiProvider } from '@/lib/realtime/ConnectionContext';
import { ViewerContext } from '@/lib/session/viewer';
import type { TestServer } from './server';

const scopes: Scope[] = [
  'SELF',
  'OPERATORS_READ',
  'CONVERSATIONS_READ',
  'CONVERSATIONS_WRITE',
  'MESSAGES_SEND',
  'CUSTOMERS_READ',
  'INBOXES_READ',
  'INBOXES_MANAGE',
  'RAW_EVENTS_READ',
];

/** Draws a part of the UI for Илья, in Russian, over the test's own server. */
export function show(element: ReactNode, { api }: TestServer, path = '/'): RenderResult {
  const viewer = {
    id: 'opr_ilya',
    name: 'Илья Громов',
    workspaceName: 'Клён',
    scopes: new Set(scopes),
  };
  const client = createUrqlClient(api);
  const page = (
    <CommandsProvider>
      <DispatcherProvider>
        <PresenceProvider>{element}</PresenceProvider>
      </DispatcherProvider>
    </CommandsProvider>
  );
  const router = createMemoryRouter([{ path: '*', element: page }], { initialEntries: [path] });
  return render(
    <MantineProvider theme={theme} cssVariablesResolver={cssVariables} env="test">
      <I18nProvider initial={{ language: 'ru', messages }}>
        <ToastProvider closeLabel="Закрыть" regionLabel="Уведомления">
          <LiveRegionProvider>
            <ApiProvider api={api}>
              <Provider value={client}>
                <ViewerContext value={viewer}>
                  <RouterProvider router={router} />
                </ViewerContext>
              </Provider>
            </ApiProvider>
          </LiveRegionProvider>
        </ToastProvider>
      </I18nProvider>
    </MantineProvider>,
  );
}

/** Names of the rules that the page breaks; colours need a real browser and are checked there. */
export async function accessProblems(container: Element): Promise<string[]> {
  const { violations } = await axe.run(container, {
    rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
  });
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}
