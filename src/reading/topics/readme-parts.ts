import type { Topic } from '../topics.ts';

/** What the software is. */
export const introduction: Topic = {
  heading:
    /^(about|introduction|overview|description|summary|synopsis|background|presentation|features|what (is|are|does)|why|motivation|the problem|acerca|sobre|que es|que hace|introduccion|descripcion|resumen|presentacion|caracteristicas|el proyecto|a propos|qu'est|introduction|fonctionnalites|le projet|o que|introducao|descricao|apresentacao|funcionalidades|introduccio|descripcio|presentacio|caracteristiques|el projecte)\b/,
};

/** How to get it, build it or run it. */
export const installation: Topic = {
  heading:
    /^(how (to|do i) (install|build|run|set ?up|deploy|start)|add(ing)? .{1,30} as a dependency|(\w+ ){0,2}(instal\w*|set[- ]?up|setting up|getting started|get started|quick[- ]?start|build(ing)?|compil\w*|deploy\w*|provision\w*|self[- ]hosting|hosting|bootstrap\w*)|running|run( it| the| in| on| locally)?|requirements|prerequisites|pre-requisites|dependencies|develop(ing|ment)|local (development|environment)|docker|starting|download\w*|releases?$|puesta en marcha|empezar|primeros pasos|como (instalar|ejecutar|empezar|correr|desplegar)|requisitos|requerimientos|despliegue|desarrollo|demarrage|prise en main|mise en (route|place)|lancer|deploiement|developpement|prerequis|comment (installer|lancer)|comecando|primeiros passos|execucao|implantacao|desenvolvimento|posada en marxa|com (instal|executar)|primers passos|desplegament|desenvolupament|requisits)\b/,
  notHeading:
    /\bcontribut|\blicen[cs]|\bstat(us|e)\b|^develop\w* (roadmap|team|plans?|goals|history|sponsors?|version|by)\b|^releases? (notes|history|process|cycle|policy|schedule)\b/,
  phrase:
    /\b(to (install|build|compile|deploy|run) (it|the|this|[\w-]+,? (run|use|follow|see))|(can be|how to) (installed|install|set (it )?up|deploy)|install (it )?(with|from|via|using|through|by|as)|installation (guide|instructions|manual)|para (instalar|ejecutar|desplegar)|se instala|run the (following )?(command|script)|(basta( con)?|hay que|hace falta|es necesario) ejecutar|pour (installer|lancer)|il (suffit|faut) (de |d')?(lancer|executer|installer)|s'installe|para (executar|rodar)|basta (executar|rodar)|per (instal.lar|executar)|(cal|n'hi ha prou amb) (executar|instal.lar))\b/,
};

/** How it is used, once it is there. */
export const usage: Topic = {
  heading:
    /^((basic|example|quick|simple|intended|module|general|command[- ]line|library|common|advanced) )?(usage|use|use cases?|using\b.*|how (to use|it works|does it work).*|examples?|demos?|commands?|cli|tutorials?|user (guide|manual)|guide|quick[- ]?start|getting started|screenshots?|walkthrough|(available|useful|main) (tasks|scripts|commands)|api( \w+)?|(\w+ )?client|recipes|uso|usos|como (se )?(usa|usar|utilizar|funciona).*|ejemplos?|modo de uso|utilizacion|guia.*|capturas.*|manual.*|utilisation|usages?|exemples?|comment (utiliser|ca marche|s'en servir).*|mode d'emploi|guide.*|exemplos?|utilizacao|us|com (es fa servir|funciona|utilitzar|fer servir).*|utilitzacio|captures.*)( .*)?$/,
  notHeading: /\b(licen[cs]e|contribut|terms of use|style guide)/,
};

/** Where help is found, or how to contribute. */
export const help: Topic = {
  heading:
    /^(how (to|can i|you can|can you) (contribute|help|get (help|involved)|participate)|(\w+ )?contribut\w*|help\w*|getting (help|involved|in touch)|get (help|involved|in touch)|(technical )?support(?! (?!and|or|channels?|forums?|requests?|policy|options|team)\w)|(join )?(our |the )?community|feedback|contact\w*|(known )?issues?( track\w*)?|bugs?( track\w*| reports?)?|report\w* .*|questions?|join us|participate|hacking|want to help|patches|contribu\w*|como (contribuir|colaborar|participar|ayudar)|colabora\w*|participa\w*|ayuda|soporte|comunidad|contacto|aide|communaute|soutien|comment (contribuer|participer)|participer|ajuda|suporte|comunidade|contato|comunitat|contacte|com (contribuir|col.laborar|participar)|col.labora\w*)\b/,
  notHeading:
    /\bcontribut(or|eur|rice)s?\b(?!'?s? guid)|\b(contribuidor|contribuint|colaborador|colaboratr)\w*|\b(donat|donac|financ|sponsor)\w*/,
  phrase:
    /\b(contributions?( \w+){0,4} (are|is) (\w+ )?(welcome|appreciated)|pull[- ]requests?( \w+){0,3} welcome|(we|to) welcome (\w+ )?(contributions|pull requests|feedback)|report (a |any |your )?(bugs?|issues?|problems?)|(open|file|create|submit) an? (\w+ )?(issue|ticket|pull request)|(ask|any) (a )?questions?|contributing guide|get in touch|contact us|interested in contributing|if you (want|would like|'d like) to (contribute|help)|contribuciones son bienvenidas|abrir (un|una) (issue|incidencia|ticket)|para contribuir|si (quieres|quiere|deseas|desea) (contribuir|colaborar|participar)|contributions sont (les )?bienvenues|ouvrir (un|une) (issue|ticket)|pour contribuer|contribuicoes sao bem-vindas|se (voce )?quer contribuir|contribucions son benvingudes|per contribuir|obrir una? (issue|incidencia))\b/,
};

/** Under what terms it may be used. */
export const licence: Topic = {
  heading: /\b(licen[cs]\w*|licencias?|llicencies|llicencia|licencas?|copyright|copying|legal)\b/,
  phrase:
    /\b((is|are|was) (also )?(licen[cs]ed|released|distributed|published|made available|available) under|(licen[cs]ed|released|distributed) under|under the (terms of )?(the )?([\w.-]+ ){0,6}licen[cs]e|(licen[cs]e|licencia|licenca|llicencia): |is free software|public domain|(publicad[oa]|distribuid[oa]|liberad[oa]|licenciad[oa]) (bajo|con|sob|com)|bajo (la )?licencia|sous (la )?licence|sob (a )?licenca|sota (la )?llicencia|software libre bajo)\b/,
  notPhrase: /\b(your|contributor) licen[cs]e agreement\b/,
};
