import type { Documents } from '../../reading/documents.ts';
import type { FileEntry } from '../../snapshot/files.ts';
import type { Snapshot } from '../../snapshot/snapshot.ts';
import { say } from '../../wording/message.ts';
import type { Evidence, Practice } from '../practice.ts';

const hostFolder = String.raw`(?:\.github|\.gitea|\.forgejo)/`;
/** Where GitHub, Gitea and Forgejo look for one template, and GitLab and all of them for a folder of them. */
const oneForIssues = new RegExp(
  String.raw`^(?:${hostFolder}|docs/)?issue[-_]template(?:\.(?:md|markdown|txt|ya?ml))?$`,
);
const manyForIssues = new RegExp(
  String.raw`^(?:(?:${hostFolder}|docs/)?issue_template|\.gitlab/issue_templates)/[^/]+\.(?:md|markdown|txt|ya?ml)$`,
);
const oneForChanges = new RegExp(
  String.raw`^(?:${hostFolder}|docs/)?pull_request_template(?:\.(?:md|markdown|txt|rst))?$`,
);
const manyForChanges = new RegExp(
  String.raw`^(?:(?:${hostFolder}|docs/)?pull_request_template|\.gitlab/merge_request_templates)/[^/]+\.(?:md|markdown|txt)$`,
);
/** The page on which a kind of issue is chosen is no template. */
const chooser = /\/config\.ya?ml$/;
const ownFolder = new RegExp(`^(?:${hostFolder}|docs/)?issue_template/`);
/** Bytes of a file that holds anything to fill in. */
const fewestBytes = 16;

interface Found {
  readonly path: string;
  readonly inherited: boolean;
}

export const contributionTemplates: Practice = {
  id: 'contribution-templates',
  area: 'planning-and-workflows',
  basis: { kind: 'field', where: 'GitHub' },
  judge({ snapshot, documents }) {
    const issues = issueTemplate(snapshot, documents);
    const changes = changeTemplate(snapshot, documents);
    if (issues !== null && changes !== null) {
      const evidence = [shown(issues, 'issues'), shown(changes, 'changes')] as const;
      return { verdict: 'met', summary: say('contribution-templates.both'), evidence };
    }
    const nextIssues = {
      summary: say('contribution-templates.next-issues'),
      place: {
        kind: 'new-file',
        path: '.github/ISSUE_TEMPLATE/bug_report.md',
        starter: say('contribution-templates.starter-issues'),
      },
    } as const;
    if (issues !== null) {
      const nextStep = {
        summary: say('contribution-templates.next-changes'),
        place: {
          kind: 'new-file',
          path: '.github/PULL_REQUEST_TEMPLATE.md',
          starter: say('contribution-templates.starter-changes'),
        },
      } as const;
      const summary = say('contribution-templates.issues-only');
      return { verdict: 'partly', summary, evidence: [shown(issues, 'issues')], nextStep };
    }
    if (changes !== null) {
      const summary = say('contribution-templates.changes-only');
      return { verdict: 'partly', summary, evidence: [shown(changes, 'changes')], nextStep: nextIssues };
    }
    if (!snapshot.files.whole) return { verdict: 'not-checked', summary: say('contribution-templates.unlisted') };
    return {
      verdict: 'not-yet',
      summary: say('contribution-templates.missing'),
      lookedIn: [
        '.github/ISSUE_TEMPLATE',
        '.github/PULL_REQUEST_TEMPLATE.md',
        '.gitlab/issue_templates',
        '.gitlab/merge_request_templates',
        'docs',
      ],
      nextStep: nextIssues,
    };
  },
};

function shown({ path, inherited }: Found, kind: 'issues' | 'changes'): Evidence {
  if (inherited) {
    const key =
      kind === 'issues' ? 'contribution-templates.inherited-issues' : 'contribution-templates.inherited-changes';
    return { kind: 'observed', summary: say(key, { path }) };
  }
  const key = kind === 'issues' ? 'contribution-templates.issues' : 'contribution-templates.changes';
  return { kind: 'observed', summary: say(key), path };
}

function issueTemplate(snapshot: Snapshot, documents: Documents): Found | null {
  const isTemplate = (path: string): boolean =>
    (oneForIssues.test(path) || manyForIssues.test(path)) && !chooser.test(path);
  const own = first(documents.matching(oneForIssues, manyForIssues), documents, isTemplate);
  if (own) return { path: own, inherited: false };
  // Any file of the project's own folder, the chooser too, takes the place of the owner's folder (docs.github.com).
  if (documents.matching(ownFolder).length > 0) return null;
  return inherited(snapshot, (path) => isTemplate(path) && !path.startsWith('.gitlab/'));
}

function changeTemplate(snapshot: Snapshot, documents: Documents): Found | null {
  const isTemplate = (path: string): boolean => oneForChanges.test(path) || manyForChanges.test(path);
  const own = first(documents.matching(oneForChanges, manyForChanges), documents, isTemplate);
  if (own) return { path: own, inherited: false };
  return inherited(snapshot, (path) => isTemplate(path) && !path.startsWith('.gitlab/'));
}

function first(
  entries: readonly FileEntry[],
  documents: Documents | null,
  isTemplate: (path: string) => boolean,
): string | null {
  const found = entries.find(({ path, kind, size }) => {
    if (kind !== 'file' || !isTemplate(path.toLowerCase())) return false;
    const text = documents?.text(path);
    return text == null ? size === null || size >= fewestBytes : text.trim().length >= fewestBytes;
  });
  return found?.path ?? null;
}

function inherited(snapshot: Snapshot, isTemplate: (path: string) => boolean): Found | null {
  const files = snapshot.ownerFiles.known ? snapshot.ownerFiles.value : null;
  const path = files === null ? null : first(files.entries, null, isTemplate);
  return path === null ? null : { path, inherited: true };
}
