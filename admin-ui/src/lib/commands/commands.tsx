import { createContext, use, useEffect, useMemo, useRef } from 'react';
import type { ReactNode } from 'react';

/** Groups of the palette in their fixed order. */
export const commandGroups = ['conversations', 'actions', 'goTo', 'appearance'] as const;
export type CommandGroup = (typeof commandGroups)[number];

/** Something that can be found by name and done. */
export interface Command {
  id: string;
  group: CommandGroup;
  label: string;
  /** Second, quieter part of the line; found too. */
  detail?: string | undefined;
  keys?: string | undefined;
  icon: ReactNode;
  run: () => void;
}

type Source = () => readonly Command[];

interface Registry {
  add: (source: Source) => () => void;
  all: () => Command[];
}

const RegistryContext = createContext<Registry | null>(null);

/** Collects what the shown parts of the UI offer; asked only when the palette opens. */
export function CommandsProvider({ children }: { children: ReactNode }) {
  const registry = useMemo<Registry>(() => {
    const sources = new Set<Source>();
    return {
      add(source) {
        sources.add(source);
        return () => {
          sources.delete(source);
        };
      },
      all: () => [...sources].flatMap((source) => source()),
    };
  }, []);
  return <RegistryContext value={registry}>{children}</RegistryContext>;
}

export function useRegistry(): Registry {
  const registry = use(RegistryContext);
  if (!registry) throw new Error('useRegistry needs CommandsProvider');
  return registry;
}

/** Offers commands while the component is shown. */
export function useCommands(source: Source): void {
  const registry = useRegistry();
  const latest = useRef(source);
  useEffect(() => {
    latest.current = source;
  });
  useEffect(() => registry.add(() => latest.current()), [registry]);
}
