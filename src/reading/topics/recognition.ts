import type { Topic } from '../topics.ts';

/** Where a project thanks the people who made it. */
export const credits: Topic = {
  heading:
    /^((special )?(thanks|thank you|thanks to.{0,30})|credits?|other credits|acknowledge?ments?|contributors?( .{0,20})?|our contributors|authors?( and .{1,40})?|(the |our )?team|people|hall of fame|who (made|makes|did|does).{0,20}|creditos|agradecimientos|gracias( .{0,20})?|colaborador\w*|autor\w*( .{0,20})?|equipo|remerciements|contribut(eurs|rices)( .{0,20})?|auteurs?|equipe|agradecimentos|contribuidor\w*|contribuint\w*|agraiments|col.laborador\w*|equip)$/,
};

/** Kinds of work beside programming, by the words that credit somebody with them. */
export const kindsOfWork = {
  design:
    /^design\b|\b(((graphic|ui|ux|web|visual|logo|icon|interface|interaction|product|art) )design(s|ed|ers?|ing)?|designers?|design (by|:)|designed the (logo|icons?|interface|website|site)|logos?( \w+)? (by|:)|logo (was )?(designed|created|made|drawn)|ux|ui\/ux|graphics?|icons? (by|designed)|illustrat\w+|artwork|diseno|disenador\w*|ilustra\w+|logotipo|conception graphique|graphisme|graphiste|disseny\w*|logotip|il.lustra\w+)\b/,
  translation:
    /\b(translat(ed|ors?|ions?)( by)?|locali[sz](ed|ation)|traduccion(es)?|traductor\w*|traducid\w+|traduct\w+|traduit|traducao|tradutor\w*|traduzid\w+|traducci\w+)\b/,
  documentation:
    /\b(documentation|docs (by|:)|documented by|technical writ\w+|tutorials? by|documentacion|redaccion|documentacao|documentacio|redaction)\b/,
  research:
    /\b(research(ed|ers?)?|user testing|usability|investigacion|investigador\w*|recherche|chercheu\w+|pesquisa|recerca)\b/,
  community:
    /\b(community (manage\w*|support|building|organi\w+)|moderat\w+|outreach|communications?|facilitat\w+|event\w* organi\w+|comunicacion|difusion|facilitacion|communication|animation|comunicacao|comunicacio|facilitacio)\b/,
  management:
    /\b(project manage\w*|product (owner|manage\w*)|coordinat\w+|accounting|fundrais\w+|legal advice|coordinacion|gestion|contabilidad|coordination|gestion de projet|coordenacao|gestao|coordinacio|gestio)\b/,
} as const;
export type KindOfWork = keyof typeof kindsOfWork;
