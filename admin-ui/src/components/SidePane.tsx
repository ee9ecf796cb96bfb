import { IconX } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { media, useMedia } from '@/lib/media/useMedia';
import { IconButton } from './Button';
import styles from './Dialog.module.css';
import { Drawer } from './Drawer';

interface SidePaneProps {
  title: string;
  mark?: ReactNode;
  onClose: () => void;
  closeLabel: string;
  width?: number;
  children: ReactNode;
  footer?: ReactNode;
}

/** Shares the width with the page where there is room, else lies over it as a drawer. */
export function SidePane(props: SidePaneProps) {
  const isNarrow = useMedia(media.drawer);
  return isNarrow ? <Drawer isOpen {...props} /> : <Pane {...props} />;
}

function Pane({ title, mark, onClose, closeLabel, width = 428, children, footer }: SidePaneProps) {
  const pane = useRef<HTMLElement>(null);
  useEffect(() => {
    pane.current?.querySelector<HTMLElement>('[data-autofocus]')?.focus();
  }, []);
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Esc inside the pane closes it
    <aside
      ref={pane}
      className={styles.pane}
      style={{ width }}
      aria-label={title}
      onKeyDown={(event) => event.key === 'Escape' && onClose()}
    >
      <header className={styles.drawerHead}>
        {mark}
        <h2 className="os-cut">{title}</h2>
        <IconButton label={closeLabel} keys="Esc" onClick={onClose}>
          <IconX size={16} />
        </IconButton>
      </header>
      <div className={styles.drawerScroll}>{children}</div>
      {footer && <footer className={styles.drawerFoot}>{footer}</footer>}
    </aside>
  );
}
