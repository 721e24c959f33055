import type { Topic } from '../topics.ts';

/** Words of a link or sentence that lead to news of a project. Matched against folded text. */
export const newsWords =
  /\b(blog|weblog|news(letter|letters)?|newsfeed|announcements?|mailing list for announcements|podcast|follow us|social media|boletin(es)?|noticias|novedades|siguenos|redes sociales|actualites|infolettre|lettre d'information|suivez-nous|boletim|novidades|siga-nos|butlleti|noticies|novetats|segueix-nos)\b/;

export const talkWords =
  /\b(talks?|slides|presentations?|conference|keynote|presented at|charlas?|ponencias?|conferencias?|diapositivas|presentacion(es)?|conferences?|diapositives|palestras?|apresentac(ao|oes)|xerrad\w+|ponenci\w+|presentacions?)\b/;

export const talks: Topic = {
  heading:
    /^(\w+ ){0,3}(talks?( and .{1,30})?|presentations?|conference talks|in the (press|news|media)|press|charlas?|ponencias|presentaciones|en los medios|conferences|presentations|dans la presse|palestras|apresentacoes|na imprensa|xerrades|ponencies|als mitjans)$/,
};
