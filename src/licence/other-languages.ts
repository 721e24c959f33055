import { withMinor } from './short-names.ts';

/** Licences by the names that their official texts have in other languages than English. */
export type Translated = readonly [RegExp, (found: RegExpMatchArray) => string | null];

const version = String.raw`[\s,]{0,12}(?:\(?EUPL\)?)?[\s,]{0,4}(?:\(?(?:version|versi[oó]n|vers[aã]o|versione|v\.?)?[\s-]{0,6})?`;

const by = `(?:Atribuci[oó]n|Reconocimiento|Reconeixement|Atribuci[oó]|Atribui[cç][aã]o|Attribuzione|Namensnennung|Paternit[eé]|Attribution)`;
const limit = {
  nc: String.raw`No\s?Comercial|N[aã]o\s?Comercial|Non\s?commerciale|Nicht[\s-]?kommerziell|Pas\s+d['’]Utilisation\s+Commerciale`,
  nd: String.raw`Sin(?:\s?Obra)?\s?Derivadas?|Sense\s?(?:Obra\s?)?Deriva(?:da|des)|Sem\s?Deriva[cç][oõ]es|Non\s?opere\s?derivate|Keine\s?Bearbeitung(?:en)?|Pas\s+de\s+Modification`,
  sa: String.raw`Compartir\s?Igual|Compartilha\s?Igual|Condividi\s+allo\s+stesso\s+modo|Weitergabe\s+unter\s+gleichen\s+Bedingungen|Partage\s+dans\s+les\s+M[eê]mes\s+Conditions`,
} as const;

function creativeCommons(limits: string, number: string | undefined): string | null {
  const has = (kind: keyof typeof limit): boolean => new RegExp(limit[kind], 'i').test(limits);
  const id = `CC-BY${has('nc') ? '-NC' : ''}${has('nd') ? '-ND' : has('sa') ? '-SA' : ''}`;
  return number === undefined ? null : `${id}-${withMinor(number)}`;
}

export const translated: readonly Translated[] = [
  [
    new RegExp(
      String.raw`\b(?:Licencia\s+P[uú]blica\s+de\s+la\s+Uni[oó]n\s+Europea|Licence\s+publique\s+de\s+l['’]Union\s+europ[eé]enne|Licenza\s+Pubblica\s+dell['’]Unione\s+europea|Licen[cç]a\s+P[uú]blica\s+da\s+Uni[aã]o\s+Europeia|Open-Source-Lizenz\s+f[uü]r\s+die\s+Europ[aä]ische\s+Union|Llic[eè]ncia\s+p[uú]blica\s+de\s+la\s+Uni[oó]\s+Europea|Openbare\s+licentie\s+van\s+de\s+Europese\s+Unie)${version}(1\.[012])`,
      'gi',
    ),
    (found) => `EUPL-${found[1]}`,
  ],
  [
    /\bcontrat\s+de\s+licence\s+de\s+logiciel\s+libre\s+CeCILL(?:-(B|C)\b)?(?:\s+version\s+(\d\.\d))?/gi,
    ([, kind, number]) => (kind ? `CECILL-${kind.toUpperCase()}` : number ? `CECILL-${number}` : null),
  ],
  [
    new RegExp(
      String.raw`\b${by}(?:((?:\s{0,2}[-–—]?\s{0,2}(?:${limit.nc}|${limit.nd}|${limit.sa})){1,2})\s+([1234]\.[05])\b|\s+([1234]\.[05])\s+(?:Internacional|Internazionale)\b)`,
      'gi',
    ),
    (found) => creativeCommons(found[1] ?? '', found[2] ?? found[3]),
  ],
];

/** Characters at the beginning of a text in which its title stands, and words that such a text has at least. */
const beginning = 600;
const fewestWords = 1_000;

/** The licence whose official text in another language a text is by its title and length; null when it is none. */
export function translationOf(text: string, words: number): string | null {
  if (words < fewestWords) return null;
  const head = text.slice(0, beginning);
  for (const [title, idOf] of translated) {
    for (const found of head.matchAll(title)) {
      const id = idOf(found);
      if (id !== null) return id;
    }
  }
  return null;
}
