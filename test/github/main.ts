import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { startGitHub } from './start.ts';

/* A GitHub on this machine, by hand: node test/github/main.ts --repo OWNER/NAME=/path/to/git … (see README.md here). */

const { values } = parseArgs({
  options: {
    repo: { type: 'string', multiple: true, default: [] },
    organisation: { type: 'string', multiple: true, default: [] },
    port: { type: 'string', default: '0' },
  },
});

const repositories = values.repo.map((said) => {
  const [full = '', git = ''] = said.split('=');
  const [owner = '', name = basename(git)] = full.split('/');
  return { owner, name, git };
});
const github = await startGitHub({
  repositories,
  accounts: values.organisation.map((login) => ({ login, kind: 'organization' as const })),
  port: Number(values.port),
});
process.stdout.write(`GITHUB_API_URL=${github.apiUrl}\nGITHUB_TOKEN=${github.token}\n`);
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    github.close().then(
      () => process.exit(0),
      (error: Error) => {
        process.stderr.write(`${error.message}\n`);
        process.exit(1);
      },
    );
  });
}
