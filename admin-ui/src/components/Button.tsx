import type { ComponentProps, ReactNode } from 'react';
import styles from './Button.module.css';
import { cx } from './cx';
import { Kbd } from './Kbd';
import { Tip } from './Tip';

type Look = 'default' | 'primary' | 'danger' | 'ghost';

interface ButtonProps extends ComponentProps<'button'> {
  look?: Look;
  size?: 'xs' | 'sm' | 'md' | 'lg';
  block?: boolean;
  /** Work is on its way: the button stays in place and takes no second press. */
  busy?: boolean;
  icon?: ReactNode;
  keys?: string | undefined;
}

export function Button({
  look = 'default',
  size = 'md',
  block,
  busy,
  icon,
  keys,
  className,
  children,
  disabled,
  ...rest
}: ButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      disabled={Boolean(disabled) || Boolean(busy)}
      aria-busy={busy ? true : undefined}
      className={cx(
        styles.button,
        look !== 'default' && styles[look],
        size !== 'md' && styles[size],
        block && styles.block,
        className,
      )}
    >
      {icon}
      {children}
      {keys && <Kbd>{keys}</Kbd>}
    </button>
  );
}

interface IconButtonProps extends ComponentProps<'button'> {
  /** What it does, for tooltip and screen readers. */
  label: string;
  keys?: string | undefined;
  size?: 'sm' | 'md';
  isOn?: boolean;
}

export function IconButton({
  label,
  keys,
  size = 'md',
  isOn,
  className,
  ...rest
}: IconButtonProps) {
  return (
    <Tip label={label} keys={keys}>
      <button
        type="button"
        aria-label={label}
        aria-keyshortcuts={keys}
        {...rest}
        className={cx(styles.icon, size === 'sm' && styles.iconSm, isOn && styles.on, className)}
      />
    </Tip>
  );
}
