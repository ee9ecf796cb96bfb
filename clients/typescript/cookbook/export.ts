import type { Client } from '@omnisupport/sdk';
import { Export_PageDocument, type Export_PageQuery } from './__generated__/operations.js';

/** One item of a conversation as a line of JSON, and where to go on after it. */
export interface ExportedLine {
  readonly cursor: string;
  readonly json: string;
}

/**
 * A whole conversation from its beginning, page by page, never all of it in memory. Keep the cursor
 * of the last line written: an export that broke off goes on from there.
 */
export async function* exported(
  client: Client,
  id: string,
  { after = null, size = 100 }: { after?: string | null; size?: number } = {},
): AsyncGenerator<ExportedLine> {
  let cursor = after;
  let hasNextPage = true;
  while (hasNextPage) {
    const page: Export_PageQuery = await client.query(Export_PageDocument, {
      id,
      size,
      after: cursor,
    });
    if (!page.conversation) throw new Error(`No conversation ${id} for this operator`);
    const { edges, pageInfo } = page.conversation.timeline;
    for (const edge of edges) {
      yield { cursor: edge.cursor, json: JSON.stringify(edge.node) };
    }
    ({ hasNextPage, endCursor: cursor } = pageInfo);
  }
}
