/** True unless the browser knows better. */
export function seemsOnline(): boolean {
  return typeof navigator === 'undefined' || !('onLine' in navigator) || navigator.onLine;
}

/** Tells when a try makes sense now: the network changed, or somebody looks at the page again. */
export function onWake(listener: () => void): () => void {
  const { window: page, document } = globalThis as Partial<typeof globalThis>;
  if (!page || !document) {
    return () => undefined;
  }
  const visible = (): void => {
    if (document.visibilityState === 'visible') {
      listener();
    }
  };
  const events = ['online', 'offline', 'pageshow'] as const;
  events.forEach((event) => {
    page.addEventListener(event, listener);
  });
  document.addEventListener('visibilitychange', visible);
  return () => {
    events.forEach((event) => {
      page.removeEventListener(event, listener);
    });
    document.removeEventListener('visibilitychange', visible);
  };
}
