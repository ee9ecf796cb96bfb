import { TagsInput } from '@mantine/core';
import type { ComponentProps } from 'react';
import { cx } from './cx';
import { shared } from './Fields';
import type { Common, Without } from './Fields';
import styles from './Fields.module.css';

/** Several short values, each a pill. */
export function ListField({
  label,
  hint,
  problem,
  ...rest
}: Common & Without<ComponentProps<typeof TagsInput>>) {
  const { unstyled: _, ...common } = shared({ label, hint, problem });
  return (
    <TagsInput
      {...common}
      classNames={{ ...common.classNames, input: cx(common.classNames.input, styles.multi) }}
      {...rest}
    />
  );
}
