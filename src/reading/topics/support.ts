import type { Topic } from '../topics.ts';

/** Where to ask and talk, beside reporting bugs. */
export const support: Topic = {
  heading:
    /^(getting |get |need |user |community |technical |commercial |professional |free |any |have |more |further |our |for |questions (and|&) )*(support( channels?| forum| us)?|help|questions?( or .*)?|community( chat| forum| support)?|chat|discussions?|forums?|mailing[- ]?lists?|contact(s|ing)?( us| information| details)?|get(ting)? in touch|stay in touch|communication( channels)?|talk to us|reach( out to)? us|join (us|the (community|conversation|chat|discussion))|where to (ask|get help)|irc|slack|discord|gitter|matrix|telegram|need help|feedback|soporte( tecnico)?|ayuda|preguntas|comunidad|contacto|contactar\w*|contactanos|foro|lista de correo|comunicacion|aide|assistance|communaute|contactez[- ]nous|nous contacter|liste de diffusion|suporte|ajuda|comunidade|contato|contate-nos|forum|lista de discussao|suport|preguntes|comunitat|contacte)\b/,
  notHeading:
    /\b(browser|version|platform|os|python|node|ruby|php|database|language|financial\w*|supported|contributing|license|form|api|module|component|patreon|donat\w*|model|controller|page|endpoint|schema|tables?)\b|^support(ing)? (the|this|our|us|my) |^support us$|^contacts? (model|list|form|import|sync)|^questions? (bank|types?)/,
  phrase:
    /\b(ask|asking|questions?|help|support|chat|discuss(ion)?|join|talk|reach|contact|find|meet|hang(ing)? out|get in touch|feedback|community|preguntas?|dudas|ayuda|consultas|contact\w*|unete|comunidad|soporte|questions?|aide|rejoign\w+|communaute|perguntas?|duvidas|ajuda|comunidade|contat\w+|preguntes|dubtes|comunitat)\b/,
};

/** A sentence that invites to ask or talk. */
export const invitesToAsk =
  /^\W*(?:usage )?questions? (?:related|about|regarding|concerning|on) |\b(if you have (any |a |further |more |additional )?(questions?|problems?|trouble|doubts?|remaining questions)|(any|have|ask|for|with) (\w+ ){0,2}questions?|if you('re| are| get) stuck|need (\w+ )?(help|support|assistance)|get(ting)? (help|support)|(for|ask for) (help|support|assistance|discussions?)|(chat|talk|discuss|speak|get in touch) (\w+ ){0,3}(with|to|on|in|about|at)|join (us|our|the)|reach (out|us)|contact (us|me|the|our)|(drop|send) (us|me) (an? )?(e-?mail|line|message|note)|(e-?mail|write to|message) us|find us|hang(ing)? out|(si tiene[ns]?|tienes|para|cualquier) (\w+ )?(preguntas?|dudas?|consultas?)|contact(a|e|ar|anos|enos|acte[nr]?)\b|escrib\w+|unete|unite|sum(ate|arte)|(si vous avez|pour toute|des) questions?|contactez|rejoign\w+|(duvidas?|perguntas?)|entre em contato|fale com|junte-se|(dubtes|preguntes)|contacteu|uneix|bisogno di (aiuto|assistenza)|richiedere (l')?(assistenza|supporto)|contatta(re|te|teci)?)\b/;

/** Places to ask that live on their own address. */
export const forum =
  /^https?:\/\/(?!(?:help|docs|support)\.github\.com)(?:(?:forums?|discourse|discuss|discussions?|community|comunidad|comunitat|foro|foros|forum|lists?|listas|ml|mailman|answers|ask|support|help|soporte|ayuda|talk|qa)\.[\w-]+\.[\w.-]+|[\w.-]+\/(?:forums?|foro|mailman\d*\/listinfo|community|comunidad|lists?|mailing-?lists?|list\/info|discuss|discussions?|discourse)(?:[/?#]|$)|groups\.google\.com\/|groups\.io\/|framalistes\.org|(?:www\.)?freelists\.org\/list|[\w.-]*discourse\.(?:group|\w+)|(?:www\.)?reddit\.com\/r\/\w+|stackoverflow\.com\/(?:questions\/(?:tagged|ask)|tags)\b|stackoverflow\.com\/questions\/tagged|(?:www\.)?loomio\.(?:org|com|coop)\/|groups\.drupal\.org|www\.drupal\.org\/slack|(?:www\.)?facebook\.com\/groups\/|lemmy\.[\w.]+\/c\/)/i;

/** GitHub's discussions of a repository or an organisation. */
export const discussionsPage =
  /^https?:\/\/github\.com\/(?:[\w-]+\/discussions\/?$|(?:orgs\/[\w-]+|[\w-]+\/[\w.-]+)\/discussions\b(?!\/\d))/i;

/** A chat service that a sentence invites to. */
export const chatService =
  /\b(?:join (?:us|our|the)|find us|(?:ask|talk|chat|discuss|reach|questions?|help|support|unete|unirse|pregunt\w+|rejoign\w+|pergunt\w+|uneix\w*)\b).{0,60}\b(?:on|in|at|via|through|over|en|sur|no) (?:the |our |el |la |le |nuestro |notre )?(?:[\w.'-]+ ){0,2}(?:slack|discord|gitter|mattermost|zulip|irc|freenode|libera(?:\.chat)?|telegram|matrix|rocket\.?chat)\b(?! (?:bot|app|integration|webhook|notification|message|token|api)s?\b)/;

/** Channels written without a link. */
export const chatRoom =
  /#[\w-]{2,40}["']? (?:channel |room )?(?:on|at|in|en|sur|em|a) (?:the |el |la )?(?:[\w.'-]+ ){0,2}(?:irc|freenode|libera|oftc|slack|matrix|discord|gitter|mattermost|zulip)|\birc\.[\w.-]+\b|\b(?:irc|libera(?:\.chat)?|freenode)[: ,]{1,3}#[\w-]{2,}/;
