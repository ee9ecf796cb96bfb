/** What the page asks for in its script tag. */
export interface Settings {
  readonly key: string;
  readonly mode: 'BUBBLE' | 'EMBED' | null;
  /** Selector of the element that an embedded widget fills. */
  readonly target: string | null;
  readonly locale: string | null;
  /** Address of the folder that the script came from. */
  readonly base: string;
  readonly nonce: string;
  readonly tag: HTMLScriptElement;
}

/** Reads the tag that loaded this script; null when it has no key. */
export function readScriptTag(): Settings | null {
  const tag = ownTag();
  const key = tag?.dataset['key'];
  if (!tag || !key) {
    return null;
  }
  const { mode, target, locale } = tag.dataset;
  return {
    key,
    mode: mode === 'embed' ? 'EMBED' : mode === 'bubble' ? 'BUBBLE' : null,
    target: target ?? null,
    locale: locale ?? null,
    base: new URL('.', tag.src).href,
    nonce: tag.nonce ?? '',
    tag,
  };
}

function ownTag(): HTMLScriptElement | null {
  // Tag managers run scripts in ways that leave no current script behind.
  return document.currentScript instanceof HTMLScriptElement
    ? document.currentScript
    : document.querySelector('script[data-key][src*="/widget/loader.js"]');
}
