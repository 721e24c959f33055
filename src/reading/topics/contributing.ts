import type { Topic } from '../topics.ts';

/** How to take part: sections and pages about contributing. */
export const contributing: Topic = {
  heading:
    /^((how|ways|want|wanna|would you like) (to|you can|can i|can you) |please |notes? (for|on) |getting involved|your first )?(contribut(e|ing|ions?|ors? (guide|guidelines))|get(ting)? involved|help(ing)? out|patches|pull requests?( process| guidelines)?)\b(?!.*\b(licen[cs]e|agreement|hall of fame|covenant)\b)|\b(contribut(ing|ion|ions|ors?|e)) (guide|guidelines?|process|workflow|instructions)\b|^(guidelines?|notes|hints|information) for contribut(ors|ing)|^(?:support|community|develop(?:ment|ing)|feedback|help|bugs?|issues?)(?: and | & |, )contribut(?:ing|ions?)\b|^(what the process is|when (you need )?to follow this process|how (to|do i) (submit|propose|open) (an? |your )?(\w+ )?(rfc|proposal|change|patch|pull request)s?)\b|^(como |quieres |quiere |guia (de|para) |)(contribu(ir|ye|cion|ciones|yendo|ya)|colabora(r|cion)?|participar)\b|^(comment |guide (de|pour) |)(contribu(er|tion|tions|ez)|participer)\b|^(como |guia (de|para) |)(contribu(ir|indo|icao|icoes|a)|colabor(ar|e))\b|^(com |guia (de|per) |)(contribu(ir|cio|cions|eix)|col\W?laborar?)\b/,
  notHeading:
    /^contribut(ors|ions?) (welcome|list|graph|statistics)$|contributors?$|code of conduct|codigo de conducta|code de conduite|^(contributing|contributed|participating|collaborating) (organi[sz]ations?|partners?|members?)|^colaboradores|^contributions? (by|from|of)\b/,
};

/** Working on the code: often holds the guide under another name. */
export const developing: Topic = {
  heading:
    /^(local |for |notes for |information for )?(develop(ment|ing|ers?)|hacking|coding|working on)\b|^(desarroll(o|ar|adores)|para desarrollador)|^(developpement|developpeurs?|pour les developpeurs)|^(desenvolv(imento|er|edores)|para desenvolvedores)|^(desenvolupa(ment|r|dors))/,
  notHeading:
    /\b(status|roadmap|team|history|by|sponsors?|mode|server logs)$|^development (status|roadmap|team|plans?|cost|version)/,
};

/** What a guide can say of proposing a change; each in the words of five languages, on folded text. */
export type Aspect = 'reporting' | 'set-up' | 'submitting' | 'review';

export const aspects: Readonly<Record<Aspect, { readonly heading: RegExp; readonly phrase: RegExp }>> = {
  reporting: {
    heading:
      /\b(report(ing)?|bugs?|issues?|feature requests?|suggest(ing|ions)?|incidencias?|errores|fallos|bogues?|anomalies|erros|problemas|problemes|incidencies)\b/,
    phrase:
      /\breport(ing|s|ed)? (of )?(an? |any |the |your |all |new |your first )?(\w+ )?(bugs?|issues?|problems?|errors?|defects?)\b|\bbug[- ]reports?\b|\b(open(ing)?|oppen(ing)?|creat(e|ing)|fil(e|ing)|submit(ting)?|rais(e|ing)|add(ing)?|post(ing)?|start) (up )?(an?|the|your|new|some|any) (\w+ ){0,2}(issues?|tickets?|bugs?)\b|\bissues? (tracker|tracking|reporting|template)\b|\bbug ?tracker\b|\b(found|find|discover(ed)?|encounter(ed)?) an? (\w+ )?(bug|issue|problem)\b|\brequest(ing)? (a )?(new )?features?\b|\bfeature requests?\b|\b(report(ar|a|e|en)|informar|avisar|notificar|comunicar)( de| sobre)? (un |una |unos |los |el |cualquier |algun )?(\w+ )?(bugs?|error(es)?|fallos?|problemas?|incidencias?|issues?)\b|\b(abr(ir|e|a|an|iendo)|crear?|cree) (un|una|el|la) (nuev[oa] )?(issue|incidencia|ticket)\b|\b(signaler|rapporter|remonter) (un|une|des|le|les|tout)\b|\bouvr(ir|ez) (un|une) (nouvelle |nouveau )?(issue|ticket|anomalie)\b|\b(reporta[r]?|relat(ar|e)|informe) (um|uma|os|as|bugs|erros|problemas)\b|\babr(ir|a) (um|uma) (nov[oa] )?(issue|ticket)\b|\b(informa(r|u)?|reporta(r|u)?) (d'|de |un |una |els |les )?(errors?|bugs?|problemes?|incidenc)|\bobr(ir|iu|e) (un|una) (nou |nova )?(issue|incidencia|tiquet)\b/,
  },
  'set-up': {
    heading:
      /\b(set(ting)?[- ]?up|install(ation|ing)?|getting started|get started|development environment|dev environment|local(ly)?|build(ing)?|running|run|prerequisites|requirements|dependencies|test(s|ing)?|compil(e|ing|ation)|instalacion|entorno|requisitos|puesta en marcha|pruebas|installation|environnement|prerequis|lancer|instalacao|ambiente|requisits|instal\W?lacio|entorn|proves)\b/,
    phrase:
      /\bset(ting)?[- ]?up (a |your |the |an )?(\w+ )?(dev|development|local|environment|project|repo)|\b(dev|development|local|test|developer) (environment|setup|set-up|server|installation|instance)\b|\b(run(ning)?|execute) (the |all |all the |our |unit |your |automated )*(\w+ )?(tests?|specs?|test ?suite|linters?)\b|\bclon(e|ing) (the|this|your|a|it|our)\b|\binstall (the )?(\w+ )?(dependencies|requirements|packages)\b|\b(npm|yarn|pnpm|bundle|composer|pip|poetry|mix|make|cargo|docker[- ]compose|docker|lein|tox|pre-commit|(?:mvnw?|gradlew?)(?: clean)?) (install|run|test|ci|build|check|up|deps\.get|ecto|exec|setup|verify|package)\b|\bbin\/setup\b|\bscript\/bootstrap\b|\bbuild (the|this|it) (project|from source|locally)|\bentorno de (desarrollo|pruebas)\b|\binstalar (las )?dependencias\b|\b(ejecutar|correr|pasar) (los |las )?(tests?|pruebas)\b|\bclonar?\b|\benvironnement de (developpement|dev)\b|\binstaller les dependances\b|\blancer les tests\b|\bambiente de desenvolvimento\b|\b(rodar|executar) os testes\b|\bentorn de desenvolupament\b|\b(executar|passar) (els|les) (tests|proves)\b/,
  },
  submitting: {
    heading:
      /\b(pull requests?|merge requests?|prs?|patch(es)?|submit(ting)?|fork|branch(es|ing)?|commit(s|ting)?|propos(e|ing)|making (a )?changes?|git workflow|solicitud(es)? de cambio|enviar|proposer|soumettre|propostes)\b/,
    phrase:
      /\bpull[- ]?requests?\b|\bmerge[- ]?requests?\b|\bprs?\b|\b(send(ing)?|submit(ting)?|mail|email|propose|provide|open) (us |me |in )?(a |an |your |the |any )?(\w+ )?(patch(es)?|fix(es)?|changes?|contributions?|diff)\b|\bfork (the|this|it|our|a)\b|\b(create|make|use|checkout|check out|new|start) (a |your |an? )?(\w+ )?(feature |topic )?branch(es)?\b|\bcommit (messages?|your|the)\b|\bgit (push|checkout -b|switch -c|format-patch|send-email)\b|\bsolicitud(es)? de (cambio|extraccion|incorporacion|fusion)\b|\b(enviar?|envia|mandar?|proponer) (un |una |sus |tus |los )?(parches?|cambios|pr|mejoras)\b|\bbifurc(ar|a|ue|acion)\b|\bcrear? una rama\b|\b(demande|requete)s? de (fusion|tirage)\b|\b(envoyer|soumettre|proposer) (un |une |des |vos |votre )?(patch|modification|changement|contribution)|\benviar? (um |uma |suas |seu )?(patch|pr|alterac|mudanc)|\b(crie|criar) um(a)? branch\b|\benvia(r|u)? (un|una|els) (pr|canvis|pedac)|\bsol\W?licitud(s)? de (canvi|fusio)/,
  },
  review: {
    heading: /\b(review(s|ing|ers?)?|acceptance|merging|revision(es)?|relecture|revue|revisao|revisio)\b/,
    phrase:
      /\b(code|peer|pr|maintainers?|will|we|be|been|team) (\w+ )?reviews?\b|\breview(ed|er|ers|ing)\b|\breview (your|the|it|and|process|of|pull|all|each|contributions|merge)\b|\bfor review\b|\b(?:pull requests?|merge requests?|prs?|patch(?:es)?|changes|contributions?) (?:accepted|merged|approved)\b|\bopen to review\b|\b(approved?|approval|accepted|merged?|merging) (by|from|when|once|after|if|into|it|your)\b|\b(get|gets|getting|be|is|are) (merged|accepted|approved)\b|\bsign[- ]off of\b|\bmaintainers? (will|may|might|can)\b|\bwe('ll| will| may| might) (\w+ )?(merge|respond|look at|reply|get back|comment|give)|\brevis(ar|ado|ada|aremos|ion|emos|ado)\b|\b(relu|relecture|revue de code|sera (relu|revu|examine|fusionne))|\b(revisad[oa]|revisao|revisar)\b|\b(revisat|revisada|revisio|revisarem)\b/,
  },
};

/** One sentence that welcomes changes, without saying how. */
export const welcome =
  /\b(?:pull[- ]?requests?|merge[- ]?requests?|prs?|patches|contributions?)\b(?: \w+){0,4} (?:are|is) (?:always |very |more than |most |highly |warmly )*(?:welcome|appreciated|encouraged|accepted)\b|\bwelcome (?:any |all |your )?(?:contributions?|pull requests?|patches|prs)\b|\b(?:send|submit|open|make|create|file)(?:ing)? (?:us |me )?(?:an? |your )?(?:pull[- ]?request|merge[- ]?request|pr|patch)\b|\baccept(?:s|ing)? (?:pull requests|contributions|patches)\b|\byour (?:pull|merge)[- ]requests?\b|\bneed (?:your )?help\b[^.]{0,120}\b(?:patch(?:es|ing)?|pull[- ]requests?|coding|programming)\b|\bif you(?:'d| would)? (?:like|want) to contribute\b|\bto start contributing\b|\bfork (?:this|the|our|it|any)\b[^.]{0,80}\b(?:issue|open|send|submit|create|make)\b[^.]{0,20}\b(?:pull|merge)[- ]requests?\b|\bfeel free to contribute\b|\b(?:contribuciones|colaboraciones|pull requests) (?:son )?(?:siempre )?bienvenid[oa]s\b|\bsi (?:quieres|quiere|desea[s]?) (?:contribuir|colaborar)\b|\bcontributions (?:sont )?(?:les )?bienvenues\b|\bcontribuicoes (?:sao )?(?:sempre )?bem-vindas\b|\bcontribucions (?:son )?benvingudes\b/;
