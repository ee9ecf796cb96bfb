// What a customer's token reaches: open root fields, then open fields only, never staff's types.
import { getNamedType, isInterfaceType, isObjectType, isUnionType } from 'graphql';
import { directive, isNode, roots, schema } from './schema.js';

const STAFF_ONLY = /Preview|Note|InboundEvent|Health|Capabilities|Evidence|Settings$/;

/** True: the field is open to a customer's token. */
export function isOpen(type, field) {
  if (roots.includes(type)) {
    const isPublicRead = type.name === 'Query' && directive(field.astNode, 'public');
    return Boolean(directive(field.astNode, 'widget') || isPublicRead);
  }
  if (isInterfaceType(type)) {
    // What counts is the object behind it.
    const objects = schema.getPossibleTypes(type);
    return objects.some((object) => isOpen(object, object.getFields()[field.name]));
  }
  return isNode(type)
    ? Boolean(directive(field.astNode, 'widget'))
    : !directive(field.astNode, 'requiredScope');
}

export function checkCustomersReach(fail) {
  const seen = new Set();
  const walk = (type, way) => {
    if (isUnionType(type) || isInterfaceType(type)) {
      const isAnyNode = ['Node', 'Principal'].includes(type.name);
      (isAnyNode ? [] : schema.getPossibleTypes(type)).forEach((member) => walk(member, way));
      return;
    }
    if (!isObjectType(type) || type.name === 'Query' || seen.has(type)) {
      return;
    }
    seen.add(type);
    if (STAFF_ONLY.test(type.name)) {
      fail(way, `a customer's token reaches ${type.name}`);
    }
    follow(type, way);
  };
  const follow = (type, way) => {
    for (const field of Object.values(type.getFields()).filter((one) => isOpen(type, one))) {
      walk(getNamedType(field.type), `${way} > ${type.name}.${field.name}`);
    }
  };
  roots.forEach((root) => follow(root, ''));
}
