import {
  getNamedType,
  type GraphQLNamedType,
  type GraphQLSchema,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
} from 'graphql';

/** Which fields return or take a type. */
export class Uses {
  readonly #places = new Map<string, Set<string>>();

  constructor(schema: GraphQLSchema) {
    for (const type of Object.values(schema.getTypeMap())) {
      if (type.name.startsWith('__')) continue;
      if (isInputObjectType(type)) {
        for (const field of Object.values(type.getFields())) {
          this.#add(getNamedType(field.type), `${type.name}.${field.name}`);
        }
      }
      if (isObjectType(type) || isInterfaceType(type)) {
        for (const field of Object.values(type.getFields())) {
          const place = `${type.name}.${field.name}`;
          this.#add(getNamedType(field.type), place);
          field.args.forEach((given) => {
            this.#add(getNamedType(given.type), place);
          });
        }
      }
    }
  }

  /** Ids of the fields, in the order of the alphabet. */
  of(type: GraphQLNamedType): string[] {
    return [...(this.#places.get(type.name) ?? [])].sort();
  }

  #add(type: GraphQLNamedType, place: string): void {
    const places = this.#places.get(type.name) ?? new Set();
    this.#places.set(type.name, places.add(place));
  }
}
