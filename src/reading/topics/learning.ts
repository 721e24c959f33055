import type { Topic } from '../topics.ts';

export const tutorials: Topic = {
  heading:
    /^(\w+ ){0,3}(tutorials?|walk-?throughs?|step[- ]by[- ]step|cookbook|recipes|how-?tos?|tutoriales|recetas|paso a paso|tutoriels?|pas a pas|tutoriais|passo a passo|receitas|receptes)\b|^what (you('ll| will)|we('ll| will)) learn\b/,
  notHeading: /\b(contribut|release)/,
};

export const guides: Topic = {
  heading:
    /^(\w+ ){0,3}(user('s)?|users|admin\w*|hosting|deployment|installation|getting started|beginner'?s?|quick ?start|how-to|operator'?s?|integration|configuration) (guides?|manual|handbook)$|^(guia (de|del|para) (usuari\w+|instala\w+|administra\w+|uso|inicio|iniciacion)|manual (de|del|para) (usuari\w+|uso|instala\w+|utilizador)|guide (de l'utilisateur|d'utilisation|d'installation|utilisateur|de demarrage)|manuel (utilisateur|d'utilisation)|manual d'us\w*|guia d'(us\w*|instal\S+))\b/,
};

export const examples: Topic = {
  heading:
    /^(\w+ ){0,2}(examples?|samples?|example (project|app|application|code|playbook)s?|example quer(y|ies)|ejemplos?|muestras|exemples?|exemplos?|amostras)$/,
  notHeading: /^(?:datos|donnees|dados|dades) d(?:e|'|')/,
};

export const videos: Topic = {
  heading: /^(\w+ ){0,3}(videos?|screencasts?|video tutorials|webinars?)( .{0,30})?$/,
};

export const workshops: Topic = {
  heading:
    /^(\w+ ){0,2}(workshops?|training|trainings|courses?|webinars?|talleres|taller|cursos?|capacitacion\w*|formacion\w*|ateliers?|formations?|oficinas?|formacao|tallers?|formacio)( .{0,30})?$/,
  notHeading: /\b(model|models|data|set|neural|run|gpu|loss)\b|\b(of course)\b/,
  phrase:
    /\b((we|our team|the team|members) (run|offer|give|organi[sz]e|hold)s? (\w+ ){0,3}(workshops|trainings?|courses|webinars)|(join|attend) (one of )?our (\w+ )?(workshops?|webinars?|trainings?)|(ofrecemos|damos|organizamos|impartimos) (\w+ ){0,3}(talleres|cursos|capacitaciones|formaciones)|(proposons|organisons) (\w+ ){0,3}(ateliers|formations)|(oferecemos|organizamos) (\w+ ){0,3}(oficinas|cursos|formacoes)|(oferim|organitzem) (\w+ ){0,3}(tallers|cursos|formacions))\b/,
};

/** Words of a link that lead to something to learn from, by kind. Matched against its folded text. */
export const learningLinks = {
  tutorials:
    /\b(tutoria\w*|tutoriel\w*|walk-?throughs?|step[- ]by[- ]step|cookbook|paso a paso|pas a pas|passo a passo)\b/,
  guides:
    /\b((user'?s?|admin\w*|super admin|hosting|deployment|installation|install|getting[- ]started|quick ?start|beginner'?s?|how-to|online|operator|integration|migration|upgrade) (guides?|manual|handbook)|user[- ](guide|manual)s?|handbook|guia de (usuari\w+|instala\w+|uso|inicio)|manual de (usuari\w+|uso|instala\w+)|guide (utilisateur|d'utilisation|d'installation|de demarrage)|manuel (utilisateur|d'utilisation)|manual d'us\w*|guia d'\w+)\b|\bguide to (get(ting)? started|install\w*|us(e|ing)|host\w*|self-host\w*|deploy\w*|upgrad\w*)\b|^(the |our )?(guides?|((?!developer)\S+ )?manual|guia|guies|guias)$/,
  examples:
    /^((see|live|online|the|some|more|full|working|code) )*(examples?|samples?|sample (app|project|code)\w*|example (app|project)\w*|ejemplos?|exemples?|exemplos?)( .{0,20})?$/,
  workshops:
    /\b(workshops?|training (materials?|course)|online courses?|webinars?|talleres|taller|curso|cursos|ateliers?|formations?|oficinas?|tallers)\b/,
} as const;

/** Guides that teach how to work on the project, not how to use it. */
export const notForLearning =
  /\b(contribut\w*|style|styleguide|coding|code of|commit|release|releasing|security|review|branding|brand|licen[cs]e|governance|conduct|guidelines?|issues?|github|gitlab|pull requests?|triage|merge|sign|agreement|contribu\w+|estilo)\b/;
