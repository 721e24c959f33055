import { describe, expect, test } from '@jest/globals';
import { contributionTemplates } from '../../../src/practices/planning-and-workflows/contribution-templates.ts';
import { known } from '../../../src/snapshot/fact.ts';
import { files, judge, repository } from '../../support/repository.ts';

const text = 'Describe what happened, and how to see it again.\n';

describe('contribution templates', () => {
  test.each([
    [['.github/ISSUE_TEMPLATE/bug_report.md', '.github/PULL_REQUEST_TEMPLATE.md']],
    [['.github/ISSUE_TEMPLATE.md', 'docs/pull_request_template.md']],
    [['.github/ISSUE_TEMPLATE', 'PULL_REQUEST_TEMPLATE/feature.md']],
    [['.github/ISSUE_TEMPLATE/1_bug-form.yml', '.github/PULL_REQUEST_TEMPLATE/change.md']],
    [['.gitlab/issue_templates/Bug.md', '.gitlab/merge_request_templates/default.md']],
    [['issue_template.md', '.forgejo/pull_request_template.md']],
  ])('both: %j', (paths) => {
    const byPath = Object.fromEntries(paths.map((path) => [path, text]));
    expect(judge(contributionTemplates, repository(byPath)).verdict).toBe('met');
  });

  test.each([
    [{ 'ISSUE_TEMPLATE.md': text }, 'partly'],
    [{ '.github/pull_request_template.md': text }, 'partly'],
    [{ '.github/ISSUE_TEMPLATE/config.yml': 'blank_issues_enabled: false\n' }, 'not-yet'],
    [{ '.github/ISSUE_TEMPLATE/bug_report.md': '' }, 'not-yet'],
    [{ 'ISSUE_EXAMPLE.md': text }, 'not-yet'],
    [{ 'vendor/library/.github/ISSUE_TEMPLATE.md': text }, 'not-yet'],
    [{ 'docs/how-to-handle-issues.md': text }, 'not-yet'],
  ])('%j', (byPath, expected) => {
    expect(judge(contributionTemplates, repository(byPath as Record<string, string>)).verdict).toBe(expected);
  });

  describe('of the owner', () => {
    const owner = known(files({ '.github/ISSUE_TEMPLATE/bug.md': text, 'PULL_REQUEST_TEMPLATE.md': text }));

    test('are inherited', () => {
      expect(judge(contributionTemplates, repository({}, { ownerFiles: owner })).verdict).toBe('met');
    });

    test('any file in the own folder takes the place of the inherited folder', () => {
      const own = { '.github/ISSUE_TEMPLATE/config.yml': 'blank_issues_enabled: true\n' };
      expect(judge(contributionTemplates, repository(own, { ownerFiles: owner })).verdict).toBe('partly');
    });
  });
});
