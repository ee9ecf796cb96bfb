import { createTheme } from '@mantine/core';
import type { CSSVariablesResolver, MantineColorsTuple } from '@mantine/core';

const petrol = Array.from(
  { length: 10 },
  (_, step) => `var(--os-a-${step})`,
) as unknown as MantineColorsTuple;

/** Mantine's controls in our tokens; sizes and colours live in tokens.css. */
export const theme = createTheme({
  colors: { petrol },
  primaryColor: 'petrol',
  primaryShade: { light: 7, dark: 4 },
  defaultRadius: 6,
  fontFamily: 'var(--os-font)',
  fontFamilyMonospace: 'var(--os-font-mono)',
  fontSizes: { xs: '11px', sm: '12px', md: '13px', lg: '14px', xl: '16px' },
  spacing: { xs: '4px', sm: '8px', md: '12px', lg: '16px', xl: '24px' },
  cursorType: 'pointer',
  respectReducedMotion: true,
});

export const cssVariables: CSSVariablesResolver = () => ({
  variables: {
    '--mantine-color-body': 'var(--os-bg)',
    '--mantine-color-text': 'var(--os-text)',
    '--mantine-color-dimmed': 'var(--os-text-3)',
    '--mantine-color-placeholder': 'var(--os-text-3)',
    '--mantine-color-default-border': 'var(--os-line)',
    '--mantine-color-error': 'var(--os-danger-text)',
    '--mantine-primary-color-filled': 'var(--os-accent)',
    '--mantine-primary-color-filled-hover': 'var(--os-accent-hover)',
    '--mantine-primary-color-contrast': 'var(--os-on-accent)',
  },
  light: {},
  dark: {},
});
