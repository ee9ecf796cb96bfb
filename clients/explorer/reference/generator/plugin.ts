import path from 'node:path';
import type { Plugin } from 'vite';
import { referenceOf } from './reference.ts';
import { readSchema } from './schema.ts';

const SDL = path.join(import.meta.dirname, '../../../../schema/graphql');

/** Writes the schema into the page of the reference whenever it is built or served. */
export function schemaReference(): Plugin {
  return {
    name: 'schema-reference',
    transformIndexHtml: {
      order: 'pre',
      handler(html, { path: page }) {
        if (!page.endsWith('/reference/index.html')) return html;
        const { index, content } = referenceOf(readSchema(SDL));
        // By functions: a replacement text would give "$" a meaning.
        return html.replace('<!--index-->', () => index).replace('<!--content-->', () => content);
      },
    },
  };
}
