// Files are short and lie in the folder of their module.
import { files } from './schema.js';

const MODULES = ['platform', 'tenancy', 'customers', 'conversations', 'channels'];
const MAX_LINES = 300;

export function checkFiles(fail) {
  for (const { name, text } of files) {
    const [, module] = name.split('/');
    if (!MODULES.includes(module)) {
      fail(name, `no module is called ${module}`);
    }
    const lines = text.split('\n').length - 1;
    if (lines > MAX_LINES) {
      fail(name, `${lines} lines, at most ${MAX_LINES}`);
    }
  }
}
