// Operations of our own clients: valid, and the widget's within a customer's reach.
import { concatAST, TypeInfo, validate, visit, visitWithTypeInfo } from 'graphql';
import { checkCost } from './cost.js';
import { isOpen } from './customers-reach.js';
import { directive, documents, isNode, roots, schema } from './schema.js';

const CLIENTS = [
  '../clients/typescript',
  '../clients/java/src/main',
  '../clients/java/src/test',
  '../api/src/test/graphql',
  '../widget',
  '../admin-ui',
];
const CUSTOMERS_SIDE = '../widget';

export function checkOperations(fail) {
  for (const client of CLIENTS) {
    const sources = documents(client, '.graphql');
    if (sources.length === 0) {
      continue;
    }
    const all = concatAST(sources.map((source) => source.document));
    for (const error of validate(schema, all)) {
      fail(error.nodes?.[0]?.loc?.source.name ?? client, error.message);
    }
    checkCost(client, all, fail);
    if (client === CUSTOMERS_SIDE) {
      checkReach(all, fail);
    }
  }
}

function checkReach(document, fail) {
  const info = new TypeInfo(schema);
  visit(
    document,
    visitWithTypeInfo(info, {
      Field(node) {
        const type = info.getParentType();
        const field = info.getFieldDef();
        if (!field?.astNode || !(roots.includes(type) || isNode(type))) {
          return;
        }
        if (!isOpen(type, field) && !directive(field.astNode, 'public')) {
          fail(node.loc.source.name, `${type.name}.${field.name} is closed to customers`);
        }
      },
    }),
  );
}
