import type { Topic } from '../topics.ts';

/** Names of files that hold one, as stems. */
export const conductStem =
  /^(?:(?:contributor-|community-)?code-?of-?conduct|conduct|coc|codeofconduct|community-guidelines|participation-guidelines|codigo-?(?:de-)?conduc?ta|codigo-de-convivencia|code-de-conduite|codi-(?:de-)?conducta|pautas-de-convivencia|protocolo-contra-la-violencia)$/;

export const codeOfConduct: Topic = {
  heading:
    /^(our |the |a |contributor |community )*code of conduct\b|^conduct$|^(community|participation) (guidelines|standards)$|^(nuestro |el )?codigo de (conducta|convivencia|etica)\b|^(notre |le )?code de (bonne )?conduite\b|^(nosso |o )?codigo de conduta\b|^(el nostre |el )?codi de conducta\b/,
  phrase:
    /\bcode of conduct\b|\bcodigo de (conducta|convivencia)\b|\bcode de (bonne )?conduite\b|\bcodigo de conduta\b|\bcodi de conducta\b/,
};

/** Words of a code itself: what is expected, and what is not accepted. */
export const ofConduct =
  /\b(harass\w*|respectful\w*|unacceptable|inclusive|welcoming|abusive|discriminat\w*|expected (behaviou?r|to)|be (kind|nice|respectful|excellent)|insult\w*|acos\w*|respeto|respetuos\w*|inaceptable\w*|inclusiv\w*|insultos?|harcel\w*|respectueu\w*|inacceptable\w*|assedi\w*|assetj\w*|respeitos\w*|inaceita\w*|respecte|inclusi\w*)\b/g;

/** Sentences and headings that say where to turn with a complaint. */
export const reporting =
  /\b(report(ed|ing|s)?|contact(ed|ing|s)?|reach(ed|ing)? (out )?|e-?mail(ed|ing)?|write|writing|notify|notified|complaints?|enforce(ment|d)?|incidents?|violations?|moderat(ors?|ion)|responsible|concerns?|questions?|get in touch|denunci\w*|reportar\w*|reporte\w*|contact\w*|escrib\w*|comunic\w*|quejas?|incidentes?|aplicacion|signal\w*|ecri\w*|plaintes?|denunc\w*|relat\w*|queixas?|incidents?|aplicacio|inform\w*|correo|email|courriel|correu)\b/;

/** Where a text was taken from, with addresses of others. */
export const attribution =
  /^(attributions?|acknowledge?ments?|credits?|sources?|references?|licen[cs]e.*|further reading|resources|about|atribucion\w*|atribuicao|atribucio|creditos|fuentes|attribution)\b/;
