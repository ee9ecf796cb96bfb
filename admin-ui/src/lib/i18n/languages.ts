import type app from './messages/ru/app.json';
import type channels from './messages/ru/channels.json';
import type conversations from './messages/ru/conversations.json';
import type customers from './messages/ru/customers.json';
import type tenancy from './messages/ru/tenancy.json';

/** Every text of the UI has a name; Russian is the catalogue that the names come from. */
export type MessageId =
  | keyof typeof app
  | keyof typeof channels
  | keyof typeof conversations
  | keyof typeof customers
  | keyof typeof tenancy;

export type Messages = Record<MessageId, string>;

export const languages = ['ru', 'en'] as const;
export type Language = (typeof languages)[number];

/** How a language calls itself, so that it is found by those who read no other. */
// eslint-disable-next-line no-restricted-syntax -- a language's own name is the same in every language
export const languageNames: Record<Language, string> = { ru: 'Русский', en: 'English' };

/** How dates and numbers are written: for both, day before month and 24 hours. */
export const formatLocales: Record<Language, string> = { ru: 'ru', en: 'en-GB' };

const loaders: Record<Language, () => Promise<Messages>> = {
  ru: async () => (await import('./messages/ru/index')).messages,
  en: async () => (await import('./messages/en/index')).messages,
};

export function loadMessages(language: Language): Promise<Messages> {
  return loaders[language]();
}

export function isLanguage(value: unknown): value is Language {
  return languages.some((language) => language === value);
}

/** The stored choice, else the first language of the browser that we speak. */
export function preferredLanguage(stored: unknown, browser: readonly string[]): Language {
  if (isLanguage(stored)) return stored;
  const spoken = browser.map((tag) => tag.slice(0, 2).toLowerCase()).find(isLanguage);
  return spoken ?? 'ru';
}
