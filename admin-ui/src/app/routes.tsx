import { createBrowserRouter, Navigate } from 'react-router';
import { AppFrame } from './AppFrame';
import { NotFoundPage } from './NotFoundPage';
import { RouteProblem } from './RouteProblem';

/** Addresses of the UI; each page is a part of its own. */
export function createRouter() {
  return createBrowserRouter(
    [
      {
        Component: AppFrame,
        ErrorBoundary: RouteProblem,
        HydrateFallback: () => null,
        children: [
          { index: true, element: <Navigate to="/inbox/mine" replace /> },
          {
            path: 'inbox/:view/:conversationId?',
            ErrorBoundary: RouteProblem,
            lazy: async () => ({ Component: (await import('./InboxPage')).InboxPage }),
          },
          {
            path: 'settings',
            ErrorBoundary: RouteProblem,
            lazy: async () => ({ Component: (await import('./SettingsPage')).SettingsPage }),
            children: [
              { index: true, element: <Navigate to="/settings/channels" replace /> },
              {
                path: 'channels/:inboxId?',
                lazy: async () => ({
                  Component: (await import('@/features/channels/InboxesPage')).InboxesPage,
                }),
              },
              {
                path: 'events/:eventId?',
                lazy: async () => ({
                  Component: (await import('@/features/channels/RawEventsPage')).RawEventsPage,
                }),
              },
            ],
          },
          { path: '*', Component: NotFoundPage },
        ],
      },
    ],
    { basename: '/admin' },
  );
}
