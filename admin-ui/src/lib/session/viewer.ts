import { createContext, use } from 'react';
import type { Scope } from '@/__generated__/graphql';

/** Who is signed in and what that person may do. */
export interface Viewer {
  id: string;
  name: string;
  scopes: ReadonlySet<Scope>;
  workspaceName: string;
}

export const ViewerContext = createContext<Viewer | null>(null);

export function useViewer(): Viewer {
  const viewer = use(ViewerContext);
  if (!viewer) throw new Error('useViewer needs a signed-in operator');
  return viewer;
}

/** False hides what the server would refuse. */
export function useMay(scope: Scope): boolean {
  return useViewer().scopes.has(scope);
}
