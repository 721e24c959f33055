import { say } from '../wording/message.ts';
import { readArguments } from './arguments.ts';
import type { ExitStatus, Io } from './io.ts';
import { languageOf, spokenIn } from './spoken.ts';
import { version } from './version.ts';

/** Runs the command line. Results go to standard output, everything else to standard error. A command loads what it needs. */
export async function run(argv: readonly string[], io: Io): Promise<ExitStatus> {
  const asked = readArguments(argv);
  switch (asked.command) {
    case 'audit': {
      const { runAudit } = await import('./audit-command.ts');
      return runAudit(asked, io);
    }
    case 'explain': {
      const spoken = spokenIn(asked.language, io);
      if (!spoken) return 2;
      const [{ explain }, { practices }] = await Promise.all([
        import('./explain-command.ts'),
        import('../practices/list.ts'),
      ]);
      const text = explain(asked.practice, practices, spoken, io);
      if (text === null) {
        io.err(`${spoken.tell(say('cli.unknown-practice', { practice: asked.practice ?? '' }))}\n`);
        return 2;
      }
      io.out(text);
      return 0;
    }
    case 'init':
      return io.init(asked.rest);
    case 'help': {
      const spoken = spokenIn(asked.language, io);
      if (!spoken) return 2;
      io.out(`${spoken.sentence('cli.help')}\n`);
      return 0;
    }
    case 'version':
      io.out(`${version}\n`);
      return 0;
    case 'wrong': {
      const spoken = languageOf(io);
      io.err(`${spoken.tell(asked.why)}\n${spoken.sentence('cli.see-help')}\n`);
      return 2;
    }
  }
}
