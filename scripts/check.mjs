import { ensureInstalled } from './install.mjs';
import { main, npm, run, root } from './run.mjs';
import path from 'node:path';

const steps = ['lint', 'format:check', 'types'];

/** All that CI runs. The tests come last so that their count is the last line. */
async function check() {
  await ensureInstalled();
  const broken = [];
  for (const step of steps) {
    const env = { ...process.env, NO_COLOR: '1' };
    const { code, output } = await npm(['run', '--silent', step], { quiet: true, env });
    console.log(`check: ${step} ${code === 0 ? 'ok' : 'FAILED'}`);
    if (code === 0) continue;
    console.log(output.trimEnd());
    broken.push(step);
  }
  if (broken.length > 0) console.log(`check: ${broken.join(', ')} failed (see above); the tests follow`);
  const tests = await run(process.execPath, [path.join(root, 'scripts/test.mjs')]);
  return broken.length > 0 ? 1 : tests.code;
}

void main(import.meta.url, check);
