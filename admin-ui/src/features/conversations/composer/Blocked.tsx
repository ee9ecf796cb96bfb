import { IconAlertCircle } from '@tabler/icons-react';
import styles from './Composer.module.css';

export function Blocked({ reason }: { reason: string }) {
  return (
    <div className={styles.blocked} role="status">
      <IconAlertCircle size={16} />
      <span>{reason}</span>
    </div>
  );
}
