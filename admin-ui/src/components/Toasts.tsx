import { IconAlertCircle, IconCircleCheck, IconX } from '@tabler/icons-react';
import { createContext, use, useCallback, useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import { Button, IconButton } from './Button';
import { cx } from './cx';
import { ToastTimer } from './ToastTimer';
import styles from './Toasts.module.css';

export interface ToastAction {
  label: string;
  keys?: string;
  run: () => void;
}

export interface Toast {
  /** Replaces the toast with the same key. */
  key: string;
  tone: 'success' | 'danger';
  text: string;
  detail?: string | undefined;
  action?: ToastAction | undefined;
}

interface ToastBox {
  show: (toast: Toast) => void;
  hide: (key: string) => void;
  newest: Toast | undefined;
}

const ToastContext = createContext<ToastBox | null>(null);
const most = 3;

/** Short news at the lower left: good news leaves after 6 s, bad news stays until closed. */
export function ToastProvider({
  closeLabel,
  regionLabel,
  children,
}: {
  closeLabel: string;
  regionLabel: string;
  children: ReactNode;
}) {
  const [toasts, setToasts] = useState<Toast[]>([]);
  const show = useCallback((toast: Toast) => {
    setToasts((shown) => [...shown.filter(({ key }) => key !== toast.key), toast].slice(-most));
  }, []);
  const hide = useCallback(
    (key: string) => setToasts((shown) => shown.filter((toast) => toast.key !== key)),
    [],
  );
  const box = useMemo(() => ({ show, hide, newest: toasts.at(-1) }), [show, hide, toasts]);

  return (
    <ToastContext value={box}>
      {children}
      <section className={styles.stack} aria-label={regionLabel}>
        {toasts.map((toast) => (
          <ToastTimer key={toast.key} isOff={toast.tone === 'danger'} onEnd={() => hide(toast.key)}>
            <div
              role={toast.tone === 'danger' ? 'alert' : 'status'}
              className={cx(styles.toast, toast.tone === 'danger' && styles.danger)}
            >
              {toast.tone === 'danger' ? (
                <IconAlertCircle size={16} />
              ) : (
                <IconCircleCheck size={16} />
              )}
              <div className={styles.text}>
                {toast.text}
                {toast.detail && <div className={styles.detail}>{toast.detail}</div>}
              </div>
              <div className={styles.actions}>
                {toast.action && (
                  <ActionButton action={toast.action} onDone={() => hide(toast.key)} />
                )}
                <IconButton size="sm" label={closeLabel} onClick={() => hide(toast.key)}>
                  <IconX size={16} />
                </IconButton>
              </div>
            </div>
          </ToastTimer>
        ))}
      </section>
    </ToastContext>
  );
}

function ActionButton({ action, onDone }: { action: ToastAction; onDone: () => void }) {
  return (
    <Button
      size="xs"
      keys={action.keys}
      onClick={() => {
        onDone();
        action.run();
      }}
    >
      {action.label}
    </Button>
  );
}

export function useToasts(): ToastBox {
  const box = use(ToastContext);
  if (!box) throw new Error('useToasts needs ToastProvider');
  return box;
}
