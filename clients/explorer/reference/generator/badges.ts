import {
  getNamedType,
  type GraphQLField,
  type GraphQLOutputType,
  isCompositeType,
  isListType,
  isNonNullType,
} from 'graphql';
import { applied, type Written } from './schema.ts';
import { escape, link } from './text.ts';

/** Who may see it. */
export function access(written: Written): string[] {
  const needed = applied(written, 'requiredScope')?.['anyOf'] as string[] | undefined;
  return [
    ...(applied(written, 'public') ? [badge('open', 'no token needed')] : []),
    ...(needed ? [badge('scope', `needs ${needed.map(scope).join(' or ')}`)] : []),
    ...(applied(written, 'widget') ? [badge('open', 'customers too')] : []),
  ];
}

/** What a field costs, how long its list is, and whether it goes. */
export function traits(field: GraphQLField<unknown, unknown>): string[] {
  const points = costOf(field);
  const size = sizeOf(field);
  return [
    ...(points > 0
      ? [badge('cost', `cost ${points}${isList(field.type) && points > 0 ? ' each' : ''}`)]
      : []),
    ...(size === null ? [] : [badge('size', size)]),
    ...deprecation(field.deprecationReason),
  ];
}

export function deprecation(reason: string | null | undefined): string[] {
  return typeof reason === 'string' ? [badge('gone', `deprecated: ${escape(reason)}`)] : [];
}

/** Cost of a type's objects where its fields do not say otherwise. */
export function typeCost(written: Written): string[] {
  const weight = applied(written, 'cost')?.['weight'];
  return typeof weight === 'string'
    ? [badge('cost', weight === '0' ? 'costs nothing by itself' : `cost ${escape(weight)}`)]
    : [];
}

export function list(badges: readonly string[]): string {
  return badges.length === 0 ? '' : `<ul class="badges">${badges.join('')}</ul>`;
}

function badge(kind: string, html: string): string {
  return `<li class="${kind}">${html}</li>`;
}

function scope(name: string): string {
  return link(`Scope.${name}`, escape(name));
}

/** By the IBM specification: the field's weight, else its type's, else 1 for an object. */
function costOf(field: GraphQLField<unknown, unknown>): number {
  const type = getNamedType(field.type);
  const given = applied(field, 'cost') ?? applied(type, 'cost');
  return given ? Number(given['weight']) : Number(isCompositeType(type));
}

function sizeOf(field: GraphQLField<unknown, unknown>): string | null {
  const size = applied(field, 'listSize');
  if (!size) return null;
  if (typeof size['assumedSize'] === 'number') return `at most ${size['assumedSize']}`;
  return `page size by ${(size['slicingArguments'] as string[]).join(' or ')}`;
}

function isList(type: GraphQLOutputType): boolean {
  return isListType(isNonNullType(type) ? type.ofType : type);
}
