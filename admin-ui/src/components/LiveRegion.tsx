import { createContext, use, useCallback, useState } from 'react';
import type { ReactNode } from 'react';

const AnnounceContext = createContext<((text: string) => void) | null>(null);

/** Says news politely to screen readers without moving focus. */
export function LiveRegionProvider({ children }: { children: ReactNode }) {
  const [{ text, turn }, setSaid] = useState({ text: '', turn: 0 });
  const announce = useCallback(
    (next: string) => setSaid((said) => ({ text: next, turn: said.turn + 1 })),
    [],
  );
  return (
    <AnnounceContext value={announce}>
      {children}
      <div className="os-hidden" role="log" aria-live="polite" aria-atomic="true">
        <span key={turn}>{text}</span>
      </div>
    </AnnounceContext>
  );
}

export function useAnnounce(): (text: string) => void {
  const announce = use(AnnounceContext);
  if (!announce) throw new Error('useAnnounce needs LiveRegionProvider');
  return announce;
}
