import type { DocumentNode, FragmentDefinitionNode, SelectionSetNode } from 'graphql';
import { Kind } from 'graphql';
import { describe, expect, test } from 'vitest';
import * as generated from '@/__generated__/graphql';

/** The server refuses documents of more fields, fragments written out. */
const mostFields = 400;

const documents = Object.entries(generated).filter((entry): entry is [string, DocumentNode] =>
  entry[0].endsWith('Document'),
);

function fieldsOf(set: SelectionSetNode, fragments: Map<string, FragmentDefinitionNode>): number {
  // The cache asks every object for its type.
  let count = 1;
  for (const selection of set.selections) {
    if (selection.kind === Kind.FIELD) {
      count += 1 + (selection.selectionSet ? fieldsOf(selection.selectionSet, fragments) : 0);
    } else if (selection.kind === Kind.INLINE_FRAGMENT) {
      count += fieldsOf(selection.selectionSet, fragments);
    } else {
      const fragment = fragments.get(selection.name.value);
      if (fragment) count += fieldsOf(fragment.selectionSet, fragments);
    }
  }
  return count;
}

describe('every document fits the server', () => {
  test.each(documents)('%s', (_name, { definitions }) => {
    const fragments = new Map(
      definitions.flatMap((node) =>
        node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node] as const] : [],
      ),
    );
    for (const node of definitions) {
      if (node.kind !== Kind.OPERATION_DEFINITION) continue;
      expect(fieldsOf(node.selectionSet, fragments)).toBeLessThanOrEqual(mostFields);
    }
  });
});
