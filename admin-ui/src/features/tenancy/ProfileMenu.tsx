import {
  IconDeviceDesktop,
  IconKeyboard,
  IconLanguage,
  IconLogout,
  IconMoon,
  IconSun,
} from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { Menu, MenuDivider, MenuItem, MenuLabel } from '@/components/Menu';
import { useToasts } from '@/components/Toasts';
import { useColorTheme } from '@/components/useColorTheme';
import type { ThemeChoice } from '@/components/useColorTheme';
import { useLanguage } from '@/lib/i18n/I18nProvider';
import { languageNames, languages } from '@/lib/i18n/languages';
import { useT } from '@/lib/i18n/useT';
import { keyText } from '@/lib/keyboard/shortcuts';
import { useApi } from '@/lib/realtime/ConnectionContext';
import { useViewer } from '@/lib/session/viewer';
import { themeNames } from './themeNames';

const icons: Record<ThemeChoice, ReactElement> = {
  auto: <IconDeviceDesktop size={16} />,
  light: <IconSun size={16} />,
  dark: <IconMoon size={16} />,
};

interface ProfileMenuProps {
  target: ReactElement;
  position: 'right-end' | 'top-end';
  onKeys: () => void;
}

/** Own name, language, theme and the way out. */
export function ProfileMenu({ target, position, onKeys }: ProfileMenuProps) {
  const t = useT();
  const viewer = useViewer();
  const { session } = useApi();
  const toasts = useToasts();
  const { language, setLanguage } = useLanguage();
  const { theme, themes, setTheme } = useColorTheme();

  function signOut() {
    // The tokens are forgotten at once; a failure only means that the server learns it later.
    session
      .signOut()
      .catch(() =>
        toasts.show({ key: 'sign-out', tone: 'danger', text: t('profile.signOutFailed') }),
      );
  }

  return (
    <Menu target={target} position={position}>
      <MenuLabel>{`${viewer.name} · ${viewer.workspaceName}`}</MenuLabel>
      <MenuItem icon={<IconKeyboard size={16} />} keys={keyText('help')} onClick={onKeys}>
        {t('app.keys.title')}
      </MenuItem>
      <MenuDivider />
      <MenuLabel>{t('app.language')}</MenuLabel>
      {languages.map((name) => (
        <MenuItem
          key={name}
          icon={<IconLanguage size={16} />}
          isOn={name === language}
          onClick={() => setLanguage(name)}
        >
          {languageNames[name]}
        </MenuItem>
      ))}
      <MenuDivider />
      <MenuLabel>{t('app.theme')}</MenuLabel>
      {themes.map((name) => (
        <MenuItem
          key={name}
          icon={icons[name]}
          isOn={name === theme}
          onClick={() => setTheme(name)}
        >
          {t(themeNames[name])}
        </MenuItem>
      ))}
      <MenuDivider />
      <MenuItem icon={<IconLogout size={16} />} onClick={signOut}>
        {t('profile.signOut')}
      </MenuItem>
    </Menu>
  );
}
