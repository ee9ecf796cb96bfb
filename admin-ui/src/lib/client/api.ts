import { createClient, operatorSession } from '@omnisupport/sdk';
import type { HttpClient, LiveConnection, OperatorSession } from '@omnisupport/sdk';
import { currentLanguage } from '@/lib/i18n/I18nProvider';

type Document = { toString: () => string };

export interface StreamSink {
  next: (data: unknown) => void;
  error: (error: unknown) => void;
  complete: () => void;
}

/** The one door to the server. */
export interface Api extends Pick<HttpClient, 'query' | 'mutate'> {
  readonly session: OperatorSession;
  readonly connection: LiveConnection;
  /** Follows a subscription until the returned function is called. */
  stream: (document: Document, variables: Record<string, unknown>, sink: StreamSink) => () => void;
}
