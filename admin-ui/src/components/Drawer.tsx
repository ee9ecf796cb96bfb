import { Drawer as MantineDrawer } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { IconButton } from './Button';
import { cx } from './cx';
import styles from './Dialog.module.css';

interface DrawerProps {
  title: string;
  mark?: ReactNode;
  isOpen: boolean;
  onClose: () => void;
  closeLabel: string;
  width?: number;
  /** Covers only the positioned parent instead of the whole window. */
  isInside?: boolean;
  children: ReactNode;
  footer?: ReactNode;
}

/** Pane that slides over the page from the right; the row it came from stays selected. */
export function Drawer({
  title,
  mark,
  isOpen,
  onClose,
  closeLabel,
  width = 428,
  isInside = false,
  children,
  footer,
}: DrawerProps) {
  return (
    <MantineDrawer.Root
      opened={isOpen}
      onClose={onClose}
      position="right"
      size={`min(${width}px, 100vw)`}
      transitionProps={{ duration: 180 }}
      withinPortal={!isInside}
      lockScroll={!isInside}
      classNames={{
        content: styles.drawer ?? '',
        body: styles.drawerBody ?? '',
        overlay: cx(styles.overlay, isInside && styles.inside),
        inner: cx(isInside && styles.inside),
      }}
    >
      <MantineDrawer.Overlay />
      <MantineDrawer.Content aria-label={title}>
        <MantineDrawer.Body>
          <header className={styles.drawerHead}>
            {mark}
            <h2 className="os-cut">{title}</h2>
            <IconButton label={closeLabel} keys="Esc" onClick={onClose}>
              <IconX size={16} />
            </IconButton>
          </header>
          <div className={styles.drawerScroll}>{children}</div>
          {footer && <footer className={styles.drawerFoot}>{footer}</footer>}
        </MantineDrawer.Body>
      </MantineDrawer.Content>
    </MantineDrawer.Root>
  );
}
