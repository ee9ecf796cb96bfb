import { RefusedError } from '@omnisupport/sdk';
import type { UploadedFile, UploadOptions } from '@omnisupport/sdk';
import { problemOf } from '@/lib/client/problem';
import type { Problem } from '@/lib/client/problem';
import { External } from '@/lib/storage/external';

/** A file that lies ready at the server, as an outgoing message keeps it. */
export interface OutgoingFile {
  attachmentId: string;
  name: string;
  byteSize: number;
}

/** A file beside the text: on its way up, ready to be sent, or refused in words. */
export interface TrayFile {
  key: string;
  name: string;
  byteSize: number;
  /** Address of the picture in this browser; null for what is no picture. */
  picture: string | null;
  /** From 0 to 1. */
  progress: number;
  attachmentId: string | null;
  failure: string | null;
}

interface FileTraysOptions {
  upload: (file: File, how: UploadOptions) => Promise<UploadedFile>;
  textOf: (problem: Problem) => string;
}

const nothing: readonly TrayFile[] = [];

/** Files that operators have added to replies and not sent, by conversation. */
export class FileTrays {
  readonly all = new External<ReadonlyMap<string, readonly TrayFile[]>>(new Map());
  readonly #options: FileTraysOptions;
  readonly #running = new Map<string, AbortController>();
  #count = 0;

  constructor(options: FileTraysOptions) {
    this.#options = options;
  }

  of(conversationId: string): readonly TrayFile[] {
    return this.all.get().get(conversationId) ?? nothing;
  }

  /** Begins to upload; a file with an objection lies there with it. */
  add(conversationId: string, file: File, objection: string | null): void {
    const key = `file-${String(++this.#count)}`;
    const isPicture = file.type.startsWith('image/');
    this.#set(conversationId, [
      ...this.of(conversationId),
      {
        key,
        name: file.name,
        byteSize: file.size,
        picture: isPicture ? URL.createObjectURL(file) : null,
        progress: 0,
        attachmentId: null,
        failure: objection,
      },
    ]);
    if (objection === null) void this.#upload(conversationId, key, file);
  }

  remove(conversationId: string, key: string): void {
    this.#running.get(key)?.abort();
    this.#take(conversationId, (file) => file.key === key);
  }

  /** Takes what is ready out of the tray, to be sent. */
  takeReady(conversationId: string): OutgoingFile[] {
    return this.#take(conversationId, (file) => file.attachmentId !== null).map(
      ({ attachmentId, name, byteSize }) => ({ attachmentId: attachmentId ?? '', name, byteSize }),
    );
  }

  /** Puts files of a message that was not sent back. */
  restore(conversationId: string, files: readonly OutgoingFile[]): void {
    const back = files.map(({ attachmentId, name, byteSize }) => ({
      key: `file-${String(++this.#count)}`,
      name,
      byteSize,
      picture: null,
      progress: 1,
      attachmentId,
      failure: null,
    }));
    this.#set(conversationId, [...back, ...this.of(conversationId)]);
  }

  async #upload(conversationId: string, key: string, file: File): Promise<void> {
    const running = new AbortController();
    this.#running.set(key, running);
    try {
      const { id } = await this.#options.upload(file, {
        signal: running.signal,
        onProgress: (sent, all) => this.#change(conversationId, key, { progress: sent / all }),
      });
      this.#change(conversationId, key, { progress: 1, attachmentId: id });
    } catch (error) {
      if (running.signal.aborted) return;
      const failure =
        error instanceof RefusedError ? error.message : this.#options.textOf(problemOf(error));
      this.#change(conversationId, key, { failure });
    } finally {
      this.#running.delete(key);
    }
  }

  #take(conversationId: string, isWanted: (file: TrayFile) => boolean): TrayFile[] {
    const files = this.of(conversationId);
    const taken = files.filter(isWanted);
    for (const { picture } of taken) if (picture) URL.revokeObjectURL(picture);
    this.#set(
      conversationId,
      files.filter((file) => !isWanted(file)),
    );
    return taken;
  }

  #change(conversationId: string, key: string, change: Partial<TrayFile>): void {
    this.#set(
      conversationId,
      this.of(conversationId).map((file) => (file.key === key ? { ...file, ...change } : file)),
    );
  }

  #set(conversationId: string, files: readonly TrayFile[]): void {
    this.all.set(new Map(this.all.get()).set(conversationId, files));
  }
}
