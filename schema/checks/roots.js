// Shapes of mutations, streams and scopes.
import { getNamedType, isNonNullType, isUnionType } from 'graphql';
import { capitalised, files, schema, types } from './schema.js';

// What can be made twice needs a key; a session is one per sign-in.
const CAN_BE_DONE_TWICE = /(Save|Create|Send|Replay|Connect)$/;
const NATURAL_KEY = ['sessionCreate'];

// CUSTOMERS_CONTACT unmasks values inside fields. Roles grant WORKSPACE_MANAGE before its first field is served.
const GUARDS_NO_FIELD = ['CUSTOMERS_CONTACT', 'WORKSPACE_MANAGE'];

export function checkRoots(fail) {
  Object.values(schema.getMutationType().getFields()).forEach((field) => checkMutation(field, fail));
  Object.values(schema.getSubscriptionType().getFields()).forEach((field) =>
    checkStream(field, fail),
  );
  checkErrorUnions(fail);
  checkScopes(fail);
}

function checkMutation(field, fail) {
  const name = capitalised(field.name);
  const [input] = field.args;
  if (field.args.length !== 1 || `${input.name}: ${input.type}` !== `input: ${name}Input!`) {
    fail(field.name, `must take exactly input: ${name}Input!`);
    return;
  }
  if (String(field.type) !== `${name}Payload!`) {
    fail(field.name, `must return ${name}Payload!`);
    return;
  }
  const payload = field.type.ofType.getFields();
  const union = schema.getType(`${name}Error`);
  if (String(payload.errors?.type) !== `[${name}Error!]!` || !isUnionType(union)) {
    fail(field.name, `payload needs errors: [${name}Error!]!, a union`);
    return;
  }
  checkEntities(field, payload, fail);
  checkKeys(field, union, fail);
}

function checkEntities(mutation, payload, fail) {
  const entities = Object.values(payload).filter((field) => field.name !== 'errors');
  for (const field of entities.filter((one) => isNonNullType(one.type))) {
    fail(`${mutation.name}.${field.name}`, 'payload entity must be nullable');
  }
  if (!payload.query) {
    fail(mutation.name, 'payload without query');
  }
  if (!entities.some((field) => field.name !== 'query')) {
    fail(mutation.name, 'payload without entity');
  }
}

function checkKeys(mutation, union, fail) {
  const input = mutation.args[0].type.ofType.getFields();
  const refusals = union.getTypes().map((type) => type.name);
  const isNatural = NATURAL_KEY.includes(mutation.name);
  if (CAN_BE_DONE_TWICE.test(mutation.name) && !isNatural && !input.idempotencyKey) {
    fail(mutation.name, 'can be done twice: needs idempotencyKey: String!');
  }
  if (input.idempotencyKey && String(input.idempotencyKey.type) !== 'String!') {
    fail(mutation.name, 'idempotencyKey must be String!');
  }
  if (input.idempotencyKey && !refusals.includes('IdempotencyConflictError')) {
    fail(mutation.name, 'idempotency key without its error');
  }
  if (input.expectedVersion && !refusals.includes('VersionConflictError')) {
    fail(mutation.name, 'expected version without its error');
  }
}

function checkStream(field, fail) {
  if (field.name === 'presence') {
    return; // Ephemeral by design: no cursor.
  }
  const event = getNamedType(field.type);
  const members = schema.getPossibleTypes(event).map((type) => type.name);
  if (!field.args.some((given) => given.name === 'since')) {
    fail(field.name, 'stream without since');
  }
  for (const name of ['StreamReady', 'ResyncRequired'].filter((one) => !members.includes(one))) {
    fail(field.name, `${name} is missing from ${event.name}`);
  }
}

function checkErrorUnions(fail) {
  const userError = schema.getType('UserError');
  for (const type of types.filter((one) => isUnionType(one) && one.name.endsWith('Error'))) {
    for (const member of type.getTypes()) {
      if (!member.getInterfaces().includes(userError)) {
        fail(`${type.name}.${member.name}`, 'does not implement UserError');
      }
    }
  }
}

function checkScopes(fail) {
  for (const { name } of schema.getType('Scope').getValues()) {
    const guards = new RegExp(`anyOf: \\[[^\\]]*\\b${name}\\b`);
    if (files.some(({ text }) => guards.test(text)) === GUARDS_NO_FIELD.includes(name)) {
      fail('Scope', `${name} guards nothing, or something against expectation`);
    }
  }
}
