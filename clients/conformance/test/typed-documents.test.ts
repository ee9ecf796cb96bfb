import { readFileSync, rmSync } from 'node:fs';
import { buildSchema, parse, validate } from 'graphql';
import { describe, expect, test } from 'vitest';
import { run } from '../src/command.js';

describe('GraphQL Code Generator, client preset', () => {
  const project = 'projects/codegen';

  test('makes types that hold, and a list of documents to trust', async () => {
    rmSync(`${project}/src/__generated__`, { recursive: true, force: true });
    const generated = await run('graphql-codegen', ['--config', 'codegen.ts'], project);
    expect(generated.isDone, generated.said).toBe(true);
    expect(await run('tsc', ['--noEmit', '-p', '.'], project)).toEqual({ isDone: true, said: '' });

    const list = readFileSync(`${project}/src/__generated__/persisted-documents.json`, 'utf8');
    const documents = Object.entries(JSON.parse(list) as Record<string, string>);
    const schema = buildSchema(readFileSync('target/schema.graphql', 'utf8'));
    expect(documents).toHaveLength(3);
    for (const [hash, document] of documents) {
      expect(hash).toMatch(/^sha256:[0-9a-f]{64}$/);
      expect(validate(schema, parse(document))).toEqual([]);
    }
  });
});

describe('gql.tada', () => {
  const project = 'projects/tada';

  test('infers types that hold, without generating any per document', async () => {
    rmSync(`${project}/src/__generated__`, { recursive: true, force: true });
    const generated = await run('gql.tada', ['generate-output'], project);
    expect(generated.isDone, generated.said).toBe(true);
    const checked = await run('gql.tada', ['check'], project);
    expect(checked.said).not.toMatch(/error|warning/i);
    expect(checked.isDone).toBe(true);
    expect(await run('tsc', ['--noEmit', '-p', '.'], project)).toEqual({ isDone: true, said: '' });
  });
});
