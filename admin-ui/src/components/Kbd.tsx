import type { ReactNode } from 'react';
import styles from './Kbd.module.css';

/** A key to press, as the keyboard says it. */
export function Kbd({ children }: { children: ReactNode }) {
  return (
    <kbd className={styles.kbd} aria-hidden="true">
      {children}
    </kbd>
  );
}
