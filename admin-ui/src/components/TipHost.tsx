import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import styles from './Tip.module.css';

interface Shown {
  label: string;
  keys: string | null;
  target: DOMRect;
}

const delayMs = 400;
const gapPx = 6;
const edgePx = 8;

/** Draws the tip of whatever is under the pointer or has the focus. */
export function TipHost() {
  const [shown, setShown] = useState<Shown | null>(null);
  const tip = useRef<HTMLDivElement>(null);

  useEffect(() => {
    let current: Element | null = null;
    let timer: ReturnType<typeof setTimeout> | undefined;

    function hide() {
      current = null;
      clearTimeout(timer);
      setShown(null);
    }
    function follow(event: Event) {
      const target = event.target instanceof Element ? event.target.closest('[data-tip]') : null;
      if (target === current) return;
      hide();
      if (!target) return;
      if (event instanceof PointerEvent && event.pointerType === 'touch') return;
      if (event instanceof FocusEvent && !target.matches(':focus-visible')) return;
      current = target;
      timer = setTimeout(() => {
        const label = target.getAttribute('data-tip');
        if (!label || !target.isConnected) return;
        const keys = target.getAttribute('data-tip-keys');
        setShown({ label, keys, target: target.getBoundingClientRect() });
      }, delayMs);
    }
    const onKey = (event: KeyboardEvent) => event.key === 'Escape' && hide();

    document.addEventListener('pointerover', follow);
    document.addEventListener('focusin', follow);
    document.addEventListener('focusout', hide);
    document.addEventListener('pointerdown', hide);
    document.addEventListener('scroll', hide, { capture: true, passive: true });
    document.addEventListener('keydown', onKey);
    return () => {
      hide();
      document.removeEventListener('pointerover', follow);
      document.removeEventListener('focusin', follow);
      document.removeEventListener('focusout', hide);
      document.removeEventListener('pointerdown', hide);
      document.removeEventListener('scroll', hide, { capture: true });
      document.removeEventListener('keydown', onKey);
    };
  }, []);

  // Above its target where there is room, else below; never over the edge.
  useLayoutEffect(() => {
    const element = tip.current;
    if (!element || !shown) return;
    const { width, height } = element.getBoundingClientRect();
    const { target } = shown;
    const above = target.top - height - gapPx;
    const left = target.left + target.width / 2 - width / 2;
    element.style.top = `${String(above > edgePx ? above : target.bottom + gapPx)}px`;
    element.style.left = `${String(Math.max(edgePx, Math.min(left, window.innerWidth - width - edgePx)))}px`;
  }, [shown]);

  if (!shown) return null;
  return (
    <div ref={tip} role="tooltip" className={styles.tip}>
      {shown.label}
      {shown.keys && <span className={styles.keys}>{shown.keys}</span>}
    </div>
  );
}
