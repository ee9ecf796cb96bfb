import type { KeyboardEvent, RefObject } from 'react';
import { cx } from '@/components/cx';
import styles from './ComposerField.module.css';

interface ComposerFieldProps {
  field: RefObject<HTMLTextAreaElement | null>;
  label: string;
  placeholder: string;
  value: string;
  /** Text beyond it is marked. */
  limit: number;
  disabled: boolean;
  isNote: boolean;
  describedBy: string;
  onChange: (value: string) => void;
  onKeyDown: (event: KeyboardEvent<HTMLTextAreaElement>) => void;
  onBlur: () => void;
}

/** Text that grows with its content; a mirror below it gives the height and marks what is too long. */
export function ComposerField({
  field,
  label,
  placeholder,
  value,
  limit,
  disabled,
  isNote,
  describedBy,
  onChange,
  onKeyDown,
  onBlur,
}: ComposerFieldProps) {
  return (
    // A press beside the text means the text; the keyboard reaches it directly.
    // eslint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions
    <div className={cx(styles.field, isNote && styles.note)} onClick={() => field.current?.focus()}>
      <div className={styles.mirror} aria-hidden="true">
        {value.slice(0, limit)}
        <span className={styles.over}>{value.slice(limit)}</span>
        {/* A last line break has no height of its own. */}
        {'\u200B'}
      </div>
      <textarea
        ref={field}
        rows={1}
        className={styles.text}
        aria-label={label}
        aria-describedby={describedBy}
        aria-invalid={value.length > limit || undefined}
        placeholder={placeholder}
        value={value}
        disabled={disabled}
        spellCheck
        onChange={(event) => onChange(event.currentTarget.value)}
        onKeyDown={onKeyDown}
        onBlur={onBlur}
      />
    </div>
  );
}
