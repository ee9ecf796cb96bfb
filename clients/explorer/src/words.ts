const en = {
  title: 'Sign in to GraphiQL',
  hint: 'The API answers with the rights of the operator who signs in.',
  email: 'Work e-mail',
  password: 'Password',
  submit: 'Sign in',
  signOut: 'Sign out',
  reference: 'Reference',
  refused: 'The e-mail or password is wrong.',
  ended: 'Your session has ended. Sign in again; your tabs are still there.',
  unreachable: 'The server cannot be reached. Check the connection and try again.',
};

/** Words of the page around GraphiQL, whose own are English. */
export type Words = typeof en;

const ru: Words = {
  title: 'Вход в GraphiQL',
  hint: 'API отвечает с правами оператора, который вошёл.',
  email: 'Рабочая почта',
  password: 'Пароль',
  submit: 'Войти',
  signOut: 'Выйти',
  reference: 'Справочник',
  refused: 'Почта или пароль не подошли.',
  ended: 'Сессия закончилась. Войдите снова, вкладки на месте.',
  unreachable: 'Сервер недоступен. Проверьте связь и попробуйте ещё раз.',
};

/** Words in the first language of the browser that we have; English otherwise. */
export function wordsFor(languages: readonly string[]): Words {
  const known = languages.find((language) => /^(en|ru)\b/.test(language));
  return known?.startsWith('ru') ? ru : en;
}
