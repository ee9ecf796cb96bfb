// Names say what is meant: no word that the vocabulary forbids, no description that repeats a name.
import { isEnumType, isInputObjectType, isInterfaceType, isObjectType } from 'graphql';
import { types, words } from './schema.js';

const FORBIDDEN = ['agent', 'ticket', 'chat', 'user', 'lead', 'pending', 'bot', 'department'];
// Fine with a word before it (ChannelType, ContactBlock), too vague alone.
const TOO_VAGUE_ALONE = ['contact', 'label', 'template', 'channel'];

// Each with its reason; one that no longer exists is a finding too.
const ALLOWED = new Map([
  ['CustomerStage.LEAD', 'stage of a customer, not an entity'],
  ['AttachmentState.PENDING', 'state of a file, never of a conversation'],
  ['UserError', "GraphQL's usual word for what the caller can fix"],
  ['UserErrorCode', "GraphQL's usual word for what the caller can fix"],
  ['TelegramSettings.botUsername', "the provider's word"],
  ['TelegramSettingsInput.botToken', "the provider's word"],
]);

export function checkNames(fail) {
  const unused = new Set(ALLOWED.keys());
  const check = (name, where) => {
    unused.delete(where);
    const wrong = ALLOWED.has(where) ? undefined : words(name).find((w) => FORBIDDEN.includes(w));
    if (wrong) {
      fail(where, `forbidden word "${wrong}"`);
    }
  };
  for (const type of types) {
    check(type.name, type.name);
    if (TOO_VAGUE_ALONE.includes(type.name.toLowerCase())) {
      fail(type.name, 'too vague alone');
    }
    for (const [member, where] of membersOf(type)) {
      check(member.name, where);
      if (!isEnumType(type)) {
        checkFiller(member, where, fail);
      }
    }
  }
  unused.forEach((where) => fail(where, 'is allowed but does not exist'));
}

/** Fields with their arguments, or enum values. */
export function membersOf(type) {
  if (isEnumType(type)) {
    return type.getValues().map((value) => [value, `${type.name}.${value.name}`]);
  }
  if (!isObjectType(type) && !isInterfaceType(type) && !isInputObjectType(type)) {
    return [];
  }
  return Object.values(type.getFields()).flatMap((field) => {
    const where = `${type.name}.${field.name}`;
    return [
      [field, where],
      ...(field.args ?? []).map((given) => [given, `${where}(${given.name})`]),
    ];
  });
}

function checkFiller({ name, description }, where, fail) {
  const said = (description ?? '')
    .toLowerCase()
    .replace(/[^a-z ]/g, ' ')
    .replace(/\b(the|a|an|of|its|this)\b/g, ' ')
    .split(/\s+/)
    .filter(Boolean)
    .join(' ');
  if (said === words(name).join(' ')) {
    fail(where, `description only repeats the name: "${description}"`);
  }
}
