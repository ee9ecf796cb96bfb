import type { ThemeChoice } from '@/components/useColorTheme';
import type { MessageId } from '@/lib/i18n/languages';

export const themeNames: Record<ThemeChoice, MessageId> = {
  auto: 'app.theme.auto',
  light: 'app.theme.light',
  dark: 'app.theme.dark',
};
