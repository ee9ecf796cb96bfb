/** True unless the browser knows better. */
export function seemsOnline(): boolean {
  return typeof navigator === 'undefined' || navigator.onLine !== false;
}

/** Tells when a try makes sense now: the network changed, or somebody looks at the page again. */
export function onWake(listener: () => void): () => void {
  if (typeof window === 'undefined') {
    return () => undefined;
  }
  const visible = (): void => {
    if (document.visibilityState === 'visible') {
      listener();
    }
  };
  const events = ['online', 'offline', 'pageshow'] as const;
  events.forEach((event) => {
    window.addEventListener(event, listener);
  });
  document.addEventListener('visibilitychange', visible);
  return () => {
    events.forEach((event) => {
      window.removeEventListener(event, listener);
    });
    document.removeEventListener('visibilitychange', visible);
  };
}
