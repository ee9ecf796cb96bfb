import { cloneElement } from 'react';
import type { ReactElement } from 'react';

interface TipProps {
  label: string;
  keys?: string | undefined;
  children: ReactElement<TipTarget>;
}

interface TipTarget {
  'data-tip'?: string;
  'data-tip-keys'?: string | undefined;
}

/**
 * Words that appear on hover and focus; never the only place of something essential. It only marks
 * its child: one `TipHost` draws them all, so that hundreds of them cost nothing.
 */
export function Tip({ label, keys, children }: TipProps) {
  return cloneElement(children, { 'data-tip': label, 'data-tip-keys': keys });
}
