/**
 * Rights of people over data about them, as policies write them in English, Spanish, French, Portuguese and Catalan.
 * Matched against folded sentences. A right is something that people have or can ask for: "we delete logs" is none.
 */
const asked =
  "(?:rights? (?:of|to)|right of|request(?:ing)?|ask(?: us)?(?: for| to)?|you (?:can|may)|users? (?:can|may)|derechos? (?:de|a|al)|(?:puede[ns]?|podes|podra[ns]?|pueden?) (?:\\w+ ){0,2}|solicitar|pedir|droits? (?:de|d'|a|au)|(?:vous pouvez|demander) ?|direitos? (?:de|a|ao)|pode(?:m|ra)? (?:\\w+ ){0,2}|drets? (?:de|d'|a)|pot (?:\\w+ ){0,2}|podeu|sol·licitar|demanar)";
const near = '[^.;]{0,60}?';
const right = (words: string): RegExp => new RegExp(`\\b${asked}${near}\\b(?:${words})`);

export const rightsOverData = {
  access: right(
    'access|a copy|see (?:the |your )|acceso|acceder|acces|acceder|acesso|acessar|copia|copie|acces a|consultar',
  ),
  rectification: right('rectif|correct|amend|update|corregir|corrig|actualizar|modific|modifier|atualizar|esmenar'),
  erasure: right(
    'eras|delet|remov|forgotten|supres|suprim|borra|elimin|cancelac|efface|suppression|oubli|exclu|apag|esborra',
  ),
  portability: right('portab|export|download|transfer|descargar|exportar|telecharger|exporter|baixar|descarregar'),
  objection: right(
    'object|withdraw|restrict|opt[- ]out|oposicion|oponerse|oponer|limitacion|retirar|revocar|opposition|oposer|opposer|limitation|retirer|oposicao|opor|revogar|oposicio|limitacio',
  ),
} as const;

/** A policy on data about people, by the stem of its file. */
export const privacyStems = [
  'privacy',
  'privacy-policy',
  'privacy_policy',
  'privacypolicy',
  'data-policy',
  'data-protection',
  'privacidad',
  'politica-de-privacidad',
  'politica_de_privacidad',
  'politica-de-datos',
  'confidentialite',
  'politique-de-confidentialite',
  'privacidade',
  'politica-de-privacidade',
  'privacitat',
  'politica-de-privacitat',
] as const;
