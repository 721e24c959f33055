import type { Documents } from '../../reading/documents.ts';
import { formatOf, stemOf } from '../../reading/format.ts';
import { isOwn, ownEntriesIn } from '../../reading/places.ts';
import { findPhrases, findSections } from '../../reading/search.ts';
import { participation } from '../../reading/topics/participation.ts';
import type { Snapshot } from '../../snapshot/snapshot.ts';
import { say } from '../../wording/message.ts';
import type { Context, Evidence, Judgement, NextStep, Practice } from '../practice.ts';

const folderOfProposals =
  /^(([a-z]+[-_])?rfcs?|rfds?|adrs?|(architecture|architectural|architectural-design|design)[-_]?decisions?([-_]records?)?|decisions?|decision[-_](records?|log)|decisions[-_]log|proposals?|enhancement[-_]proposals?|enhancements|design[-_](docs?|proposals?)|([abcefgjklmnoptxz]|gd|sk|sl)eps?|propuestas|propostes|propositions|propostas|decisiones)$/;
/** Folders of code, where `proposals` are a part of the software. */
const folderOfCode =
  /^(src|app|lib|apps|views|templates|components|controllers|models|pkg|internal|packages|plugins|modules|engines|public|static|assets|decidim-\w+|locales?|config|db|migrations?|examples?|concepts?|reference|spec|specification|schemas?|api)$/;
/** "PEPs" of other projects: `sep/sep-001.rst`; by the folder alone these would be steps and dependencies too. */
const folderOfNumbered = /^[a-z]{1,3}eps?$/;
const notAProposal =
  /^(readme|index|_?template.*|.*-template|0+-.*template.*|0+|toc|summary|contributing|adr-template|example|licen[cs]e.*|copying.*|unlicense|rfc-?\d{3,5})$/;

function isForProposals(folders: readonly string[]): boolean {
  const at = folders.findIndex((folder) => folderOfProposals.test(folder));
  return at >= 0 && at <= 3 && !folders.slice(0, at).some((folder) => folderOfCode.test(folder));
}

function proposals(documents: Documents): { readonly used: Evidence | null; readonly empty: Evidence | null } {
  const inFolders = ownEntriesIn(documents, isForProposals).filter(
    ({ path }) => !/\.x?html?$/i.test(path) && !/^rfc-?\d{3,5}$/.test(stemOf(path)),
  );
  const numbered = ownEntriesIn(documents, (folders) => folderOfNumbered.test(folders.at(-1) ?? '')).find(({ path }) =>
    /^([a-z]{1,3}ep)-?\d{1,4}$/.test(stemOf(path)),
  );
  const filled = inFolders.find(
    ({ path }) =>
      formatOf(path) !== null &&
      !notAProposal.test(stemOf(path)) &&
      (documents.text(path)?.split(/\s+/, fewestWords).length ?? fewestWords) >= fewestWords,
  );
  const used = filled ?? numbered;
  const [any] = inFolders;
  return {
    used: used ? { kind: 'observed', summary: say('open-decisions.proposals'), path: used.path } : null,
    empty: any ? { kind: 'observed', summary: say('open-decisions.proposals-empty'), path: any.path } : null,
  };
}
const fewestWords = 8;

const labelOfDecisions =
  /^([\w ]{0,12}[:/ -]+ ?)?(rfcs?|request for comments|proposals?|proposed|discussion|needs discussion|decisions?|needs decision|vote|voting|poll|propuesta|debate|decision pendiente|en discusion|discusion|proposition|a discuter|proposta|discussao|discussio|adr)( needed)?$/i;
const categoryOfIdeas =
  /\b(ideas?|polls?|proposals?|rfcs?|feature requests?|suggestions?|decisions?|roadmap|vot(e|es|ing)|propuestas?|encuestas?|sugerencias|idees?|propositions?|sondages?|propostas?|sugestoes|propostes|enquestes)\b/i;

function onTheHost(snapshot: Snapshot): { readonly used: readonly Evidence[]; readonly empty: readonly Evidence[] } {
  const labels = snapshot.labels.known ? snapshot.labels.value.filter(({ name }) => labelOfDecisions.test(name)) : [];
  const categories =
    snapshot.discussions.known && snapshot.discussions.value.enabled
      ? snapshot.discussions.value.categories.filter(({ name }) => categoryOfIdeas.test(name))
      : [];
  const label = ({ name }: { readonly name: string }): Evidence => ({
    kind: 'observed',
    summary: say('open-decisions.label', { name }),
  });
  const category = ({ name }: { readonly name: string }): Evidence => ({
    kind: 'observed',
    summary: say('open-decisions.discussions', { name }),
  });
  // GitHub makes the categories Ideas and Polls by itself: unused, they are nobody's doing.
  return {
    used: [...labels.filter(({ uses }) => uses > 0).map(label), ...categories.filter(({ used }) => used).map(category)],
    empty: labels.filter(({ uses }) => uses === 0).map(label),
  };
}

const otherMatters =
  /^(code-of-conduct|licen[cs]e.*|copying.*|change-?log.*|changes|history|release.*|news|backers|sponsors|donors|supporters|authors|thanks|privacy.*|terms.*|security|.*agreement.*|agents|claude|copilot-instructions)$/;
/** Pages in the docs that speak of those who make the software rather than of what it does. */
const ofThePeople =
  /govern|communit|contribu|decision|participa|proposal|meeting|readme|index|about|roadmap|rfc|develop|involved|team|comunidad|propuesta/;
const proposalTemplate =
  /^\.(github|gitlab)\/(issue_template|issue_templates|discussion_template)\/[\w .-]*(rfc|proposal|propuesta|proposta|poll|adr|decision)[\w .-]*\.(md|ya?ml)$/;

const nextStep: NextStep = { summary: say('open-decisions.next'), place: { kind: 'page', page: 'discussions' } };

export const openDecisions: Practice = {
  id: 'open-decisions',
  area: 'democratic-direction',
  basis: { kind: 'report', where: 'Recommendations' },
  shows: ['P1'],
  judge({ documents, snapshot }: Context): Judgement {
    const folder = proposals(documents);
    const host = onTheHost(snapshot);
    const speaking = documents.own.filter(({ path }) => {
      const name = stemOf(path);
      const isProminent = /^(?:\.git\w+\/)?[^/]+$/.test(path) || ofThePeople.test(name);
      return isOwn(path) && !otherMatters.test(name) && isProminent;
    });
    const passages = [
      ...findSections(speaking, participation),
      ...findPhrases([...speaking, ...documents.inherited], participation),
    ];
    const said = passages.slice(0, 2).map(
      ({ document, line }): Evidence => ({
        kind: 'observed',
        summary: say('open-decisions.said'),
        path: document.path,
        line,
      }),
    );
    const [first, ...rest] = [...(folder.used ? [folder.used] : []), ...host.used.slice(0, 2), ...said];
    if (first) return { verdict: 'met', summary: say('open-decisions.met'), evidence: [first, ...rest] };

    const templates = documents
      .matching(proposalTemplate)
      .map(({ path }): Evidence => ({ kind: 'observed', summary: say('open-decisions.template'), path }));
    const [set, ...more] = [
      ...(folder.empty ? [folder.empty] : []),
      ...templates.slice(0, 1),
      ...host.empty.slice(0, 1),
    ];
    if (set) {
      const summary = say('open-decisions.unused');
      return {
        verdict: 'partly',
        summary,
        evidence: [set, ...more],
        nextStep: { summary: say('open-decisions.next-use') },
      };
    }
    const refused = [snapshot.labels, snapshot.discussions].some((fact) => !fact.known && fact.why !== 'unsupported');
    if (refused) return { verdict: 'not-checked', summary: say('open-decisions.unread'), nextStep };
    const lookedIn = [
      'README',
      'CONTRIBUTING',
      'GOVERNANCE',
      'docs',
      'rfcs, adr, proposals …',
      ...(snapshot.labels.known ? ['labels'] : []),
      ...(snapshot.discussions.known ? ['discussions'] : []),
    ] as const;
    return {
      verdict: 'not-yet',
      summary: say('open-decisions.missing'),
      lookedIn: [lookedIn[0], ...lookedIn.slice(1)],
      nextStep,
    };
  },
};
