import { useEffect, useRef, useState } from 'react';
import type { ReactNode } from 'react';

const lifeMs = 6_000;

/** Ends after 6 s, but never while the pointer or focus is on it. */
export function ToastTimer({
  isOff,
  onEnd,
  children,
}: {
  isOff: boolean;
  onEnd: () => void;
  children: ReactNode;
}) {
  const [isHeld, setIsHeld] = useState(false);
  const end = useRef(onEnd);
  useEffect(() => {
    end.current = onEnd;
  });
  useEffect(() => {
    if (isOff || isHeld) return undefined;
    const timer = setTimeout(() => end.current(), lifeMs);
    return () => clearTimeout(timer);
  }, [isOff, isHeld]);
  return (
    <div
      onMouseEnter={() => setIsHeld(true)}
      onMouseLeave={() => setIsHeld(false)}
      onFocus={() => setIsHeld(true)}
      onBlur={() => setIsHeld(false)}
    >
      {children}
    </div>
  );
}
