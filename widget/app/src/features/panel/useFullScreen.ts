import { useSignal } from '@preact/signals';
import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';

const PHONE = '(max-width: 480px)';

/** True on phones, where the panel fills what the keyboard leaves of the screen. */
export function useFullScreen(panel: RefObject<HTMLElement>, isBubble: boolean): boolean {
  const isPhone = useSignal(matchMedia(PHONE).matches);
  useEffect(() => {
    const query = matchMedia(PHONE);
    const screen = globalThis.visualViewport;
    const fit = (): void => {
      isPhone.value = query.matches;
      if (isBubble && query.matches && screen) {
        panel.current?.style.setProperty('--osw-height', `${screen.height}px`);
        panel.current?.style.setProperty('translate', `0 ${screen.offsetTop}px`);
      } else {
        panel.current?.style.removeProperty('translate');
      }
    };
    fit();
    query.addEventListener('change', fit);
    screen?.addEventListener('resize', fit);
    screen?.addEventListener('scroll', fit);
    return () => {
      query.removeEventListener('change', fit);
      screen?.removeEventListener('resize', fit);
      screen?.removeEventListener('scroll', fit);
    };
  }, [isBubble]);
  return isBubble && isPhone.value;
}
