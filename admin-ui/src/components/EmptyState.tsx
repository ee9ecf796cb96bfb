import type { ReactNode } from 'react';
import styles from './EmptyState.module.css';

interface EmptyStateProps {
  icon: ReactNode;
  title: string;
  children?: ReactNode;
  actions?: ReactNode;
}

/** Says what is not here and what comes next. */
export function EmptyState({ icon, title, children, actions }: EmptyStateProps) {
  return (
    <div className={styles.empty}>
      <div className={styles.icon}>{icon}</div>
      <h2>{title}</h2>
      {typeof children === 'string' ? <p>{children}</p> : children}
      {actions && <div className={styles.actions}>{actions}</div>}
    </div>
  );
}
