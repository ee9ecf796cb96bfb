import { cx } from './cx';
import styles from './ServiceGlyph.module.css';

/** Marks of the services that people write through. */
export type ServiceMark = 'telegram' | 'site';

const paths: Record<ServiceMark, string> = {
  telegram:
    'M15 2.2 1.4 7.5c-.7.3-.7 1 0 1.2l3.3 1 1.3 4c.2.5.7.6 1.1.3l1.9-1.7 3.3 2.4c.5.4 1.1.1 1.3-.5l2.3-11c.1-.8-.3-1.2-.9-1zM6.3 9.3l6-4.2-4.8 5.2-.3 2.3z',
  site: 'M8 2C4.4 2 1.5 4.4 1.5 7.4c0 1.7.9 3.2 2.4 4.2L3.5 14.5l3.2-1.8c.4.1.9.1 1.3.1 3.6 0 6.5-2.4 6.5-5.4S11.600 2 8 2z',
};

const names: Record<ServiceMark, string | undefined> = {
  telegram: styles.telegram,
  site: styles.site,
};

export function ServiceGlyph({
  mark,
  label,
  size = 'sm',
  className,
}: {
  mark: ServiceMark;
  label: string;
  size?: 'sm' | 'lg';
  className?: string | undefined;
}) {
  return (
    // Without words it only repeats what stands beside it.
    <span
      {...(label ? { role: 'img', 'aria-label': label } : { 'aria-hidden': true })}
      className={cx(styles.glyph, names[mark], size === 'lg' && styles.large, className)}
    >
      <svg viewBox="0 0 16 16" aria-hidden="true">
        <path fill="currentColor" d={paths[mark]} />
      </svg>
    </span>
  );
}
