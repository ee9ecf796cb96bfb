import { RefusedError, type UploadedFile, type UploadOptions } from '@omnisupport/sdk';
import { type ReadonlySignal, signal } from '@preact/signals';
import type { SentFile } from './outbox.js';

/** A file beside what the visitor writes. */
export interface TrayFile {
  readonly key: string;
  readonly name: string;
  readonly byteSize: number;
  /** From 0 to 1. */
  readonly progress: number;
  /** Null until the file is at the server and fit to be sent. */
  readonly attachmentId: string | null;
  /** Why it can't be sent: the server's sentence, or empty when the line broke. */
  readonly failure: string | null;
}

type Upload = (file: File, how: UploadOptions) => Promise<UploadedFile>;

/** Files that the visitor has added and not sent; they live as long as the page. */
export class Tray {
  readonly #upload: Upload;
  readonly #files = signal<readonly TrayFile[]>([]);
  readonly #running = new Map<string, AbortController>();
  #count = 0;

  constructor(upload: Upload) {
    this.#upload = upload;
  }

  get files(): ReadonlySignal<readonly TrayFile[]> {
    return this.#files;
  }

  add(files: Iterable<File>): void {
    for (const file of files) {
      const key = String(++this.#count);
      const { name, size: byteSize } = file;
      const fresh = { key, name, byteSize, progress: 0, attachmentId: null, failure: null };
      this.#files.value = [...this.#files.value, fresh];
      void this.#run(key, file);
    }
  }

  remove(key: string): void {
    this.#running.get(key)?.abort();
    this.#files.value = this.#files.value.filter((file) => file.key !== key);
  }

  /** Takes out what is ready, to be sent. */
  takeReady(): readonly SentFile[] {
    const ready: SentFile[] = [];
    this.#files.value = this.#files.value.filter(({ attachmentId, name, byteSize }) => {
      if (attachmentId !== null) {
        ready.push({ attachmentId, name, byteSize });
      }
      return attachmentId === null;
    });
    return ready;
  }

  close(): void {
    this.#files.value.forEach(({ key }) => {
      this.remove(key);
    });
  }

  async #run(key: string, file: File): Promise<void> {
    const running = new AbortController();
    this.#running.set(key, running);
    try {
      const { id } = await this.#upload(file, {
        signal: running.signal,
        onProgress: (sent, all) => {
          this.#change(key, { progress: sent / all });
        },
      });
      this.#change(key, { progress: 1, attachmentId: id });
    } catch (error) {
      this.#change(key, { failure: error instanceof RefusedError ? error.message : '' });
    } finally {
      this.#running.delete(key);
    }
  }

  #change(key: string, change: Partial<TrayFile>): void {
    this.#files.value = this.#files.value.map((file) =>
      file.key === key ? { ...file, ...change } : file,
    );
  }
}
