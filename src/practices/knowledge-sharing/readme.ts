import type { Document, Section } from '../../reading/document.ts';
import type { Documents } from '../../reading/documents.ts';
import { fold } from '../../reading/fold.ts';
import { placedLinks } from '../../reading/placed-links.ts';
import { contentUnder, findPhrases, findSections, wordsUnder } from '../../reading/search.ts';
import { help, installation, introduction, licence, usage } from '../../reading/topics/readme-parts.ts';
import type { Topic } from '../../reading/topics.ts';
import { say } from '../../wording/message.ts';
import type { Context, Evidence, Judgement, NextStep, Practice } from '../practice.ts';

/** The parts that readers look for (Report 12), in the order in which they are asked for when missing. */
const parts = ['what', 'install', 'use', 'help', 'licence'] as const;
type Part = (typeof parts)[number];

const fewestWordsToSayWhat = 6;
const partsForMet = 4;
const partsForPartly = 2;

const installCommand =
  /(^|[\n;&|$>])\s*(sudo |\$ |> |PS> )*(npm (i|install|ci|run|start)|npx |yarn( |$)|pnpm |bun |pip3? install|pipx |poetry |uv |conda |gem install|bundle|rake |rails |bin\/|composer |docker|podman|git clone|go (get|install|run|build)|cargo |mix |make( |$)|cmake |meson |ninja|mvn |gradle|\.\/gradlew|\.\/configure|lein |clj |brew |apt|dnf |yum |pacman |nix|guix |vagrant |ansible|drush |symfony |php |python3? |\.\/manage\.py|flatpak|snap |wget |curl |heroku |helm |kubectl |just |ddev |lando |stack |cabal |swift )|^\s*(gem ['"]|\{:\w+, *["'~]|implementation[ (]['"]|pod ['"]|<dependency>|\[dependencies\]|\[?[\w.-]+\/[\w.-]+ (\{:mvn\/version )?["'])/m;
const program =
  /^\s*(import |from \w+ import|require|include|use [\w\\]+|const |let |var |class |def |function |func |fn |public |private |namespace |SELECT |#include|<\?php|<[A-Z]\w+|\(ns |\(require|@\w+|module |defmodule |[\w.]+\([^)]*\)|\w+ = \S+)/m;

function placeOf(document: Document, line: number, part: Part): Evidence {
  return { kind: 'observed', summary: say(`readme.says-${part}`), path: document.path, line };
}

/** A title is the name of the thing: "API Platform Core" does not show how it is used. */
function lineOfTopic(readme: Document, topic: Topic): number | null {
  const [named] = findSections([readme], topic).filter(
    ({ section }) => !(section.level === 1 && section.heading === readme.title),
  );
  return (named ?? findPhrases([readme], topic)[0])?.line ?? null;
}

const wordCount = (text: string): number => text.split(/\s+/).filter((word) => /\p{L}/u.test(word)).length;

/** Whom the work is paid by often stands before what it is. */
const ofSupporters = /\bspecial thanks\b|\bsponsor(?:s|ed|ing)?\b|\bsupported by the community\b/;

/** Before the reader is told how to install or contribute, somebody says what it is. */
function lineOfWhat(readme: Document): number | null {
  const opening = readme.sections.slice(0, 4);
  for (const section of opening) {
    const heading = fold(section.heading);
    const elsewhere = [installation, help, licence].some(({ heading: other }) => other.test(heading));
    if (elsewhere && section.level > 1) break;
    if (section.level > 2 && wordCount(section.heading) >= fewestWordsToSayWhat) return section.line;
    const said = section.blocks.find(
      ({ kind, text, links }) =>
        kind !== 'code' &&
        !(links.length > 0 && links.every(({ target }) => target.startsWith('#'))) &&
        wordCount(text) >= fewestWordsToSayWhat &&
        !licence.phrase?.test(fold(text)) &&
        !ofSupporters.test(fold(text)),
    );
    if (said) return said.line;
  }
  return (
    findSections([readme], introduction).find(({ section }) => wordsUnder(readme, section) >= fewestWordsToSayWhat)
      ?.line ?? null
  );
}

function codeWhere(readme: Document, matches: (text: string, section: Section) => boolean): number | null {
  for (const section of readme.sections) {
    const block = section.blocks.find(({ kind, text }) => kind === 'code' && matches(text.slice(0, 4000), section));
    if (block) return block.line;
  }
  return null;
}

/** A link of the README whose words match, to a page that exists or elsewhere on the web. */
function lineOfLink(readme: Document, documents: Documents, words: RegExp, target: RegExp): number | null {
  const found = placedLinks(readme).find(
    ({ link, label }) =>
      link.kind === 'link' &&
      (words.test(label) || target.test(link.target)) &&
      documents.follow(link, readme).to !== 'nothing',
  );
  return found?.link.line ?? null;
}

/** A section that sends readers to the documentation, whatever the link says. */
function lineOfDocumentation(readme: Document): number | null {
  const passage = findSections([readme], {
    heading: /^(documentation|docs|documentacion|documentacao|documentacio)$/,
  }).find(({ document, section }) =>
    contentUnder(document, section).some(({ links }) => links.some(({ kind }) => kind === 'link')),
  );
  return passage?.line ?? null;
}

const installLink =
  /\b(install\w*|instal.?lacio|set(ting)? (it )?up|setup|running (it )?locally|run in production|deploy\w*|getting[- ]started|quick ?start|releases?|download\w*|hosting guide|descarga\w*|telecharger)\b/;
const usageLink =
  /\b(user'?s? (guide|manual|documentation)|demo|examples?|tutorial\w*|usage|documentation|docs|guia|manual|guide|ejemplos?|exemples?|documentacio\w*|documentacao|wiki|handbook)\b/;
const helpLink =
  /\b(contribut(e|ing|ion)\w*|forum|community|discussions|mailing list|support|help|issues|issue tracker|bug tracker|foro|comunidad|contributor'?s? guide|contribu(?!tors?\b)\w+)\b/;
const nothing = /(?!)/;

function lineOf(part: Part, readme: Document, documents: Documents): number | null {
  switch (part) {
    case 'what':
      return lineOfWhat(readme);
    case 'install':
      return (
        lineOfTopic(readme, installation) ??
        codeWhere(readme, (text) => installCommand.test(text)) ??
        lineOfLink(readme, documents, installLink, /(^|\/)(install\w*|setup|deploy\w*)(\.\w+)?$/i)
      );
    case 'use':
      return (
        lineOfTopic(readme, usage) ??
        codeWhere(readme, (text, section) => program.test(text) && !installation.heading.test(fold(section.heading))) ??
        lineOfLink(readme, documents, usageLink, nothing) ??
        lineOfDocumentation(readme)
      );
    case 'help':
      return (
        lineOfTopic(readme, help) ??
        lineOfLink(
          readme,
          documents,
          helpLink,
          /(^|\/)(contributing|support)(\.\w+)?(#.*)?$|\/(issues|discussions)(\/new)?\/?$/i,
        )
      );
    case 'licence':
      return (
        lineOfTopic(readme, licence) ?? lineOfLink(readme, documents, nothing, /(^|\/)(licen[cs]e|copying)[\w.-]*$/i)
      );
  }
}

function nextFor(missing: Part, path: string): NextStep {
  return { summary: say(`readme.next-${missing}`), place: { kind: 'edit-file', path } };
}

export const readme: Practice = {
  id: 'readme',
  area: 'knowledge-sharing',
  basis: { kind: 'report', where: '12' },
  shows: ['P3'],
  judge({ documents }: Context): Judgement {
    const { readme: page } = documents;
    if (!page) {
      return {
        verdict: 'not-yet',
        summary: say('readme.missing'),
        lookedIn: ['README', '.github/README', 'docs/README'],
        nextStep: {
          summary: say('readme.next-create'),
          place: { kind: 'new-file', path: 'README.md', starter: say('readme.starter') },
        },
      };
    }
    const found = parts.flatMap((part) => {
      const line = lineOf(part, page, documents);
      return line === null ? [] : [{ part, evidence: placeOf(page, line, part) }];
    });
    const missing = parts.filter((part) => !found.some((each) => each.part === part));
    const measures = { parts: found.length, words: page.words };
    const [first, ...rest] = found.map(({ evidence }) => evidence);
    if (first && found.length >= partsForMet) {
      const summary = missing.length === 0 ? say('readme.complete') : say('readme.good');
      return { verdict: 'met', summary, measures, evidence: [first, ...rest] };
    }
    const nextStep = nextFor(missing[0] ?? 'use', page.path);
    if (first && found.length >= partsForPartly) {
      const summary = say('readme.incomplete', { found: found.length, of: parts.length });
      return { verdict: 'partly', summary, measures, evidence: [first, ...rest], nextStep };
    }
    const summary = say('readme.bare');
    return { verdict: 'not-yet', summary, measures, evidence: first ? [first] : [], lookedIn: [page.path], nextStep };
  },
};
