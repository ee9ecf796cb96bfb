/** What a page may listen to. */
export interface WidgetEvents {
  open: undefined;
  close: undefined;
  /** Number of messages that the visitor has not read. */
  unread: number;
}

/** Tells the page what happens. */
export class Events {
  readonly #target = new EventTarget();

  on<Name extends keyof WidgetEvents>(
    name: Name,
    listener: (value: WidgetEvents[Name]) => void,
  ): () => void {
    const notice = (event: Event): void => {
      listener((event as CustomEvent<WidgetEvents[Name]>).detail);
    };
    this.#target.addEventListener(name, notice);
    return () => {
      this.#target.removeEventListener(name, notice);
    };
  }

  emit<Name extends keyof WidgetEvents>(name: Name, value: WidgetEvents[Name]): void {
    this.#target.dispatchEvent(new CustomEvent(name, { detail: value }));
  }
}
