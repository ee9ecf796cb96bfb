import { registered, type StartApp } from '../../shared/contract.js';
import type { Settings } from './script-tag.js';

/** File of the app that was built with this loader. */
declare const APP_FILE: string;

let loading: Promise<StartApp> | null = null;

/** Loads the app once; after a failure the next call tries again. */
export function loadApp({ base, nonce }: Settings): Promise<StartApp> {
  const app = registered();
  if (app) {
    return Promise.resolve(app);
  }
  loading ??= insert(new URL(APP_FILE, base).href, nonce).catch((error: unknown) => {
    loading = null;
    throw error;
  });
  return loading;
}

function insert(src: string, nonce: string): Promise<StartApp> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    const fail = (): void => {
      script.remove();
      reject(new Error(`${src} could not be loaded`));
    };
    script.src = src;
    script.async = true;
    script.nonce = nonce;
    script.onerror = fail;
    script.onload = () => {
      const app = registered();
      if (app) {
        resolve(app);
      } else {
        fail();
      }
    };
    document.head.append(script);
  });
}
