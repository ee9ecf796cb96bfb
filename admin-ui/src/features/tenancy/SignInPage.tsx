import { TextAction } from '@/components/Banner';
import { Logo } from '@/components/Logo';
import { Menu, MenuItem } from '@/components/Menu';
import { useColorTheme } from '@/components/useColorTheme';
import { productName } from '@/lib/product';
import { useLanguage } from '@/lib/i18n/I18nProvider';
import { languageNames, languages } from '@/lib/i18n/languages';
import { useT } from '@/lib/i18n/useT';
import { SignInForm } from './SignInForm';
import styles from './SignInPage.module.css';
import { themeNames } from './themeNames';

export function SignInPage() {
  const t = useT();
  const { language, setLanguage } = useLanguage();
  const { theme, themes, setTheme } = useColorTheme();
  const others = languages.filter((other) => other !== language);
  return (
    <div className={styles.page}>
      <main className={styles.card}>
        <div className={styles.brand}>
          <Logo />
          <span>
            <b>{productName}</b>
            <span>{window.location.host}</span>
          </span>
        </div>
        <h1>{t('signIn.title')}</h1>
        <SignInForm onDone={() => undefined} />
      </main>
      <footer className={styles.foot}>
        {others.map((other) => (
          <TextAction key={other} onClick={() => setLanguage(other)}>
            <span lang={other}>{languageNames[other]}</span>
          </TextAction>
        ))}
        <Menu
          position="top-start"
          target={
            <button type="button" className="os-link">
              {t('app.palette.themeTo', { name: t(themeNames[theme]).toLocaleLowerCase(language) })}
            </button>
          }
        >
          {themes.map((name) => (
            <MenuItem key={name} isOn={name === theme} onClick={() => setTheme(name)}>
              {t(themeNames[name])}
            </MenuItem>
          ))}
        </Menu>
      </footer>
    </div>
  );
}
