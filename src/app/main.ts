import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type Language, language, languageFor } from '../wording/languages.ts';
import { type Message, type MessageKey, say } from '../wording/message.ts';
import { startApp, usualPace } from './app.ts';
import { type Configuration, type Problem, readEnvironment } from './environment.ts';
import { createLog } from './log.ts';
import { serveSetup } from './setup.ts';

const envFile = resolve('.env');
try {
  process.loadEnvFile(envFile);
} catch (error) {
  if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
}
const spoken = languageFor(process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG || '') ?? language('en');
const tell = (message: Message): void => void process.stderr.write(`${spoken.tell(message)}\n`);

// `--role worker` is ROLE=worker.
const { role } = parseArgs({ options: { role: { type: 'string' } }, allowPositionals: true }).values;
const environment = readEnvironment({ ...process.env, ...(role !== undefined && { ROLE: role }) });
switch (environment.state) {
  case 'ready':
    await serve(environment.configuration).catch(giveUp(environment.configuration.port));
    break;
  case 'nothing-configured': {
    const { host, port } = environment;
    if (process.env.NODE_ENV === 'production') {
      tell(say('app.setup-cannot'));
      process.exitCode = 1;
      break;
    }
    const onDone = (): void => tell(say('app.setup-done'));
    const server = await serveSetup({ host, port, envFile, onDone }).catch(giveUp(port));
    if (!server) break;
    tell(say('app.setup', { address: `http://${host === '127.0.0.1' ? 'localhost' : host}:${port}` }));
    tell(say('app.setup-address'));
    break;
  }
  case 'wrong':
    for (const { variable, why } of environment.problems) {
      tell(say('app.wrong-variable', { variable, why: reason(why, spoken) }));
    }
    process.exitCode = 1;
}

async function serve(configuration: Configuration): Promise<void> {
  const { writeGapMs, dependents, lockMs } = configuration;
  const log = createLog(configuration.logLevel, process.stdout);
  const app = await startApp(configuration, log, { ...usualPace, writeGapMs, dependents, lockMs });
  tell(say('app.listening', { address: app.url }));
  log.info({ url: app.url, metrics: app.metricsUrl }, 'listening');
  const stop = (signal: string): void => {
    log.info({ signal }, 'stopping');
    void app.stop().then(() => {
      log.info('stopped');
      process.exit(0);
    });
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
}

function giveUp(port: number): (error: unknown) => void {
  return (error) => {
    const { code, port: taken } = (error ?? {}) as { readonly code?: unknown; readonly port?: number };
    if (code !== 'EADDRINUSE') throw error;
    // It can be that of the metrics.
    tell(say('app.port-taken', { port: taken ?? port }));
    process.exitCode = 1;
  };
}

function reason(why: Problem['why'], { sentence }: Language): string {
  const key: MessageKey = `app.why-${why}`;
  return sentence(key);
}
