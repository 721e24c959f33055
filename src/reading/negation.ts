import { fold } from './fold.ts';

export interface Sentence {
  readonly text: string;
  /** Where it begins in the text it is of. */
  readonly at: number;
}

const sentenceEnd = /[.!?…]{1,3}["')\]*_]{0,3}\s+|[。！？]|\s\|\s|\n{2,}/g;
const abbreviation =
  /(?:^|[\s(])(?:e\.g|i\.e|p\.\s?ej|ej|etc|vs|mr|mrs|ms|dr|dra|sr|sra|st|no|n|p|pp|cf|approx|aprox|incl|art|resp|ex)\.$/i;

/** The sentences of a run of text; cells of a table row are sentences too. */
export function sentencesOf(text: string): readonly Sentence[] {
  const sentences: Sentence[] = [];
  const hasCapitals = text !== text.toLowerCase();
  let start = 0;
  const add = (end: number): void => {
    const slice = text.slice(start, end);
    const trimmed = slice.trim();
    if (trimmed !== '' && trimmed !== '|')
      sentences.push({ text: trimmed, at: start + slice.length - slice.trimStart().length });
    start = end;
  };
  for (const match of text.matchAll(sentenceEnd)) {
    const end = match.index + match[0].length;
    if (match[0].startsWith('.')) {
      const next = text[end] ?? '';
      if (hasCapitals && next !== next.toUpperCase()) continue;
      if (abbreviation.test(text.slice(Math.max(0, match.index - 8), match.index + 1))) continue;
    }
    add(end);
  }
  add(text.length);
  return sentences;
}

/** Words with a negation in them that deny nothing. */
const harmless =
  /\b(?:not (?:only|just|merely|sure|necessarily|limited)|no longer (?:only|just)|(?:don't|do not|dont|never) (?:hesitate|be (?:afraid|shy|scared)|worry|forget|miss|bite|know|understand|panic)|no (?:doubt|matter|problem|worries|need)|why not|if not|whether or not|no (?:solo|solamente|unicamente|nomes|dude[sn]?|dudeis|dubteu|dubtis|te preocupes|se preocupe|olvid\w+|importa|obstante)|si no|pas (?:seulement|que|a pas)|n'hesite[zr]? pas|n'oubliez pas|ne vous inquietez pas|nao (?:so|somente|apenas|hesite[m]?|se preocupe|esqueca)|se nao|sin (?:duda|embargo)|sem duvida|sans doute|without (?:further|any)? ?(?:ado|doubt)|non[- ]?profit)\b/g;

const negator =
  /(?:^|[^\w-])(?:no|not|never|none|neither|nor|cannot|can't|don't|dont|doesn't|didn't|isn't|aren't|wasn't|haven't|hasn't|hadn't|won't|wouldn't|shouldn't|do not|without|lacks?|lacking|missing|instead of|rather than|nunca|jamas|ningun[oa]?|tampoco|sin|falta|faltan|carece|pas(?: encore)?|aucune?|jamais|sans|nao|nenhuma?|sem|falta[mn]?|ni|nem|(?<!\b(?:makes?|made|common|in that|this|the|a|any|good) )sense(?! (?:of|to)\b))(?![\w-])/g;

/** Where `no` is "in the". */
const portuguese =
  /(?<![.\w])(?:em|nao|voce|uma|nosso|nossa|nossos|nossas|dos|das|com|seu|sua|pelo|pela|ao|pergunte|veja|leia|participe)(?![.\w])/;

/** Wishes and plans: what is spoken of is not there. */
const wish =
  /\b(?:looking for|look for|searching for|in need of|we need|needs a|needed|wanted|seeking|we (?:would|'d) (?:like|love)|would like to (?:have|see|create|add|write)|should (?:have|add|create|write|define)|could (?:have|add|create)|plan(?:s|ning)? (?:to|on) (?:add|creat|writ|hav|set|defin|publish)\w*|want to (?:add|create|write|start|set up|have|become|be)|hope to|will (?:soon )?(?:be (?:adding|creating|writing)|add|create|write|publish|have)|going to (?:add|create|write|publish)|working on|todo|tbd|if (?:you|we|there) (?:want|would|were|had|need)|if there (?:is|are)|necesitamos|se (?:busca|buscan|necesita|necesitan)|buscamos|falta|queremos (?:crear|tener|escribir|hacer)|vamos a (?:crear|escribir)|deberiamos|nous (?:cherchons|recherchons|voulons)|on cherche|precisamos|procuramos|queremos (?:criar|ter)|busquem|necessitem|volem (?:crear|tenir))\b/;

/** Said after the words in question. */
const undone =
  /\b(?:not (?:yet|been)|(?:is|are|was|were|does|do|has|have|will) not\b|isn't|aren't|doesn't exist|don't exist|does not exist|coming soon|to be (?:done|written|defined|decided|announced|added|determined)|tb[ad]|t\.b\.d|todo\b(?! list)|to do(?! \w)|wanted|(?:is|are) (?:needed|missing|planned)|under construction|work in progress|in the works|will be (?:added|written|published|available|announced)|once (?:it|they) exists?|pendientes?|proximamente|por (?:definir|hacer|escribir)|en construccion|(?:aun|todavia) no|no (?:existe|esta|hay|disponible)|n'existe pas|n'est pas|pas encore|a venir|bientot|en cours de redaction|em breve|em construcao|ainda nao|nao (?:existe|ha|esta)|a definir|properament|encara no|no existeix|per definir|en construccio)(?![\w-])/;

const clauseBoundary =
  /[,;:()]|\s-\s|\s\|\s|\b(?:but|however|although|though|while|because|since|so that|please|see|read|check|pero|aunque|sino|porque|mais|mas|car|però|perque|veure|ver|vea|consulte|consulta|voir|veja)\b/g;
/** What may stand before the last members of a list. */
const listed =
  /^\s*(?:\w+\s+){0,2}(?:or|nor|and|o|u|ni|y|ou|et|e|nem|i)\s+(?:(?:any|a|an|the|formal|un|una|une|um|uma|de|la|el|le)\s+)*$/;
const mostWordsBetween = 6;
const reach = 160;

/**
 * Whether what a folded sentence says at a position is denied, wished for or not there yet: "no roadmap yet", "we are
 * looking for maintainers". A negation binds to what follows it closely in the same clause, so "we don't bite, see our
 * roadmap" has a roadmap.
 */
export function isNegated(foldedSentence: string, at: number): boolean {
  const readable = portuguese.test(foldedSentence) ? foldedSentence.replace(/\bno\b/g, 'em') : foldedSentence;
  const sentence = readable.replace(harmless, (words) => '_'.repeat(words.length));
  const before = clauseBefore(sentence, at);
  if (wish.test(before)) return true;
  for (const match of before.matchAll(negator)) {
    const between = before.slice(match.index + match[0].length);
    if (wordCount(between) <= mostWordsBetween) return true;
  }
  return undone.test(clauseAfter(sentence, at));
}

/** From the start of the clause to the position; a list ("no a, b or c") is one clause. */
function clauseBefore(sentence: string, at: number): string {
  const before = sentence.slice(Math.max(0, at - reach), at);
  const boundaries = [...before.matchAll(clauseBoundary)];
  let end = before.length;
  for (const boundary of boundaries.reverse()) {
    const start = boundary.index + boundary[0].length;
    const between = before.slice(start, end);
    const inList = end === before.length ? listed.test(between) : wordCount(between) <= 3;
    if (boundary[0] !== ',' || !inList) return listOf(before.slice(start));
    end = boundary.index;
  }
  return listOf(before);
}

/** Of the members of a list only the first tells whether the list is denied: the others would only add distance. */
function listOf(clause: string): string {
  const comma = clause.indexOf(',');
  return comma < 0 ? clause : clause.slice(0, comma);
}

function clauseAfter(sentence: string, at: number): string {
  const after = sentence.slice(at, at + reach);
  const end =
    /;|\s\|\s|,(?!\s*(?:but|pero|mais|mas)\b)|\b(?:if|so|but (?!not|no\b)|when|please|si|quand|cuando|quando)\b/.exec(
      after.slice(1),
    );
  return end === null ? after : after.slice(0, end.index + 1);
}

const wordCount = (text: string): number => text.match(/[\w'-]+/g)?.length ?? 0;

const standIn =
  /^(?:\W*(?:tb[acd]|t\.b\.d\.?|to ?do|wip|n\/a|none|nothing(?: (?:here|yet))*|empty|coming(?: very)? soon|soon|work in progress|under (?:construction|development)|to be (?:done|written|defined|decided|announced|added|determined|continued)|lorem ipsum|fill (?:me|this) in|proximamente|pronto|pendiente|por (?:definir|hacer|escribir|completar)|en (?:construccion|desarrollo|cours|construccio)|a (?:definir|venir|completer|preencher)|bientot|em (?:breve|construcao)|properament|aviat|per (?:definir|fer)|ningun[oa]?|aucune?|nenhuma?|cap)\W*)(?:$|[.:!-])/;
const absence =
  /\b(?:there(?:'s| is| are|'re)(?: currently| still| at present| as yet)? (?:no|not)|(?:we|it|this \w+)(?: currently| still)? (?:(?:don't|do not|doesn't|does not)(?: yet| currently| really)? (?:have|exist|offer|provide|publish|keep)|haven't|have not|has no|have no)|no \w+(?: \w+){0,4} (?:yet|so far|at the moment|for now)|not (?:yet|available)|(?:is|are) (?:coming soon|not (?:yet )?(?:written|available|ready|defined))|no (?:hay|tenemos|existe|disponemos|hi ha|tenim)|(?:aun|todavia|encara) no|il n'y a pas|n'avons pas|pas encore|nao (?:ha|temos|existe)|ainda nao|wanted|coming soon|proximamente|em breve|bientot|properament)\b/;
const mostWordsBeside = 12;

/** Whether a short text only says that something is missing or to come. */
export function saysOnlyAbsence(text: string): boolean {
  const folded = fold(text.slice(0, 600));
  if (folded === '') return true;
  if (standIn.test(folded)) return true;
  const sentences = sentencesOf(folded.replace(harmless, ' '));
  const missing = sentences.filter((sentence) => absence.test(sentence.text) && !/: \w/.test(sentence.text));
  const beside = sentences.filter((sentence) => !missing.includes(sentence));
  const words = (some: readonly Sentence[]): number => some.reduce((sum, { text: each }) => sum + wordCount(each), 0);
  return missing.length > 0 && words(missing) <= 30 && words(beside) <= mostWordsBeside;
}
