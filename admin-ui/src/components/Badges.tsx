import type { ReactNode } from 'react';
import styles from './Badges.module.css';
import { cx } from './cx';

/** How good or bad something is; always beside a word. */
export type Tone = 'neutral' | 'accent' | 'success' | 'warning' | 'danger';

const tags: Record<Tone, string | undefined> = {
  neutral: undefined,
  accent: styles.accent,
  success: styles.success,
  warning: styles.warning,
  danger: styles.danger,
};

const dots: Record<Tone, string | undefined> = {
  neutral: undefined,
  accent: styles.dotAccent,
  success: styles.dotSuccess,
  warning: styles.dotWarning,
  danger: styles.dotDanger,
};

/** 1…99, then 99+; nothing at zero. */
export function Counter({
  value,
  label,
  mute,
  className,
}: {
  value: number;
  label: string;
  mute?: boolean;
  className?: string | undefined;
}) {
  if (value <= 0) return null;
  return (
    <span className={cx(styles.counter, mute && styles.mute, className)}>
      <span aria-hidden="true">{value > 99 ? '99+' : value}</span>
      <span className="os-hidden">{label}</span>
    </span>
  );
}

export function Tag({ tone = 'neutral', children }: { tone?: Tone; children: ReactNode }) {
  return <span className={cx(styles.tag, tags[tone])}>{children}</span>;
}

export function Dot({ tone }: { tone: Tone }) {
  return <span className={cx(styles.dot, dots[tone])} aria-hidden="true" />;
}
