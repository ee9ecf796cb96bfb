import {
  IconActivity,
  IconArrowRight,
  IconKeyboard,
  IconLanguage,
  IconPlugConnected,
  IconSun,
} from '@tabler/icons-react';
import { useNavigate } from 'react-router';
import { useColorTheme } from '@/components/useColorTheme';
import { viewNames, viewSlugs } from '@/features/conversations/inbox/views';
import { themeNames } from '@/features/tenancy/themeNames';
import { useCommands } from '@/lib/commands/commands';
import type { Command } from '@/lib/commands/commands';
import { useLanguage } from '@/lib/i18n/I18nProvider';
import { languageNames, languages } from '@/lib/i18n/languages';
import { useT } from '@/lib/i18n/useT';
import { keyText } from '@/lib/keyboard/shortcuts';
import { useViewer } from '@/lib/session/viewer';

/** Ways to go and looks to choose, which every page offers. */
export function AppCommands({ onKeys }: { onKeys: () => void }) {
  const t = useT();
  const navigate = useNavigate();
  const { scopes } = useViewer();
  const { language, setLanguage } = useLanguage();
  const { theme, themes, setTheme } = useColorTheme();

  function places(): Command[] {
    const go = (
      id: string,
      label: string,
      to: string,
      icon = <IconArrowRight size={16} />,
      detail?: string,
    ): Command => ({
      id,
      group: 'goTo',
      label,
      detail,
      icon,
      run: () => void navigate(to),
    });
    return [
      ...viewSlugs.map((slug) =>
        go(
          `view-${slug}`,
          t(viewNames[slug]),
          `/inbox/${slug}`,
          <IconArrowRight size={16} />,
          t('app.inbox'),
        ),
      ),
      ...(scopes.has('INBOXES_READ')
        ? [
            go(
              'channels',
              t('settings.channels'),
              '/settings/channels',
              <IconPlugConnected size={16} />,
              t('app.settings'),
            ),
          ]
        : []),
      ...(scopes.has('RAW_EVENTS_READ')
        ? [
            go(
              'events',
              t('settings.rawEvents'),
              '/settings/events',
              <IconActivity size={16} />,
              t('app.settings'),
            ),
          ]
        : []),
      {
        id: 'keys',
        group: 'goTo',
        label: t('app.keys.title'),
        keys: keyText('help'),
        icon: <IconKeyboard size={16} />,
        run: onKeys,
      },
    ];
  }

  function looks(): Command[] {
    return [
      ...themes
        .filter((name) => name !== theme)
        .map((name) => ({
          id: `theme-${name}`,
          group: 'appearance' as const,
          label: t('app.palette.themeTo', { name: t(themeNames[name]) }),
          icon: <IconSun size={16} />,
          run: () => setTheme(name),
        })),
      ...languages
        .filter((name) => name !== language)
        .map((name) => ({
          id: `language-${name}`,
          group: 'appearance' as const,
          label: t('app.palette.languageTo', { name: languageNames[name] }),
          icon: <IconLanguage size={16} />,
          run: () => setLanguage(name),
        })),
    ];
  }

  useCommands(() => [...places(), ...looks()]);
  return null;
}
