import { Menu as MantineMenu } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import type { ReactElement, ReactNode } from 'react';
import { cx } from './cx';
import { Kbd } from './Kbd';
import styles from './Menu.module.css';

interface MenuProps {
  /** The button that opens it. */
  target: ReactElement;
  children: ReactNode;
  position?: 'bottom-start' | 'bottom-end' | 'top-start' | 'top-end' | 'right-end';
  isOpen?: boolean;
  onOpenChange?: (isOpen: boolean) => void;
  width?: number;
}

export function Menu({
  target,
  children,
  position = 'bottom-end',
  isOpen,
  onOpenChange,
  width,
}: MenuProps) {
  return (
    <MantineMenu
      position={position}
      offset={4}
      transitionProps={{ duration: 120 }}
      classNames={{ dropdown: styles.dropdown ?? '' }}
      returnFocus
      withInitialFocusPlaceholder={false}
      {...(width === undefined ? {} : { width })}
      {...(isOpen === undefined ? {} : { opened: isOpen })}
      {...(onOpenChange === undefined ? {} : { onChange: onOpenChange })}
    >
      <MantineMenu.Target>{target}</MantineMenu.Target>
      <MantineMenu.Dropdown>{children}</MantineMenu.Dropdown>
    </MantineMenu>
  );
}

interface MenuItemProps {
  icon?: ReactNode;
  keys?: string | undefined;
  hint?: ReactNode;
  isOn?: boolean;
  isDanger?: boolean;
  disabled?: boolean;
  /** Stays open after the choice, for lists of checks. */
  keepsOpen?: boolean;
  onClick: () => void;
  children: ReactNode;
}

export function MenuItem({
  icon,
  keys,
  hint,
  isOn,
  isDanger,
  disabled,
  keepsOpen,
  onClick,
  children,
}: MenuItemProps) {
  return (
    <MantineMenu.Item
      component="button"
      className={cx(styles.item, isDanger && styles.danger)}
      onClick={onClick}
      disabled={disabled ?? false}
      closeMenuOnClick={!keepsOpen}
      {...(isOn === undefined
        ? {}
        : { role: keepsOpen ? 'menuitemcheckbox' : 'menuitemradio', 'aria-checked': isOn })}
    >
      {icon}
      <span className="os-cut">{children}</span>
      <span className={styles.end}>
        {hint}
        {keys && <Kbd>{keys}</Kbd>}
        {isOn && <IconCheck size={16} aria-hidden="true" />}
      </span>
    </MantineMenu.Item>
  );
}

export function MenuLabel({ children }: { children: ReactNode }) {
  return <div className={styles.label}>{children}</div>;
}

export function MenuDivider() {
  return <hr className={styles.divider} />;
}
