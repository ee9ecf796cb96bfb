const documents = import.meta.glob<string>('./examples/*/*.graphql', {
  query: '?raw',
  import: 'default',
  eager: true,
});
const variables = import.meta.glob<string>('./examples/*/*.json', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** An operation to begin with. */
export interface Example {
  /** `domain/name`. */
  readonly id: string;
  readonly title: string;
  readonly kind: 'query' | 'mutation' | 'subscription';
  readonly query: string;
  readonly variables?: string;
}

/** Examples of one domain. */
export interface Domain {
  readonly name: string;
  readonly examples: readonly Example[];
}

const DOMAINS = ['conversations', 'customers', 'channels', 'tenancy', 'platform', 'streams'];
const FIRST_TABS = ['conversations/newest', 'streams/inbox', 'conversations/reply'];

/** Operations that somebody really needs, by domain. */
export const domains: readonly Domain[] = DOMAINS.map((name) => ({
  name,
  examples: Object.keys(documents)
    .filter((file) => file.startsWith(`./examples/${name}/`))
    .map((file) => example(file.slice('./examples/'.length, -'.graphql'.length)))
    .sort(byKindAndTitle),
}));

/** What a first visit begins with: a query, a stream and a mutation that somebody notices. */
export const firstTabs: readonly Example[] = FIRST_TABS.map(example);

function example(id: string): Example {
  const query = documents[`./examples/${id}.graphql`] ?? '';
  const given = variables[`./examples/${id}.json`];
  const kind = /^(query|mutation|subscription)\b/m.exec(query)?.[1] as Example['kind'];
  // The first line is a comment: the title.
  const title = query.slice(2, query.indexOf('\n'));
  return { id, title, kind, query, ...(given !== undefined && { variables: spread(given) }) };
}

/** One value a line: easier to change. */
function spread(json: string): string {
  return JSON.stringify(JSON.parse(json), null, 2);
}

/** Reading comes before writing. */
function byKindAndTitle(one: Example, other: Example): number {
  const kinds = ['query', 'subscription', 'mutation'];
  return (
    kinds.indexOf(one.kind) - kinds.indexOf(other.kind) || one.title.localeCompare(other.title)
  );
}
