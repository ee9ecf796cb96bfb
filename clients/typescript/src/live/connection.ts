import type { Operation } from '../document.js';
import {
  InternalError,
  OmniSupportError,
  UnauthenticatedError,
  UnavailableError,
} from '../errors.js';
import type { Answer } from '../http/answer.js';
import { type Observable, Subject } from '../observable.js';
import { Pause } from './pause.js';
import { onWake, seemsOnline } from './surroundings.js';
import type { Wire, WireListener } from './wire.js';
import { WireChoice } from './wire-choice.js';

/** How the live streams are doing; times are milliseconds since 1970. */
export type ConnectionState =
  | { readonly name: 'idle' }
  | { readonly name: 'connecting' }
  | { readonly name: 'live'; readonly wire: Wire['name'] }
  | { readonly name: 'reconnecting'; readonly since: number; readonly nextTryAt: number | null }
  | { readonly name: 'offline'; readonly since: number; readonly nextTryAt: number | null };

/** The line that all streams of a client share. */
export interface LiveConnection {
  readonly state: Observable<ConnectionState>;
  /** When the last event came; null before the first. */
  readonly lastEventAt: number | null;
  /** Tries now instead of at `nextTryAt`. */
  retryNow(): void;
}

/** One subscription on its way through good and bad times. */
interface Run {
  readonly operation: Operation;
  readonly onAnswer: (answer: Answer) => void;
  /** False: it is over when the server completes it. */
  readonly isEndless: boolean;
  readonly signal: AbortSignal;
}

/** Keeps subscriptions running: waits, tries again, changes the wire, tells how it goes. */
export class Connection implements LiveConnection {
  readonly #wires: WireChoice;
  readonly #state = new Subject<ConnectionState>({ name: 'idle' });
  readonly #pause = new Pause(() => {
    this.#tell();
  });
  readonly #runs = new Set<Run>();
  readonly #open = new Map<Run, Wire>();
  readonly #broken = new Set<Run>();
  readonly #stopWaking: () => void;
  #breaks = 0;
  #isClosed = false;
  lastEventAt: number | null = null;

  constructor(wires: readonly [Wire, Wire?]) {
    this.#wires = new WireChoice(wires);
    this.#stopWaking = onWake(() => {
      this.#woken();
    });
  }

  get state(): Observable<ConnectionState> {
    return this.#state;
  }

  retryNow(): void {
    this.#pause.end();
  }

  /** Resolves when a subscription is over or aborted, rejects when it can't go on. */
  async keep(run: Run): Promise<void> {
    this.#runs.add(run);
    this.#tell();
    try {
      do {
        await this.#pause.over(run.signal);
      } while (!this.#isStopped(run) && !(await this.#endsByItself(run)));
    } finally {
      this.#runs.delete(run);
      this.#open.delete(run);
      this.#broken.delete(run);
      this.#tell();
    }
  }

  close(): void {
    this.#isClosed = true;
    this.#stopWaking();
    this.#pause.end();
    this.#wires.close();
  }

  #isStopped(run: Run): boolean {
    return this.#isClosed || run.signal.aborted;
  }

  /** Runs once; false when it broke and another try makes sense. */
  async #endsByItself(run: Run): Promise<boolean> {
    const breaks = this.#breaks;
    const wire = this.#wires.next();
    try {
      await wire.run(run.operation, this.#listener(run, wire), run.signal);
      if (!run.isEndless || this.#isStopped(run)) {
        return true;
      }
      this.#lost(run, breaks, new UnavailableError('The server ended the stream'));
    } catch (error) {
      if (this.#isStopped(run)) {
        return true;
      }
      if (!canHeal(error)) {
        throw error;
      }
      if (!this.#open.has(run)) {
        this.#wires.failed(wire);
      }
      this.#lost(run, breaks, error);
    }
    return false;
  }

  #listener(run: Run, wire: Wire): WireListener {
    return {
      onOpen: () => {
        this.#wires.opened(wire);
        this.#open.set(run, wire);
        this.#broken.delete(run);
        this.#tell();
      },
      onAnswer: (answer) => {
        this.lastEventAt = Date.now();
        this.#pause.reset();
        run.onAnswer(answer);
      },
    };
  }

  #lost(run: Run, breaks: number, error: OmniSupportError): void {
    this.#open.delete(run);
    this.#broken.add(run);
    // Many runs share one break: the first to notice sets the pause for all.
    if (breaks === this.#breaks) {
      this.#breaks++;
      this.#pause.start(error);
    }
    this.#tell();
  }

  #woken(): void {
    if (this.#broken.size > 0 && seemsOnline()) {
      this.retryNow();
    }
    this.#wires.probe();
    this.#tell();
  }

  #tell(): void {
    const next = this.#now();
    if (!isSame(next, this.#state.value)) {
      this.#state.set(next);
    }
  }

  #now(): ConnectionState {
    const before = this.#state.value;
    if (this.#runs.size === 0) {
      return { name: 'idle' };
    }
    if (this.#broken.size > 0) {
      const since = 'since' in before ? before.since : Date.now();
      const name = seemsOnline() ? 'reconnecting' : 'offline';
      return { name, since, nextTryAt: this.#pause.endsAt };
    }
    const [wire] = this.#open.values();
    return wire ? { name: 'live', wire: wire.name } : { name: 'connecting' };
  }
}

function isSame(one: ConnectionState, other: ConnectionState): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function canHeal(error: unknown): error is OmniSupportError {
  return (
    error instanceof OmniSupportError &&
    (error.isTransient || error instanceof UnauthenticatedError || error instanceof InternalError)
  );
}
