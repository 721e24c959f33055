import { practices } from '../practices/list.ts';
import { say } from '../wording/message.ts';
import { readArguments } from './arguments.ts';
import { runAudit } from './audit-command.ts';
import { explain } from './explain-command.ts';
import type { ExitStatus, Io } from './io.ts';
import { languageOf, spokenIn } from './spoken.ts';
import { version } from './version.ts';

/** Runs the command line. Results go to standard output, everything else to standard error. */
export async function run(argv: readonly string[], io: Io): Promise<ExitStatus> {
  const asked = readArguments(argv);
  switch (asked.command) {
    case 'audit':
      return runAudit(asked, io);
    case 'explain': {
      const spoken = spokenIn(asked.language, io);
      if (!spoken) return 2;
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
