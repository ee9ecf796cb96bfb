/** The server under test, as the environment names it. */
export const server = {
  /** Where GraphQL is, for example `http://localhost:8080/graphql`. */
  url: named('OMNISUPPORT_URL'),
  /** The same path for sockets. */
  socketUrl: named('OMNISUPPORT_URL').replace(/^http/, 'ws'),
  /** Access token of an operator who may do everything. */
  token: named('OMNISUPPORT_TOKEN'),
  /** Public key of a widget inbox in the same workspace. */
  widgetKey: named('OMNISUPPORT_WIDGET_KEY'),
  /** Where the server tells its numbers in the format of Prometheus; not every server does. */
  metricsUrl: process.env['OMNISUPPORT_METRICS_URL'],
};

function named(name: string): string {
  const value = process.env[name];
  if (value === undefined || value === '') {
    throw new Error(`${name} is not set; see README.md`);
  }
  return value;
}

/** An answer over HTTP as GraphQL has it. */
export interface Answer<Data> {
  data?: Data | null;
  errors?: { message: string; extensions?: { code?: string } }[];
}

/** Posts anything to the server; strangers have no token. */
export function post(
  body: string,
  headers: Record<string, string> = {},
  token?: string,
  signal?: AbortSignal,
): Promise<Response> {
  return fetch(server.url, {
    method: 'POST',
    body,
    ...(signal ? { signal } : {}),
    headers: {
      'content-type': 'application/json',
      accept: 'application/graphql-response+json',
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      ...headers,
    },
  });
}

/** Asks, by default as the operator; what comes without errors is the data. */
export async function ask<Data>(
  query: string,
  variables: object = {},
  token: string = server.token,
): Promise<Data> {
  const response = await post(JSON.stringify({ query, variables }), {}, token);
  const answer = (await response.json()) as Answer<Data>;
  if (answer.errors || !answer.data) {
    throw new Error(`${response.status}: ${JSON.stringify(answer)}`);
  }
  return answer.data;
}
