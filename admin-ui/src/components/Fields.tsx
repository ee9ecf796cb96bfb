import { PasswordInput, Textarea, TextInput } from '@mantine/core';
import { IconAlertCircle } from '@tabler/icons-react';
import type { ComponentProps } from 'react';
import { cx } from './cx';
import styles from './Fields.module.css';

export interface Common {
  label: string;
  hint?: string | undefined;
  /** What is wrong and what to do; placed under the field and read out. */
  problem?: string | undefined;
  isLarge?: boolean;
  isMono?: boolean;
}

/** What all fields have: label above, hint and problem below. */
export function shared({ label, hint, problem, isLarge, isMono }: Common) {
  return {
    label,
    description: hint,
    error: problem && (
      <>
        <IconAlertCircle size={14} aria-hidden="true" />
        <span>{problem}</span>
      </>
    ),
    unstyled: true as const,
    inputWrapperOrder: [
      'label' as const,
      'input' as const,
      'description' as const,
      'error' as const,
    ],
    classNames: {
      root: styles.root ?? '',
      label: styles.label ?? '',
      description: styles.description ?? '',
      error: styles.error ?? '',
      wrapper: styles.wrapper ?? '',
      input: cx(styles.input, isLarge && styles.large, isMono && styles.mono),
    },
  };
}

export type Without<T> = Omit<T, keyof Common | 'size' | 'error' | 'description' | 'classNames'>;

export function TextField({
  label,
  hint,
  problem,
  isLarge,
  isMono,
  ...rest
}: Common & Without<ComponentProps<typeof TextInput>>) {
  return <TextInput {...shared({ label, hint, problem, isLarge, isMono })} {...rest} />;
}

export function AreaField({
  label,
  hint,
  problem,
  ...rest
}: Common & Without<ComponentProps<typeof Textarea>>) {
  const common = shared({ label, hint, problem });
  return (
    <Textarea
      autosize
      minRows={2}
      maxRows={6}
      {...common}
      classNames={{ ...common.classNames, input: cx(common.classNames.input, styles.multi) }}
      {...rest}
    />
  );
}

interface SecretFieldProps extends Common, Without<ComponentProps<typeof PasswordInput>> {
  showLabel: string;
}

export function SecretField({
  label,
  hint,
  problem,
  isLarge,
  isMono,
  showLabel,
  ...rest
}: SecretFieldProps) {
  const { unstyled: _, ...common } = shared({ label, hint, problem, isLarge, isMono });
  return (
    <PasswordInput
      {...common}
      classNames={{ ...common.classNames, innerInput: styles.inner ?? '' }}
      aria-invalid={problem ? true : undefined}
      styles={{ input: { padding: 0 } }}
      visibilityToggleButtonProps={{ 'aria-label': showLabel, tabIndex: 0 }}
      {...rest}
    />
  );
}
