import { useMemo } from 'react';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import type { MessageId } from './languages';

export type TextValue = string | number | boolean | Date | null | undefined;
export type RichValue = TextValue | ReactNode | ((parts: ReactNode[]) => ReactNode);

export interface Translate {
  (id: MessageId, values?: Record<string, TextValue>): string;
  /** Text with tags such as `<b>`, which `values` renders. */
  rich: (id: MessageId, values: Record<string, RichValue>) => ReactNode;
}

/** Looks texts up by their typed names. */
export function useT(): Translate {
  const intl = useIntl();
  return useMemo(() => {
    const plain = (id: MessageId, values?: Record<string, TextValue>) =>
      intl.formatMessage({ id: id }, values);
    const rich = (id: MessageId, values: Record<string, RichValue>): ReactNode =>
      intl.formatMessage({ id: id }, values as Record<string, ReactNode>);
    return Object.assign(plain, { rich });
  }, [intl]);
}
