// Shapes of types: bounds, nullability, connections, nodes, unions.
import {
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isNonNullType,
  isObjectType,
  isScalarType,
  isUnionType,
} from 'graphql';
import {
  argument,
  directive,
  elementOf,
  files,
  isList,
  isNode,
  roots,
  schema,
  typeHas,
  types,
} from './schema.js';
import { membersOf } from './names.js';

const PAGE_ARGUMENTS = ['first', 'after', 'last', 'before'];
const IS_QUESTION = /^(is|has|can|allows|uses|hides|keep|stops|requires)/;
// A caller filters by what it sees: a new value is a superset for inputs, not a break.
const GROWING_INPUTS = ['BuiltInView', 'ChannelType'];

export function checkTypes(fail) {
  for (const type of types) {
    if (!type.description) {
      fail(type.name, 'no description');
    }
    for (const [member, where] of membersOf(type)) {
      if (!member.description) {
        fail(where, 'no description');
      }
    }
    if (isScalarType(type) && !type.specifiedByURL) {
      fail(type.name, 'scalar without @specifiedBy');
    }
    if (isUnionType(type) || (isInterfaceType(type) && !isIdentity(type))) {
      checkMembersAgree(type, fail);
    }
    if (isInputObjectType(type)) {
      Object.values(type.getFields()).forEach((field) => {
        checkInput(field, `${type.name}.${field.name}`, fail);
      });
    }
    if (isObjectType(type) || isInterfaceType(type)) {
      Object.values(type.getFields()).forEach((field) => checkField(type, field, fail));
    }
    if (isObjectType(type)) {
      checkObject(type, fail);
    }
  }
  checkPrefixes(fail);
}

// Hundreds of types have an id; clients select few of them side by side.
const isIdentity = (type) => ['Node', 'Principal'].includes(type.name);

/** Members selected side by side agree on shared fields, or every client needs aliases. */
function checkMembersAgree(type, fail) {
  const first = new Map();
  for (const member of schema.getPossibleTypes(type)) {
    for (const field of Object.values(member.getFields())) {
      const was = first.get(field.name);
      if (was && was.type !== String(field.type)) {
        fail(type.name, `${was.member} and ${member.name} disagree on ${field.name}`);
      }
      first.set(field.name, { member: member.name, type: String(field.type) });
    }
  }
}

function checkInput({ type, description }, where, fail) {
  if (isList(type) && !/\d/.test(description ?? '')) {
    fail(where, 'input list without bound');
  }
  if (isList(type) && !isNonNullType(elementOf(type))) {
    fail(where, 'nullable list element');
  }
  const named = getNamedType(type);
  const grows = isEnumType(named) && /May grow/.test(named.description);
  if (grows && !GROWING_INPUTS.includes(named.name)) {
    fail(where, `growing enum ${named.name} in an input`);
  }
}

function checkField(type, field, fail) {
  const where = `${type.name}.${field.name}`;
  const size = directive(field.astNode, 'listSize');
  if (getNamedType(field.type).name === 'Boolean' && !IS_QUESTION.test(field.name)) {
    fail(where, 'boolean without is/has/can or a plain verb');
  }
  // Pages are sized by the field that returns the connection.
  const isPage = type.name.endsWith('Connection') && ['edges', 'nodes'].includes(field.name);
  if (isList(field.type) && !isPage && !argument(size, 'assumedSize')) {
    fail(where, 'list without bound');
  }
  if (isList(field.type) && type.name !== 'Query' && !isNonNullType(elementOf(field.type))) {
    fail(where, 'nullable list element');
  }
  field.args.forEach((given) => checkInput(given, `${where}(${given.name})`, fail));
  if (getNamedType(field.type).name.endsWith('Connection')) {
    const names = field.args.map((given) => given.name);
    const missing = PAGE_ARGUMENTS.filter((name) => !names.includes(name));
    if (missing.length > 0 || !size) {
      fail(where, `connection without ${missing.join(', ') || '@listSize'}`);
    }
  }
  const isRoot = roots.includes(type);
  if (isRoot && !directive(field.astNode, 'requiredScope') && !directive(field.astNode, 'public')) {
    fail(where, 'root field without @requiredScope or @public');
  }
  if (directive(field.astNode, 'widget') && !isRoot && !isNode(type)) {
    fail(where, '@widget on a type that is no Node');
  }
}

function checkObject(type, fail) {
  const fields = type.getFields();
  if (isNode(type)) {
    if (!typeHas(type, 'requiredScope')) {
      fail(type.name, 'Node without @requiredScope');
    }
    if (!fields.createdAt) {
      fail(type.name, 'Node without createdAt');
    }
  } else if (fields.id && !['Button', 'View'].includes(type.name)) {
    fail(type.name, 'has an id but is no Node');
  }
  if (type.name.endsWith('Connection')) {
    const count = fields.totalCount;
    if (!fields.edges || !fields.nodes || !count || isNonNullType(count.type)) {
      fail(type.name, 'connection without edges, nodes or nullable totalCount');
    }
  }
}

/** Every Node has its own id prefix, and a prefix that a description names exists. */
function checkPrefixes(fail) {
  const owners = new Map();
  for (const type of types.filter((one) => isObjectType(one) && one.getFields().id)) {
    const prefix = /prefix `([a-z]{3})_`/.exec(type.getFields().id.description)?.[1];
    if (!prefix && isNode(type)) {
      fail(type.name, 'id without prefix');
    } else if (owners.has(prefix)) {
      fail(type.name, `prefix ${prefix}_ also used by ${owners.get(prefix)}`);
    }
    owners.set(prefix, type.name);
  }
  // Sessions have an id but are no type yet.
  owners.set('ses', 'Session');
  for (const { name, text } of files) {
    for (const [, prefix] of text.matchAll(/`([a-z]{3})_`/g)) {
      if (!owners.has(prefix)) {
        fail(name, `unknown id prefix ${prefix}_`);
      }
    }
  }
}
