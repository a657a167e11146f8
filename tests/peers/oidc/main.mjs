// Driven by the test program over standard input and output: one JSON object a line, ours begin with "@".
import readline from 'node:readline';
import { enterCode, quit, signIn, visit } from './browser.mjs';
import { advance, clientId, startProvider, tenant } from './provider.mjs';

function say(object) {
  process.stdout.write(`@${JSON.stringify(object)}\n`);
}

const provider = await startProvider();
const commands = {
  signIn,
  visit,
  enterCode,
  advance: async ({ seconds }) => advance(seconds),
  issued: async () => ({ tokens: provider.issued }),
  requests: async () => ({ requests: provider.requests }),
};

readline.createInterface({ input: process.stdin }).on('line', async (line) => {
  const { id, command, ...rest } = JSON.parse(line);
  try {
    say({ id, ok: true, ...(await commands[command](rest)) });
  } catch (error) {
    say({ id, ok: false, reason: String(error?.message ?? error) });
  }
}).on('close', async () => {
  await quit();
  process.exit(0);
});
say({ ready: provider.address, tenant, clientId });
