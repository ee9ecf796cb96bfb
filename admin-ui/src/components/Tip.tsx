import { Tooltip } from '@mantine/core';
import type { ReactElement, ReactNode } from 'react';
import styles from './Tip.module.css';

/** Words that appear on hover and focus; never the only place of something essential. */
export function Tip({
  label,
  keys,
  children,
}: {
  label: ReactNode;
  keys?: string | undefined;
  children: ReactElement;
}) {
  return (
    <Tooltip
      classNames={{ tooltip: styles.tip ?? '' }}
      openDelay={400}
      transitionProps={{ duration: 120 }}
      events={{ hover: true, focus: true, touch: false }}
      label={
        <>
          {label}
          {keys && <span className={styles.keys}>{keys}</span>}
        </>
      }
    >
      {children}
    </Tooltip>
  );
}
