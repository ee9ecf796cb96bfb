import { buildSchema, isEnumType, isInterfaceType, isObjectType, isInputObjectType } from 'graphql';
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { referenceOf } from '../reference/generator/reference.ts';
import { readSchema, typesOf } from '../reference/generator/schema.ts';
import { search } from '../reference/search.ts';

const schema = readSchema('../../schema/graphql');
const { index, content } = referenceOf(schema);

beforeAll(() => {
  document.body.innerHTML = `<nav>${index}</nav><main>${content}</main>`;
});

describe('the reference', () => {
  it('tells of every type, field, argument and value of the schema that is served', () => {
    const served = buildSchema(readFileSync('../../schema/schema.graphql', 'utf8'));
    for (const type of typesOf(served)) {
      const members =
        isObjectType(type) || isInterfaceType(type) || isInputObjectType(type)
          ? Object.values(type.getFields())
          : isEnumType(type)
            ? type.getValues()
            : [];
      for (const id of [type.name, ...members.map(({ name }) => `${type.name}.${name}`)]) {
        const words = document.getElementById(id)?.querySelector(':scope > p:not(.returns)');
        expect(words?.textContent, id).toBeTruthy();
      }
    }
    for (const root of [served.getQueryType(), served.getMutationType()]) {
      for (const field of Object.values(root?.getFields() ?? {})) {
        const shown = find(`${root?.name ?? ''}.${field.name}`).querySelectorAll('dt');
        const names = [...shown].map(({ textContent }) => textContent.split(':')[0]);
        expect(names).toEqual(expect.arrayContaining(field.args.map(({ name }) => name)));
        expect(names).toHaveLength(field.args.length);
      }
    }
  });

  it('has each id once, and no link that leads nowhere', () => {
    const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const link of document.querySelectorAll('a')) {
      expect(ids, link.outerHTML).toContain(link.hash.slice(1));
    }
  });

  it('lists every type of the index in the domain of its file', () => {
    const [conversations] = document.querySelectorAll('nav details');
    expect(conversations?.querySelector('summary')?.textContent).toBe('conversations');
    expect(conversations?.querySelector('[href="#Conversation"]')).not.toBeNull();
    expect(conversations?.querySelector('[href="#Query.conversations"]')).not.toBeNull();
    expect(conversations?.querySelector('[href="#Inbox"]')).toBeNull();
  });

  it('says who may ask, what it costs and how long lists are', () => {
    expect(badges('Mutation.messageSend')).toEqual([
      'needs MESSAGES_SEND',
      'customers too',
      'cost 20',
    ]);
    expect(badges('Mutation.sessionCreate')).toEqual(['no token needed', 'cost 50']);
    expect(badges('Conversation')).toEqual(['needs CONVERSATIONS_READ']);
    expect(badges('Conversation.links')).toEqual(['cost 1 each', 'at most 20']);
    expect(badges('Query.conversations')).toContain('page size by first or last');
    expect(badges('MessageTarget')).toEqual(['exactly one field']);
  });

  it('shows what goes, and with what to replace it', () => {
    const { content: page } = referenceOf(readSchema('test/old-schema'));
    document.body.innerHTML = page;

    expect(badges('Query.old')).toContain('deprecated: Use new. Removal 2027-06-01.');
    expect(badges('Colour.GREY')).toEqual(['deprecated: Use <BLACK>.']);
  });
});

describe('its search', () => {
  const ids = ['TimelineItem', 'Conversation.timeline', 'TimelineItem.id', 'Timeline', 'Message'];

  it('finds whole names first, then beginnings, then anything inside', () => {
    expect(search(ids, ' timeline ')).toEqual([
      'Timeline',
      'Conversation.timeline',
      'TimelineItem',
      'TimelineItem.id',
    ]);
    expect(search(ids, 'sag')).toEqual(['Message']);
  });

  it('finds nothing for nothing', () => {
    expect(search(ids, '  ')).toEqual([]);
    expect(search(ids, 'telephone')).toEqual([]);
  });
});

function find(id: string): Element {
  const found = document.getElementById(id);
  if (!found) throw new Error(`Nothing has the id ${id}`);
  return found;
}

function badges(id: string): string[] {
  return [...find(id).querySelectorAll(':scope > .badges > li')].map((one) => one.textContent);
}
