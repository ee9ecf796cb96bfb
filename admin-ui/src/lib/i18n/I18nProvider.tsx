import { createContext, use, useCallback, useEffect, useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import { IntlProvider } from 'react-intl';
import { readStored, writeStored } from '@/lib/storage/local';
import { formatLocales, isLanguage, loadMessages, preferredLanguage } from './languages';
import type { Language, Messages } from './languages';

const storageKey = 'omnisupport.language';

interface LanguageChoice {
  language: Language;
  setLanguage: (language: Language) => void;
}

const LanguageContext = createContext<LanguageChoice | null>(null);

/** The language last shown, for requests that are sent outside of React. */
export function currentLanguage(): Language {
  const stored = readStored(storageKey, (value) => (isLanguage(value) ? value : null));
  return preferredLanguage(stored, navigator.languages);
}

/** Texts, dates and numbers in the chosen language; renders nothing until its texts are there. */
export function I18nProvider({
  initial,
  children,
}: {
  initial: { language: Language; messages: Messages };
  children: ReactNode;
}) {
  const [shown, setShown] = useState(initial);

  const setLanguage = useCallback((language: Language) => {
    writeStored(storageKey, language);
    void loadMessages(language).then((messages) => setShown({ language, messages }));
  }, []);

  useEffect(() => {
    document.documentElement.lang = shown.language;
  }, [shown.language]);

  const choice = useMemo(
    () => ({ language: shown.language, setLanguage }),
    [shown.language, setLanguage],
  );
  return (
    <LanguageContext value={choice}>
      <IntlProvider
        locale={formatLocales[shown.language]}
        messages={shown.messages}
        textComponent="span"
      >
        {children}
      </IntlProvider>
    </LanguageContext>
  );
}

export function useLanguage(): LanguageChoice {
  const choice = use(LanguageContext);
  if (!choice) throw new Error('useLanguage needs I18nProvider');
  return choice;
}
