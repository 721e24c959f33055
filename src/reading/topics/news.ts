import type { Topic } from '../topics.ts';

/** Words of a link or sentence that lead to news of a project. Matched against folded text. */
export const newsWords =
  /\b(blog|weblog|news(letter|letters)?|newsfeed|announcements?|mailing list for announcements|podcast|follow us|social media|boletin(es)?|noticias|novedades|siguenos|redes sociales|actualites|infolettre|lettre d'information|suivez-nous|boletim|novidades|siga-nos|butlleti|noticies|novetats|segueix-nos)\b/;

/** People are asked to subscribe to news, in so many words. */
export const newsletter: Topic = {
  heading:
    /^(the |our )?(newsletters?|mailing list for news|news and updates|boletin(es)?( de noticias)?|infolettre|lettre d'information|boletim( informativo)?|butlleti(ns)?)$/,
  phrase:
    /(^|[,:;-] )(please |you can |to stay (informed|updated|up to date),? )?(subscribe to|sign up (for|to)|join|receive|read) (the|our) (\w+ ){0,2}(newsletter|news bulletin)\b|\b(visit|see|check( out)?|read|follow) (our|the) (\w+ ){1,3}(to keep up with|to stay up to date with|for) (the |our |all )*latest (project )?news\b|^(puedes? )?(suscrib\w+|apunt\w+) (a |al )?(nuestro |el )?boletin\b|^(abonnez|inscrivez)-vous a (notre|la|l')( )?(newsletter|infolettre|lettre)|^(assine|inscreva-se) (n?o |o nosso )?boletim\b|^subscri\w+ (al|el nostre) butlleti\b/,
};

export const talkWords =
  /\b(talks?|slides|presentations?|conference|keynote|presented at|charlas?|ponencias?|conferencias?|diapositivas|presentacion(es)?|conferences?|diapositives|palestras?|apresentac(ao|oes)|xerrad\w+|ponenci\w+|presentacions?)\b/;

export const talks: Topic = {
  heading:
    /^(\w+ ){0,3}(talks?( and .{1,30})?|presentations?|conference talks|in the (press|news|media)|press|charlas?|ponencias|presentaciones|en los medios|conferences|presentations|dans la presse|palestras|apresentacoes|na imprensa|xerrades|ponencies|als mitjans)$/,
};
