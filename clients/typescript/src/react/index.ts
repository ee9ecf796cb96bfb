export { OmniSupportProvider, useClient } from './provider.js';
export type { QueryState } from './query-run.js';
export { type ConnectionView, useConnection } from './use-connection.js';
export { type MutationState, useMutation } from './use-mutation.js';
export { type Query, type QueryOptions, useQuery } from './use-query.js';
export { type StreamHandlers, useStream } from './use-stream.js';
