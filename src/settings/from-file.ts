import type { AnswerInFile, CooperativeInFile, PracticeInFile, SettingsFile } from './schema.ts';
import type { Answer, Cooperative, Link, PartialSettings, PracticeSettings, Settings } from './settings.ts';

type Writable<T> = { -readonly [K in keyof T]: T[K] };

/** The file's own words as the settings that practices know. What the file leaves out stays out. */
export function fromFile(file: SettingsFile): PartialSettings {
  const said: Writable<PartialSettings> = {};
  if (file.language !== undefined) said.language = file.language;
  if (file.extends !== undefined) said.extends = file.extends;
  if (file.agreed) said.agreed = { on: file.agreed.on ?? null, at: file.agreed.at ?? null };
  if (file.cooperative !== undefined) {
    said.cooperative = typeof file.cooperative === 'string' ? file.cooperative : cooperativeFrom(file.cooperative);
  }
  if (file.people) {
    const { management, communication, skills } = file.people;
    said.people = {
      ...(management !== undefined && { management: answerFrom(management) }),
      ...(communication !== undefined && { communication: answerFrom(communication) }),
      ...(skills !== undefined && { skills: skills || [] }),
    };
  }
  if (file.decisions) said.decisions = { see: file.decisions.see ?? null, openTo: file.decisions['open-to'] ?? null };
  const hosting = file.infrastructure?.hosting;
  if (hosting !== undefined) {
    said.hosting = hosting && {
      by: hosting.by ?? null,
      cooperative: hosting.cooperative ?? null,
      see: hosting.see ?? null,
    };
  }
  if (file.services !== undefined) {
    said.services = (file.services || []).map(({ kind, url }) => ({ kind, url: url ?? null }));
  }
  if (file.data !== undefined) said.data = file.data && { policy: file.data.policy ?? null };
  if (file.bots) said.bots = file.bots.map(withoutAt);
  if (file.dependents?.['ecosyste-ms'] !== undefined) {
    said.dependents = { ecosystems: file.dependents['ecosyste-ms'] };
  }
  if (file.practices) {
    said.practices = Object.fromEntries(
      Object.entries(file.practices).map(([id, practice]) => [id, practiceFrom(practice)]),
    );
  }
  if (file.publish) said.publish = publishFrom(file.publish);
  if (file['fail-under'] !== undefined) said.failUnder = file['fail-under'];
  return said;
}

const withoutAt = (login: string): string => login.replace(/^@/, '');

function answerFrom(answer: AnswerInFile): Answer {
  if (answer === false) return { is: false };
  if (answer === true) return { is: true, who: [], see: null };
  return { is: true, who: answer.who ?? [], see: answer.see ?? null };
}

function cooperativeFrom(file: CooperativeInFile): Partial<Cooperative> {
  const said: Writable<Partial<Cooperative>> = {};
  if (file.name !== undefined) said.name = file.name;
  if (file.website !== undefined) said.website = file.website;
  if (file.proof?.domain !== undefined) said.proof = { kind: 'domain', domain: file.proof.domain.toLowerCase() };
  if (file.proof?.registration !== undefined) said.proof = { kind: 'registration', url: file.proof.registration };
  if (file.proof?.federation !== undefined) said.proof = { kind: 'federation', url: file.proof.federation };
  if (file.members) said.members = file.members.map(withoutAt);
  if (file['email-domains']) said.emailDomains = file['email-domains'].map((domain) => domain.toLowerCase());
  if (file.federations !== undefined)
    said.federations = (file.federations || []).map(({ name, url }) => link(name, url));
  const jointWork = file['joint-work'];
  if (jointWork !== undefined) said.jointWork = (jointWork || []).map((each) => link(each.with, each.url));
  return said;
}

const link = (name: string, url: string | undefined): Link => ({ name, url: url ?? null });

function practiceFrom(file: PracticeInFile): PracticeSettings {
  const thresholds = {
    ...(file['within-days'] !== undefined && { withinDays: file['within-days'] }),
    ...(file.met !== undefined && { met: file.met }),
    ...(file.partly !== undefined && { partly: file.partly }),
  };
  const reason = file['not-applicable'];
  return {
    ...(reason !== undefined && { notApplicable: { reason, until: file.until ?? null } }),
    ...(file['found-at'] !== undefined && { foundAt: file['found-at'] }),
    ...(Object.keys(thresholds).length > 0 && { thresholds }),
  };
}

function publishFrom(file: NonNullable<SettingsFile['publish']>): Partial<Settings['publish']> {
  return {
    ...(file.issue !== undefined && { issue: file.issue }),
    ...(file.check !== undefined && { check: file.check }),
    ...(file.comment !== undefined && { comment: file.comment }),
  };
}
