// What the operations of our clients cost, counted as the server counts before it runs them.
import { getNamedType, isLeafType, Kind, valueFromASTUntyped } from 'graphql';
import { argument, directive, schema } from './schema.js';

/** The server's limits, `omnisupport.door.widget-cost` and `staff-cost`. */
const LIMITS = { '../widget': 1000 };
const STAFF_LIMIT = 5000;
/** A page whose size is a variable may be this long. */
const LONGEST_PAGE = 100;

export function checkCost(client, document, fail) {
  const fragments = Object.fromEntries(
    document.definitions
      .filter((one) => one.kind === Kind.FRAGMENT_DEFINITION)
      .map((one) => [one.name.value, one]),
  );
  for (const operation of document.definitions) {
    if (operation.kind === Kind.OPERATION_DEFINITION) {
      const root = schema.getRootType(operation.operation);
      const cost = costOf(operation.selectionSet, root, NO_LIST, fragments);
      const limit = LIMITS[client] ?? STAFF_LIMIT;
      if (cost > limit) {
        fail(operation.name.value, `costs ${cost} points, ${limit} are allowed`);
      }
    }
  }
}

const NO_LIST = { own: 1, page: 1, pageFields: [] };

function costOf(selectionSet, parent, sizes, fragments) {
  return (selectionSet?.selections ?? [])
    .map((selection) => costOfSelection(selection, parent, sizes, fragments))
    .reduce((sum, cost) => sum + cost, 0);
}

function costOfSelection(selection, parent, around, fragments) {
  if (selection.kind === Kind.FIELD) {
    return costOfField(selection, parent, around, fragments);
  }
  const fragment = selection.name ? fragments[selection.name.value] : selection;
  const type = fragment.typeCondition ? schema.getType(fragment.typeCondition.name.value) : parent;
  return costOf(fragment.selectionSet, type, around, fragments);
}

function costOfField(selection, parent, around, fragments) {
  const field = parent.getFields?.()[selection.name.value];
  if (!field) {
    return 0; // __typename
  }
  const type = getNamedType(field.type);
  const inside = sizesOf(field, selection);
  const page = around.pageFields.includes(field.name) ? around.page : 1;
  const each = weightOf(field, type) + costOf(selection.selectionSet, type, inside, fragments);
  return each * Math.max(page, inside.own);
}

function weightOf(field, type) {
  const told = directive(field.astNode, 'cost') ?? directive(type.astNode, 'cost');
  return told ? Math.round(Number(argument(told, 'weight').value)) : isLeafType(type) ? 0 : 1;
}

function sizesOf(field, selection) {
  const size = directive(field.astNode, 'listSize');
  if (!size) {
    return NO_LIST;
  }
  const value = (name) => (argument(size, name) ? valueFromASTUntyped(argument(size, name)) : null);
  const slicing = value('slicingArguments');
  return slicing
    ? { own: 1, page: pageOf(slicing, selection), pageFields: value('sizedFields') ?? [] }
    : { own: value('assumedSize') ?? 1, page: 1, pageFields: [] };
}

function pageOf(slicing, selection) {
  const given = selection.arguments.filter((one) => slicing.includes(one.name.value));
  const sizes = given.map(({ value }) =>
    value.kind === Kind.INT ? Number(value.value) : LONGEST_PAGE,
  );
  return sizes.length > 0 ? Math.max(1, ...sizes) : LONGEST_PAGE;
}
