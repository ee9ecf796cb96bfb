import { useEffect, useState } from 'react';
import type { CSSProperties, ReactNode } from 'react';
import styles from './Skeleton.module.css';

export function SkeletonBar({ style }: { style?: CSSProperties }) {
  return <span className={styles.bar} style={style} />;
}

/** Shows its content only when the wait is long enough to be noticed. */
export function AfterWait({
  ms = 200,
  label,
  children,
}: {
  ms?: number;
  label: string;
  children: ReactNode;
}) {
  const [isLong, setIsLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setIsLong(true), ms);
    return () => clearTimeout(timer);
  }, [ms]);
  return (
    <div role="status" aria-busy="true" aria-label={label} style={{ height: '100%' }}>
      {isLong && children}
    </div>
  );
}
