import type http from 'node:http';
import type { Fault } from './test-server.js';

/** Answers with a status, a body and headers. */
export function answer(
  status: number,
  body: unknown,
  headers: http.OutgoingHttpHeaders = {},
): Fault {
  return (_, response) => {
    response.writeHead(status, { 'content-type': 'application/json', ...headers });
    response.end(typeof body === 'string' ? body : JSON.stringify(body));
    return true;
  };
}

/** A GraphQL error with a code. */
export function graphQLError(status: number, code: string, headers = {}): Fault {
  return answer(
    status,
    { data: null, errors: [{ message: code, extensions: { code, requestId: 'req-1' } }] },
    headers,
  );
}

/** Cuts the connection before anything is done. */
export const cut: Fault = (request) => {
  request.destroy();
  return true;
};

/** Never answers. */
export const silence: Fault = () => true;

/** Does the work, but the answer is lost on its way. */
export const loseAnswer: Fault = (_, response) => {
  response.end = ((): typeof response => {
    response.destroy();
    return response;
  }) as typeof response.end;
  return false;
};
