import type { GraphQLNamedType, GraphQLSchema } from 'graphql';
import { kindOf, Renderer } from './render.ts';
import { domainOf, type RootField, rootFieldsOf, typesOf } from './schema.ts';
import { escape, link } from './text.ts';
import { Uses } from './uses.ts';

/** The two parts of the page. */
export interface Reference {
  readonly index: string;
  readonly content: string;
}

interface Entry {
  readonly id: string;
  readonly name: string;
  readonly html: string;
}

const DOMAINS = ['conversations', 'customers', 'channels', 'tenancy', 'platform'];
const GROUPS = {
  Query: 'Queries',
  Mutation: 'Mutations',
  Subscription: 'Subscriptions',
  type: 'Types',
  interface: 'Interfaces',
  union: 'Unions',
  enum: 'Enums',
  input: 'Inputs',
  scalar: 'Scalars',
} as const;

type Group = keyof typeof GROUPS;

/** Tells of everything in the schema, by domain and kind. */
export function referenceOf(schema: GraphQLSchema): Reference {
  const roots = rootFieldsOf(schema);
  const types = typesOf(schema);
  const renderer = new Renderer(schema, new Uses(schema), finder(roots, types));
  const entries = (domain: string, group: Group): Entry[] => [
    ...roots
      .filter((one) => one.root.name === group && domainOf(one.field) === domain)
      .map((one) => ({
        id: `${one.root.name}.${one.field.name}`,
        name: one.field.name,
        html: renderer.rootField(one),
      })),
    ...types
      .filter((type) => kindOf(type) === group && domainOf(type) === domain)
      .map((type) => ({ id: type.name, name: type.name, html: renderer.type(type) })),
  ];
  const unknown = types.map(domainOf).find((domain) => !DOMAINS.includes(domain));
  if (unknown !== undefined) throw new Error(`The reference has no place for ${unknown}`);
  const domains = DOMAINS.map((name) => ({
    name,
    groups: (Object.keys(GROUPS) as Group[])
      .map((group) => ({ group, entries: entries(name, group) }))
      .filter((one) => one.entries.length > 0),
  }));
  return {
    index: domains.map(indexOf).join(''),
    content: introduction(roots, types) + domains.map(sectionOf).join(''),
  };
}

interface Domain {
  readonly name: string;
  readonly groups: readonly { readonly group: Group; readonly entries: readonly Entry[] }[];
}

function indexOf({ name, groups }: Domain): string {
  const lists = groups.map(
    ({ group, entries }) => `<h3>${GROUPS[group]}</h3>
      <ul>${entries.map((one) => `<li>${link(one.id, one.name)}</li>`).join('')}</ul>`,
  );
  return `<details><summary>${name}</summary>${lists.join('')}</details>`;
}

function sectionOf({ name, groups }: Domain): string {
  const parts = groups.map(
    ({ group, entries }) => `<section aria-labelledby="${name}-${group}">
      <h3 id="${name}-${group}">${GROUPS[group]}</h3>
      ${entries.map((one) => one.html).join('')}</section>`,
  );
  return `<section aria-labelledby="${name}"><h2 id="${name}">${name}</h2>${parts.join('')}</section>`;
}

function introduction(roots: readonly RootField[], types: readonly GraphQLNamedType[]): string {
  const of = (root: string): number => roots.filter((one) => one.root.name === root).length;
  const counts = `${of('Query')} queries, ${of('Mutation')} mutations, ${of('Subscription')} streams
    and ${types.length} types`;
  return `<section id="top" class="introduction"><h1>Schema reference</h1>
    <p>${counts}, made from the schema when this server was built.</p>
    <dl>
      <dt><ul class="badges"><li class="scope">needs ${link('Scope', 'A_SCOPE')}</li></ul></dt>
      <dd>The token must have it. A field without a rule of its own has its type’s.</dd>
      <dt><ul class="badges"><li class="open">customers too</li></ul></dt>
      <dd>A customer’s token may ask it, for the customer’s own things. It opens nothing else.</dd>
      <dt><ul class="badges"><li class="open">no token needed</li></ul></dt>
      <dd>Anybody may ask it.</dd>
      <dt><ul class="badges"><li class="cost">cost 10</li></ul></dt>
      <dd>Points it takes from the caller’s bucket, in a list for each element;
        see ${link('ApiLimits', escape('ApiLimits'))} and ${link('RateLimit', 'RateLimit')}.</dd>
      <dt><ul class="badges"><li class="size">at most 20</li></ul></dt>
      <dd>The list never has more elements; a page has as many as its argument says.</dd>
    </dl></section>`;
}

/** Names in descriptions: of a type, of a field with its type, or of a root field. */
function finder(
  roots: readonly RootField[],
  types: readonly GraphQLNamedType[],
): (name: string) => string | null {
  const ids = new Map<string, string>();
  for (const { root, field } of roots) {
    ids.set(field.name, `${root.name}.${field.name}`);
    ids.set(`${root.name}.${field.name}`, `${root.name}.${field.name}`);
  }
  for (const type of types) {
    ids.set(type.name, type.name);
    const members = 'getFields' in type ? Object.keys(type.getFields()) : [];
    members.forEach((name) => ids.set(`${type.name}.${name}`, `${type.name}.${name}`));
  }
  return (name) => ids.get(name) ?? null;
}
