#!/usr/bin/env node
import { namedFormats } from './named-formats.js';
import { optimiseLater } from './patience.js';
import { version } from './version.js';

const args = process.argv.slice(2);

// Answered before anything else is loaded: editors and scripts ask often.
if (args.length === 1 && args[0] === '--version') {
  process.stdout.write(`${version()}\n`);
} else {
  const isGenerating = args[0] === 'generate' || args[0] === 'models';
  if (isGenerating) optimiseLater();
  const { formatPool } = await import('./format-pool.js');
  const formatter = formatPool();
  // Loading a formatter takes longer than all that has to be done before it, and needs nothing of that.
  if (isGenerating) namedFormats(args).forEach(formatter.prepare);
  const [{ run }, { processIo }, { nodeHost }] = await Promise.all([import('./run.js'), import('./io.js'), import('../host/node.js')]);
  process.stdout.on('error', unheard);
  process.exitCode = await run(args, processIo(nodeHost(), formatter));
}

/** The reader of a pipe may leave early (`asyncwright inspect … | head`): what was found still decides how the command ends. */
function unheard(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
}
