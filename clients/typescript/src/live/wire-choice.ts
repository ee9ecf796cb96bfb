import type { Wire } from './wire.js';

const FAILURES_BEFORE_FALLBACK = 3;
const STAY_ON_FALLBACK = 5 * 60_000;

/** Which wire to try: the first, unless it fails again and again while the second works. */
export class WireChoice {
  readonly #preferred: Wire;
  readonly #fallback: Wire;
  #failures = 0;
  #fallbackUntil = 0;
  #isFallbackNext = false;

  constructor([preferred, fallback]: readonly [Wire, Wire?]) {
    this.#preferred = preferred;
    this.#fallback = fallback ?? preferred;
  }

  next(): Wire {
    const isFallback = this.#isFallbackNext || Date.now() < this.#fallbackUntil;
    return isFallback ? this.#fallback : this.#preferred;
  }

  /** A wire did not even open. */
  failed(wire: Wire): void {
    if (wire === this.#preferred) {
      this.#failures++;
      this.#isFallbackNext = this.#failures >= FAILURES_BEFORE_FALLBACK;
    } else {
      this.#fallbackUntil = 0;
      this.#isFallbackNext = false;
    }
  }

  opened(wire: Wire): void {
    if (wire === this.#preferred) {
      this.#failures = 0;
    } else {
      this.#fallbackUntil = Date.now() + STAY_ON_FALLBACK;
    }
    this.#isFallbackNext = false;
  }

  probe(): void {
    this.#preferred.probe();
    this.#fallback.probe();
  }

  close(): void {
    this.#preferred.close();
    this.#fallback.close();
  }
}
