/** The app's own words in one language. */
export interface Words {
  readonly label: string;
  readonly hello: string;
  readonly collapse: string;
  readonly placeholder: string;
  readonly send: string;
  readonly messages: string;
  readonly today: string;
  readonly yesterday: string;
  readonly unread: string;
  readonly toNewest: string;
  readonly offline: string;
  readonly sending: string;
  readonly waiting: string;
  readonly stored: string;
  readonly notSent: string;
  readonly retry: string;
  readonly edit: string;
  readonly discard: string;
  readonly edited: string;
  readonly deleted: string;
  readonly typing: (name: string) => string;
  readonly from: (name: string, text: string) => string;
  readonly you: string;
  readonly historyFailed: string;
  readonly resolved: string;
  readonly fileComing: string;
  readonly fileRefused: string;
  readonly download: (name: string) => string;
  readonly openImage: (name: string) => string;
  readonly unsupported: string;
  readonly onMap: string;
  readonly showSpoiler: string;
  readonly hide: string;
  readonly open: string;
  readonly tooLong: (over: number) => string;
  readonly attach: string;
  readonly files: string;
  readonly drop: string;
  readonly uploading: (percent: number) => string;
  readonly uploadFailed: string;
  readonly removeFile: (name: string) => string;
}

const RU: Words = {
  label: 'Чат с поддержкой',
  hello: 'Здравствуйте!',
  collapse: 'Свернуть',
  placeholder: 'Сообщение',
  send: 'Отправить',
  messages: 'Сообщения',
  today: 'Сегодня',
  yesterday: 'Вчера',
  unread: 'Новые сообщения',
  toNewest: 'К новым сообщениям',
  offline: 'Нет связи. Сообщения отправятся позже',
  sending: 'отправляется',
  waiting: 'ждёт связи',
  stored: 'Отправлено',
  notSent: 'Не отправлено.',
  retry: 'Повторить',
  edit: 'Изменить',
  discard: 'Удалить',
  edited: 'изменено',
  deleted: 'Сообщение удалено',
  typing: (name) => `${name} печатает`,
  from: (name, text) => `${name}: ${text}`,
  you: 'Вы',
  historyFailed: 'Не удалось загрузить переписку.',
  resolved: 'Вопрос закрыт. Напишите, если он остался',
  fileComing: 'Загружается…',
  fileRefused: 'Файл недоступен',
  download: (name) => `Скачать ${name}`,
  openImage: (name) => `Открыть картинку ${name}`,
  unsupported: 'Это сообщение нельзя показать здесь',
  onMap: 'Показать на карте',
  showSpoiler: 'Показать скрытый текст',
  hide: 'Скрыть',
  open: 'Открыть чат',
  tooLong: (over) => `Лишних символов: ${over}`,
  attach: 'Прикрепить файл',
  files: 'Файлы к сообщению',
  drop: 'Отпустите, чтобы прикрепить',
  uploading: (percent) => `Загрузка ${percent} %`,
  uploadFailed: 'Не загрузился. Уберите его и попробуйте снова',
  removeFile: (name) => `Убрать ${name}`,
};

const EN: Words = {
  label: 'Support chat',
  hello: 'Hello!',
  collapse: 'Minimise',
  placeholder: 'Message',
  send: 'Send',
  messages: 'Messages',
  today: 'Today',
  yesterday: 'Yesterday',
  unread: 'New messages',
  toNewest: 'To new messages',
  offline: 'No connection. Messages will be sent later',
  sending: 'sending',
  waiting: 'waiting for connection',
  stored: 'Sent',
  notSent: 'Not sent.',
  retry: 'Try again',
  edit: 'Edit',
  discard: 'Delete',
  edited: 'edited',
  deleted: 'Message deleted',
  typing: (name) => `${name} is typing`,
  from: (name, text) => `${name}: ${text}`,
  you: 'You',
  historyFailed: 'The conversation did not load.',
  resolved: 'This question is closed. Write if it is not solved',
  fileComing: 'Loading…',
  fileRefused: 'File not available',
  download: (name) => `Download ${name}`,
  openImage: (name) => `Open picture ${name}`,
  unsupported: 'This message can’t be shown here',
  onMap: 'Show on the map',
  showSpoiler: 'Show hidden text',
  hide: 'Hide',
  open: 'Open chat',
  tooLong: (over) => `${over} characters too many`,
  attach: 'Attach a file',
  files: 'Files of the message',
  drop: 'Drop to attach',
  uploading: (percent) => `Uploading ${percent}%`,
  uploadFailed: 'It did not upload. Remove it and try again',
  removeFile: (name) => `Remove ${name}`,
};

/** Words for a language tag; English where there are none. */
export function wordsFor(locale: string): Words {
  return locale.toLowerCase().startsWith('ru') ? RU : EN;
}
