import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { run } from '../src/command.js';
import { connectionFields, relayDocument } from '../src/connections.js';
import { complaints } from '../src/console.js';
import { RelayInbox } from '../src/relay-inbox.js';
import { servedSchema } from '../src/schema.js';
import { aConversation, message } from '../src/shop.js';
import { eventually } from '../src/wait.js';

const PROJECT = 'target/relay';
const fields = connectionFields(servedSchema());

/** Another schema for the project, to see that the compiler would complain. */
function withoutLine(line: string): string {
  return readFileSync('target/schema.graphql', 'utf8').replace(line, '');
}

describe('Relay', () => {
  beforeAll(() => {
    rmSync(PROJECT, { recursive: true, force: true });
    cpSync('projects/relay', PROJECT, { recursive: true });
    cpSync('target/schema.graphql', join(PROJECT, 'schema.graphql'));
    const pages = join(PROJECT, 'src/pages');
    mkdirSync(pages);
    mkdirSync(join(PROJECT, 'src/__generated__'));
    for (const field of fields) {
      for (const direction of ['Forward', 'Backward'] as const) {
        const { file, text } = relayDocument(field, direction);
        writeFileSync(join(pages, file), text);
      }
    }
  });

  test('finds lists to page through', () => {
    expect(fields).toContainEqual({ parent: 'Query', name: 'conversations' });
    expect(fields).toContainEqual({ parent: 'Conversation', name: 'timeline' });
  });

  test('compiles an inbox, and both directions of every list', async () => {
    const compiled = await run('relay-compiler', [], PROJECT);
    expect(compiled.said).not.toMatch(/error|warn/i);
    expect(compiled.isDone).toBe(true);

    const artifacts = readdirSync(join(PROJECT, 'src/__generated__'));
    for (const { parent, name } of fields) {
      const query = `${relayDocument({ parent, name }, 'Backward').file.replace('.js', '')}Query`;
      expect(artifacts).toContain(`${query}.graphql.js`);
    }
    const validated = await run('relay-compiler', ['--validate'], PROJECT);
    expect(validated.said).not.toMatch(/error|warn/i);
    expect(validated.isDone).toBe(true);
  });

  test('builds an inbox: pages, replies, follows', async () => {
    const heard = complaints();
    const visitor = await aConversation('Первое');
    const inbox = await RelayInbox.open(PROJECT, { status: { notIn: ['CLOSED'] } });
    onTestFinished(async () => await inbox.close());
    expect(inbox.rows()).toHaveLength(5);

    await inbox.nextPage();
    expect(new Set(inbox.rows().map(({ id }) => id)).size).toBe(10);
    expect(inbox.preview(visitor.conversationId)).toBe('Первое');

    await inbox.reply(message({ conversationId: visitor.conversationId }, 'Второе'));
    expect(inbox.preview(visitor.conversationId)).toBe('Второе');

    await inbox.follow();
    await visitor.writes('Третье');
    await eventually(() => expect(inbox.preview(visitor.conversationId)).toBe('Третье'));
    expect(heard()).toEqual([]);
  });

  test('would not take connections without what pages need', async () => {
    writeFileSync(join(PROJECT, 'schema.graphql'), withoutLine('  hasNextPage: Boolean!\n'));
    const compiled = await run('relay-compiler', [], PROJECT);
    expect(compiled.isDone).toBe(false);
    expect(compiled.said).toContain('hasNextPage');
  });
});
