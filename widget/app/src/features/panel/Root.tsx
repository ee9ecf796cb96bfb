import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { type App, AppContext } from '../../lib/context.js';
import { paletteOf, themeOf } from '../../lib/palette.js';
import { Panel } from './Panel.js';
import { Tease } from './Tease.js';

/** The app in its colours. */
export function Root({ app }: { app: App }): JSX.Element {
  const { mode, accentColor } = app.appearance.value;
  const theme = useSignal(themeOf(app.appearance.value.theme));
  useEffect(() => {
    const query = matchMedia('(prefers-color-scheme: dark)');
    const follow = (): void => {
      theme.value = themeOf(app.appearance.value.theme);
    };
    query.addEventListener('change', follow);
    const stop = app.appearance.subscribe(follow);
    return () => {
      query.removeEventListener('change', follow);
      stop();
    };
  }, []);
  return (
    <AppContext.Provider value={app}>
      <div
        class={`osw osw--${mode.toLowerCase()}`}
        data-theme={theme.value}
        style={paletteOf(accentColor, theme.value)}
      >
        {app.isOpen.value ? <Panel /> : <Tease />}
      </div>
    </AppContext.Provider>
  );
}
