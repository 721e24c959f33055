import type { Scorecard } from '../audit/scorecard.ts';
import type { Answer, Cooperative, Link, PracticeSettings, Settings } from '../settings/settings.ts';
import type { Language } from '../wording/languages.ts';
import { type Message, type PracticeId, say } from '../wording/message.ts';

/** What the project says of itself in its settings, a sentence each. */
export function declared({ settings, practices }: Scorecard, language: Language): readonly string[] {
  const { people, cooperative, decisions, hosting, services, data } = settings;
  const answer = (given: Answer): string => answerText(given, language);
  const messages: Message[] = [
    ...cooperativeSays(cooperative),
    ...(people.management ? [say('says.management', { answer: answer(people.management) })] : []),
    ...(people.communication ? [say('says.communication', { answer: answer(people.communication) })] : []),
    ...(people.skills ? [say('says.skills', { skills: people.skills })] : []),
    ...(decisions ? [say('says.decisions', { answer: decisionsText(decisions, language) })] : []),
    ...(hosting === undefined ? [] : [say('says.hosting', { answer: hostingText(hosting, language) })]),
    ...(services ? [say('says.services', { services: services.map((each) => serviceText(each, language)) })] : []),
    ...(data === undefined ? [] : [say('says.data', { answer: dataText(data, language) })]),
    ...practices.flatMap(({ id }) => practiceSays(id, settings.practices[id], language)),
    ...(settings.extends === null ? [] : [say('says.extends', { from: settings.extends })]),
  ];
  return messages.map((message) => language.tell(message));
}

/** Who agreed on the rules of the card, or that nobody has said so. */
export function agreement({ agreed }: Settings, language: Language): string {
  if (agreed === null) return language.sentence('foot.not-agreed');
  const on = agreed.on === null ? Number.NaN : Date.parse(agreed.on);
  const { at } = agreed;
  if (Number.isNaN(on)) {
    return at === null ? language.sentence('foot.agreed-undated') : language.tell(say('foot.agreed-somewhere', { at }));
  }
  return language.tell(at === null ? say('foot.agreed', { on }) : say('foot.agreed-at', { on, at }));
}

function cooperativeSays(cooperative: Settings['cooperative']): Message[] {
  if (cooperative === undefined) return [];
  if (cooperative === 'none') return [say('says.cooperative.none')];
  if (cooperative === 'forming') return [say('says.cooperative.forming')];
  const { name, website, members, federations, jointWork } = cooperative;
  return [
    ...(name === null ? [] : [say('says.cooperative', { name })]),
    ...(website === null ? [] : [say('says.website', { website })]),
    ...proofSays(cooperative.proof),
    ...(members.length === 0 ? [] : [say('says.members', { count: members.length })]),
    ...(federations ? [say('says.federations', { names: federations.map(linkText) })] : []),
    ...(jointWork ? [say('says.joint-work', { names: jointWork.map(linkText) })] : []),
  ];
}

function proofSays(proof: Cooperative['proof']): Message[] {
  switch (proof?.kind) {
    case undefined:
      return [];
    case 'domain':
      return [say('says.proof.domain', { proof: proof.domain })];
    case 'registration':
      return [say('says.proof.registration', { proof: proof.url })];
    case 'federation':
      return [say('says.proof.federation', { proof: proof.url })];
  }
}

function practiceSays(id: PracticeId, settings: PracticeSettings | undefined, language: Language): Message[] {
  if (!settings) return [];
  const { notApplicable, foundAt, thresholds } = settings;
  const practice = language.sentence(`${id}.title`);
  return [
    ...(notApplicable ? [say('says.not-applicable', { practice, reason: notApplicable.reason })] : []),
    ...(foundAt === undefined ? [] : [say('says.found-at', { practice, path: foundAt })]),
    ...(thresholds ? [say('says.own-limits', { practice })] : []),
  ];
}

const linkText = ({ name, url }: Link): string => (url === null ? name : `${name} (${url})`);

function answerText(answer: Answer, language: Language): string {
  if (!answer.is) return language.sentence('says.nobody');
  const who = answer.who.length === 0 ? language.sentence('says.yes') : language.words.list(answer.who);
  return answer.see === null ? who : `${who} (${answer.see})`;
}

function decisionsText({ see, openTo }: NonNullable<Settings['decisions']>, language: Language): string {
  const parts = [
    ...(see === null ? [] : [see]),
    ...(openTo === null ? [] : [language.tell(say('says.decisions.open-to', { who: openTo }))]),
  ];
  return parts.length === 0 ? language.sentence('says.yes') : parts.join(', ');
}

function hostingText(hosting: NonNullable<Settings['hosting']> | false, language: Language): string {
  if (hosting === false) return language.sentence('says.none');
  const parts = [
    ...(hosting.by === null ? [] : [hosting.by]),
    ...(hosting.cooperative === true ? [language.sentence('says.hosting.cooperative')] : []),
    ...(hosting.see === null ? [] : [hosting.see]),
  ];
  return parts.length === 0 ? language.sentence('says.yes') : parts.join(', ');
}

function serviceText({ kind, url }: NonNullable<Settings['services']>[number], language: Language): string {
  const name = language.sentence(`says.service.${kind}`);
  return url === null ? name : `${name} (${url})`;
}

function dataText(data: NonNullable<Settings['data']> | false, language: Language): string {
  if (data === false) return language.sentence('says.data.none');
  return data.policy ?? language.sentence('says.yes');
}
