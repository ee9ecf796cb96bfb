import type { ReactNode } from 'react';
import styles from './Banner.module.css';
import { cx } from './cx';

interface BannerProps {
  tone?: 'info' | 'warning' | 'danger' | 'success';
  icon: ReactNode;
  action?: ReactNode;
  /** Stands inside a form instead of under a bar. */
  isCard?: boolean;
  role?: 'status' | 'alert';
  children: ReactNode;
}

/** One calm line about the region under it. */
export function Banner({
  tone = 'info',
  icon,
  action,
  isCard,
  role = 'status',
  children,
}: BannerProps) {
  return (
    <div
      role={role}
      className={cx(styles.banner, isCard && styles.card, tone !== 'info' && styles[tone])}
    >
      {icon}
      <div className={styles.text}>{children}</div>
      {action}
    </div>
  );
}

const linkClass = 'os-link';

/** Action that reads as a link inside running text. */
export function TextAction({
  onClick,
  children,
  className,
}: {
  onClick: () => void;
  children: ReactNode;
  className?: string;
}) {
  return (
    <button type="button" className={cx(linkClass, className)} onClick={onClick}>
      {children}
    </button>
  );
}
