import {
  type GraphQLArgument,
  type GraphQLEnumValue,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLNamedType,
  type GraphQLSchema,
  type GraphQLType,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  isScalarType,
  isUnionType,
} from 'graphql';
import { print, astFromValue } from 'graphql';
import { access, deprecation, list, traits, typeCost } from './badges.ts';
import type { RootField } from './schema.ts';
import { escape, type Find, link, prose } from './text.ts';
import type { Uses } from './uses.ts';

/** What kind of type, in the words of the SDL. */
export function kindOf(type: GraphQLNamedType): string {
  if (isObjectType(type)) return 'type';
  if (isInterfaceType(type)) return 'interface';
  if (isUnionType(type)) return 'union';
  if (isEnumType(type)) return 'enum';
  return isInputObjectType(type) ? 'input' : 'scalar';
}

/** Makes the HTML of single things. */
export class Renderer {
  readonly #schema: GraphQLSchema;
  readonly #uses: Uses;
  readonly #find: Find;

  constructor(schema: GraphQLSchema, uses: Uses, find: Find) {
    this.#schema = schema;
    this.#uses = uses;
    this.#find = find;
  }

  rootField({ root, field }: RootField): string {
    const id = `${root.name}.${field.name}`;
    return `<article id="${id}">
      <h4>${link(id, escape(field.name), 'name')}<small>${root.name.toLowerCase()}</small></h4>
      <p class="returns">${this.#reference(field.type)}</p>
      ${list([...access(field), ...traits(field)])}
      ${prose(field.description, this.#find)}
      ${this.#arguments(field.args)}
    </article>`;
  }

  type(type: GraphQLNamedType): string {
    return `<article id="${type.name}">
      <h4>${link(type.name, type.name, 'name')}<small>${kindOf(type)}</small></h4>
      ${list([...access(type), ...typeCost(type), ...oneOf(type)])}
      ${prose(type.description, this.#find)}
      ${this.#family(type)}
      ${this.#members(type)}
      ${this.#usedBy(type)}
    </article>`;
  }

  #members(type: GraphQLNamedType): string {
    if (isEnumType(type)) {
      return rows(type.getValues().map((value) => this.#value(type, value)));
    }
    if (isInputObjectType(type)) {
      return rows(Object.values(type.getFields()).map((field) => this.#inputField(type, field)));
    }
    if (isObjectType(type) || isInterfaceType(type)) {
      return rows(Object.values(type.getFields()).map((field) => this.#field(type, field)));
    }
    return isScalarType(type) && type.specifiedByURL
      ? `<p class="quiet">As specified by ${escape(type.specifiedByURL)}</p>`
      : '';
  }

  #field(type: GraphQLNamedType, field: GraphQLField<unknown, unknown>): string {
    const id = `${type.name}.${field.name}`;
    return `<li id="${id}">${this.#signature(id, field.name, field.type)}
      ${list([...access(field), ...traits(field)])}
      ${prose(field.description, this.#find)}${this.#arguments(field.args)}</li>`;
  }

  #inputField(type: GraphQLNamedType, field: GraphQLInputField): string {
    const id = `${type.name}.${field.name}`;
    return `<li id="${id}">${this.#signature(id, field.name, field.type)}${preset(field)}
      ${list(deprecation(field.deprecationReason))}${prose(field.description, this.#find)}</li>`;
  }

  #value(type: GraphQLNamedType, value: GraphQLEnumValue): string {
    const id = `${type.name}.${value.name}`;
    return `<li id="${id}">${link(id, value.name, 'name')}
      ${list(deprecation(value.deprecationReason))}${prose(value.description, this.#find)}</li>`;
  }

  #arguments(given: readonly GraphQLArgument[]): string {
    if (given.length === 0) return '';
    const items = given.map(
      (one) => `<dt><code>${one.name}: ${this.#reference(one.type)}${preset(one)}</code></dt>
        <dd>${list(deprecation(one.deprecationReason))}${prose(one.description, this.#find)}</dd>`,
    );
    return `<dl class="arguments">${items.join('')}</dl>`;
  }

  #family(type: GraphQLNamedType): string {
    const lines: string[] = [];
    if (isObjectType(type) || isInterfaceType(type)) {
      lines.push(this.#names('Implements', type.getInterfaces()));
    }
    if (isInterfaceType(type) || isUnionType(type)) {
      lines.push(this.#names('One of', this.#schema.getPossibleTypes(type)));
    }
    return lines.join('');
  }

  #usedBy(type: GraphQLNamedType): string {
    const places = this.#uses.of(type);
    if (places.length === 0) return '';
    const links = places.map((place) => link(place, escape(place)));
    return `<details><summary>Used by ${places.length}</summary><p>${links.join(' ')}</p></details>`;
  }

  #names(label: string, types: readonly GraphQLNamedType[]): string {
    const links = types.map(({ name }) => link(name, name));
    return types.length === 0 ? '' : `<p class="family">${label} ${links.join(' ')}</p>`;
  }

  #signature(id: string, name: string, type: GraphQLType): string {
    return `<code class="signature">${link(id, name, 'name')}: ${this.#reference(type)}</code>`;
  }

  #reference(type: GraphQLType): string {
    if (isNonNullType(type)) return `${this.#reference(type.ofType)}!`;
    if (isListType(type)) return `[${this.#reference(type.ofType)}]`;
    const { name } = getNamedType(type);
    return this.#find(name) === null ? `<b>${name}</b>` : link(name, name);
  }
}

function rows(items: readonly string[]): string {
  return `<ul class="members">${items.join('')}</ul>`;
}

function preset(one: GraphQLArgument | GraphQLInputField): string {
  const value = astFromValue(one.defaultValue, one.type);
  return one.defaultValue === undefined || !value ? '' : ` <code>= ${escape(print(value))}</code>`;
}

function oneOf(type: GraphQLNamedType): string[] {
  return isInputObjectType(type) && type.isOneOf ? ['<li class="size">exactly one field</li>'] : [];
}
