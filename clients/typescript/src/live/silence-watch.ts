import { TimeoutError } from '../errors.js';

const LONGEST_SILENCE = 45_000;

/** Ends a request when its causes end, or when nothing is heard for too long. */
export class SilenceWatch {
  readonly #ended = new AbortController();
  readonly #causes: readonly AbortSignal[];
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(causes: readonly AbortSignal[]) {
    this.#causes = causes;
    for (const cause of causes) {
      cause.addEventListener('abort', this.end);
    }
    this.heard();
  }

  get signal(): AbortSignal {
    return this.#ended.signal;
  }

  /** A sign of life, even if only a heartbeat. */
  heard(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#ended.abort(new TimeoutError('The stream fell silent'));
    }, LONGEST_SILENCE);
  }

  readonly end = (): void => {
    clearTimeout(this.#timer);
    for (const cause of this.#causes) {
      cause.removeEventListener('abort', this.end);
    }
    this.#ended.abort();
  };
}
