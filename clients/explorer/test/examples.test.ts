// @vitest-environment node
import {
  buildSchema,
  coerceInputValue,
  type GraphQLInputType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  parse,
  typeFromAST,
  type TypeNode,
  validate,
} from 'graphql';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { domains, firstTabs } from '../src/examples';

const schema = buildSchema(readFileSync('../../schema/schema.graphql', 'utf8'));

const examples = domains.flatMap((domain) => domain.examples);

it('has examples of every domain, and tabs for a first visit', () => {
  for (const domain of domains) {
    expect(domain.examples.length, domain.name).toBeGreaterThanOrEqual(2);
  }
  expect(examples).toEqual(expect.arrayContaining([...firstTabs]));
  expect(new Set(examples.map(({ title }) => title)).size).toBe(examples.length);
});

describe.each(examples)('the example $id', ({ query, title, variables }) => {
  const document = parse(query);

  it('says in its first line what it is for', () => {
    expect(query.startsWith(`# ${title}\n`)).toBe(true);
    expect(title.length).toBeGreaterThan(5);
  });

  it('is something the API answers', () => {
    expect(validate(schema, document)).toEqual([]);
  });

  it('has variables that fit', () => {
    const operation = document.definitions[0] as OperationDefinitionNode;
    const given = JSON.parse(variables ?? '{}') as Record<string, unknown>;
    const declared = operation.variableDefinitions ?? [];

    expect(declared.map((one) => one.variable.name.value)).toEqual(Object.keys(given));
    for (const { variable, type } of declared) {
      coerceInputValue(
        given[variable.name.value],
        inputType(schema, type),
        (path, value, error) => {
          throw new Error(`${path.join('.')} ${String(value)}: ${error.message}`);
        },
      );
    }
  });
});

function inputType(types: GraphQLSchema, node: TypeNode): GraphQLInputType {
  return typeFromAST(types, node as never) as GraphQLInputType;
}
