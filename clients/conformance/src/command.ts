import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

/** Runs a tool of `node_modules/.bin`; what it said, whether it was content or not. */
export async function run(
  tool: string,
  args: string[],
  folder = '.',
): Promise<{ isDone: boolean; said: string }> {
  const command = new URL(`../node_modules/.bin/${tool}`, import.meta.url).pathname;
  const environment = { ...process.env, NO_COLOR: '1', FORCE_COLOR: '0' };
  try {
    const options = { cwd: folder, env: environment, maxBuffer: 1 << 24 };
    const { stdout, stderr } = await promisify(execFile)(command, args, options);
    return { isDone: true, said: stdout + stderr };
  } catch (failure) {
    const { stdout, stderr, message } = failure as Error & { stdout?: string; stderr?: string };
    return { isDone: false, said: [message, stdout, stderr].join('\n') };
  }
}
