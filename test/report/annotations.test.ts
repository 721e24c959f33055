import { describe, expect, test } from '@jest/globals';
import { audit } from '../../src/audit/audit.ts';
import { practices } from '../../src/practices/list.ts';
import { mostRemarks, remarks } from '../../src/report/annotations.ts';
import { defaultSettings } from '../../src/settings/settings.ts';
import { conventional } from '../sources/github/trees.ts';
import { now, repository } from '../support/repository.ts';
import { literal, scorecard, withVerdict, words } from '../support/scorecard.ts';

const english = literal('en');
const problem = (line: number, path = '.github/coop-scorecard.yml') => ({
  path,
  line,
  column: 1,
  message: words(`Mistake ${line}`),
});
const at = (path: string, line: number, text = 'Seen') => ({
  ...withVerdict('partly'),
  nextStep: null,
  evidence: [{ kind: 'observed' as const, summary: words(text), path, line }],
});

describe('remarks', () => {
  test('are at the line of a licence that is named otherwise elsewhere, though a licence is in place', () => {
    const files = { ...conventional, 'package.json': '{\n  "name": "semilla",\n  "license": "Apache-2.0"\n}\n' };
    const card = audit(repository(files), practices, { settings: defaultSettings, problems: [], now });
    const [licence] = remarks(card, english, null).filter(({ path }) => path === 'package.json');
    expect(licence).toMatchObject({ level: 'notice', line: 3, message: expect.stringContaining('Apache-2.0') });
  });

  test('are few, and on a pull request only in the files that it changes', () => {
    const problems = Array.from({ length: 30 }, (_, line) => problem(line + 1, line % 2 === 0 ? 'a.yml' : 'b.yml'));
    expect(remarks(scorecard({}, { problems }), english, null)).toHaveLength(mostRemarks);
    const touched = remarks(scorecard({}, { problems }), english, new Set(['b.yml']));
    expect(touched).toHaveLength(mostRemarks);
    expect(new Set(touched.map(({ path }) => path))).toEqual(new Set(['b.yml']));
    expect(remarks(scorecard({}, { problems }), english, new Set())).toEqual([]);
  });

  test.each(['', '/etc/passwd', 'a\nb', 'a\u2028b', 'a\u001b[1mb'])('leave out the path %j', (path) => {
    expect(remarks(scorecard({ roadmap: at(path, 1) }), english, null)).toEqual([]);
  });
});
