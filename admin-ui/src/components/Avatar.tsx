import { IconUser } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { initials } from '@/lib/format/initials';
import styles from './Avatar.module.css';
import { cx } from './cx';

const sizes = {
  20: styles.s20,
  24: styles.s24,
  28: styles.s28,
  36: undefined,
  40: styles.s40,
} as const;

interface AvatarProps {
  name: string;
  size?: keyof typeof sizes;
  isOperator?: boolean;
  /** Small mark on the corner. */
  mark?: ReactNode;
  /** Stands in for letters when the name has none. */
  fallback?: ReactNode;
  className?: string | undefined;
}

/** Grey circle with initials; the name stands beside it, so it is hidden from screen readers. */
export function Avatar({ name, size = 36, isOperator, mark, fallback, className }: AvatarProps) {
  const iconSize = size > 24 ? 16 : 12;
  return (
    <span className={cx(styles.avatar, sizes[size], isOperator && styles.operator, className)}>
      <span aria-hidden="true">{initials(name) ?? fallback ?? <IconUser size={iconSize} />}</span>
      {mark && <span className={styles.mark}>{mark}</span>}
    </span>
  );
}
