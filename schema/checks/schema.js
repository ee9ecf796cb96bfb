// The schema as built from its files, and how the rules look at it.
import fs from 'node:fs';
import path from 'node:path';
import {
  buildASTSchema,
  concatAST,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  parse,
  Source,
  specifiedScalarTypes,
} from 'graphql';

export const root = path.join(import.meta.dirname, '..');

/** Documents with an extension under a folder, by path relative to `schema/`. */
export function documents(folder, extension) {
  const base = path.join(root, folder);
  if (!fs.existsSync(base)) {
    return [];
  }
  return fs
    .readdirSync(base, { recursive: true })
    .filter((file) => file.endsWith(extension) && !/(^|\/)(node_modules|target|dist)\//.test(file))
    .sort()
    .map((file) => {
      const name = path.join(folder, file);
      const text = fs.readFileSync(path.join(base, file), 'utf8');
      return { name, text, document: parse(new Source(text, name)) };
    });
}

export const files = documents('graphql', '.graphqls');
export const schema = buildASTSchema(concatAST(files.map((file) => file.document)));

export const types = Object.values(schema.getTypeMap()).filter(
  (type) => !type.name.startsWith('__') && !specifiedScalarTypes.includes(type),
);
export const roots = [
  schema.getQueryType(),
  schema.getMutationType(),
  schema.getSubscriptionType(),
];

const node = schema.getType('Node');

export const isNode = (type) =>
  (isObjectType(type) || isInterfaceType(type)) && type.getInterfaces().includes(node);

export const isList = (type) => isListType(type) || (isNonNullType(type) && isListType(type.ofType));

export const elementOf = (type) => (isNonNullType(type) ? type.ofType : type).ofType;

export const directive = (astNode, name) =>
  (astNode?.directives ?? []).find((applied) => applied.name.value === name);

export const argument = (applied, name) =>
  applied?.arguments.find((given) => given.name.value === name)?.value;

export const typeHas = (type, name) =>
  [type.astNode, ...type.extensionASTNodes].filter(Boolean).some((ast) => directive(ast, name));

export const capitalised = (name) => name[0].toUpperCase() + name.slice(1);

/** Words of a name, lower case. */
export const words = (name) =>
  name
    .replace(/_/g, ' ')
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(' ');
