/** What a page may listen to. */
export interface WidgetEvents {
  open: undefined;
  close: undefined;
  /** Number of messages that the visitor has not read. */
  unread: number;
}

type Listeners = { [Name in keyof WidgetEvents]?: Set<(value: WidgetEvents[Name]) => void> };

/** Tells the page what happens. */
export class Events {
  readonly #listeners: Listeners = {};

  on<Name extends keyof WidgetEvents>(
    name: Name,
    listener: (value: WidgetEvents[Name]) => void,
  ): () => void {
    const listeners = (this.#listeners[name] ??= new Set() as never) as Set<typeof listener>;
    listeners.add(listener);
    return () => {
      listeners.delete(listener);
    };
  }

  emit<Name extends keyof WidgetEvents>(name: Name, value: WidgetEvents[Name]): void {
    this.#listeners[name]?.forEach((listener) => {
      (listener as (value: WidgetEvents[Name]) => void)(value);
    });
  }
}
