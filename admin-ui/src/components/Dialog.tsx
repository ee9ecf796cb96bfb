import { Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import styles from './Dialog.module.css';

interface DialogProps {
  title: string;
  isOpen: boolean;
  onClose: () => void;
  width?: number;
  children: ReactNode;
  /** Buttons; mark the far left one with `data-far`. */
  actions?: ReactNode;
}

/** Question that must be answered first; Esc and the scrim take the safe way out. */
export function Dialog({ title, isOpen, onClose, width = 460, children, actions }: DialogProps) {
  return (
    <Modal
      opened={isOpen}
      onClose={onClose}
      withCloseButton={false}
      centered
      size={width}
      padding={0}
      title={title}
      transitionProps={{ duration: 120 }}
      classNames={{
        content: styles.content ?? '',
        header: styles.head ?? '',
        title: styles.title ?? '',
        body: styles.body ?? '',
        overlay: styles.overlay ?? '',
        inner: styles.inner ?? '',
      }}
    >
      <div className={styles.text}>{children}</div>
      {actions && <div className={styles.foot}>{actions}</div>}
    </Modal>
  );
}
