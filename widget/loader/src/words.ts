interface Words {
  readonly open: string;
  readonly unread: (count: number) => string;
  readonly failed: string;
}

const RU: Words = {
  open: 'Открыть чат',
  unread: (count) => `Открыть чат, непрочитанных: ${count}`,
  failed: 'Чат не загрузился. Нажмите, чтобы попробовать ещё раз',
};

const EN: Words = {
  open: 'Open chat',
  unread: (count) => `Open chat, unread messages: ${count}`,
  failed: 'The chat did not load. Press to try again',
};

/** The launcher's own words. */
export function wordsFor(locale: string): Words {
  return locale.toLowerCase().startsWith('ru') ? RU : EN;
}
