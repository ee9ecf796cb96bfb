import { ColorInput } from '@mantine/core';
import styles from './Fields.module.css';

interface ColorFieldProps {
  label: string;
  hint?: string | undefined;
  problem?: string | undefined;
  swatches: string[];
  value: string;
  onChange: (value: string) => void;
}

/** Colour by hand, by picker or from a few that go well. */
export function ColorField({ label, hint, problem, swatches, value, onChange }: ColorFieldProps) {
  return (
    <ColorInput
      label={label}
      description={problem ? undefined : hint}
      error={problem}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      format="hex"
      swatches={swatches}
      withEyeDropper={false}
      value={value}
      onChange={onChange}
      classNames={{
        root: styles.root ?? '',
        label: styles.label ?? '',
        description: styles.description ?? '',
        error: styles.error ?? '',
        wrapper: styles.wrapper ?? '',
        input: styles.input ?? '',
        dropdown: styles.picker ?? '',
      }}
      styles={{ input: { paddingInlineStart: 36 } }}
    />
  );
}
