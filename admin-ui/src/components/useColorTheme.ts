import { useMantineColorScheme } from '@mantine/core';

const themes = ['auto', 'light', 'dark'] as const;
export type ThemeChoice = (typeof themes)[number];

/** Light, dark, or as the system says; kept in the browser. */
export function useColorTheme() {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return { theme: colorScheme, themes, setTheme: (theme: ThemeChoice) => setColorScheme(theme) };
}
