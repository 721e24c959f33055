import type { Topic } from '../topics.ts';

/** Names of files that hold what changed, as stems (lower case, `-` between words). */
export const changelogStem =
  /^(?:(?:[\w-]+-)?change-?logs?(?:[-.][\w.]+)?|changes|history|news|release-?notes?|releases?|whats-?new|what-s-new|upgrad(?:e|ing)(?:-\d.*)?|updat(?:es?|ing)|novedades|cambios|historial(?:-de-cambios)?|registro-de-cambios|historique|notes-de-(?:version|publication)|nouveautes|journal(?:-des-modifications)?|notas-de-(?:la-)?(?:version|versao|publicacion)|mudancas|registro-de-alteracoes|novidades|canvis|registre-de-canvis|novetats|version-?history|cl)$/;

/** A section about what changed. */
export const releaseNotes: Topic = {
  heading:
    /^(the |v?\d[\w.]{0,8} )?(change-? ?log|changes|changelogs?|release notes?|release history|version history|what'?s new|recent changes|latest (changes|release|news|version)|history|releases|news|versions|updates|novedades|cambios|historial( de (cambios|versiones))?|registro de cambios|notas de (la )?version(es)?|historique( des (versions|changements))?|notes de version|nouveautes|journal des modifications|notas de versao|novidades|registro de alteracoes|mudancas|canvis|registre de canvis|novetats|notes de la versio)\b/,
  notHeading: /\b(of the (project|city|building)|breaking news|to the|api|endpoint)\b/,
};

/** A heading, folded, of what is still to be released. */
export const unreleased =
  /\b(?:unreleased|not (?:yet )?released|to be released|pending|upcoming|tb[ad]|in (?:development|progress)|development version|releasedate|date-tbd|sin publicar|por publicar|non publiee?|nao publicad[oa]|sense publicar|x{2,}|mm-dd)\b|\?\?|-snapshot\b/;

/** Guides for moving from one version, or from another program, to this one. */
export const upgradeStem =
  /^(?:upgrad(?:e|ing)|updating|migrat(?:e|ing|ion)|breaking-changes|actualiza(?:r|cion)|migra(?:r|cion|cao|cio)|mise-a-(?:jour|niveau)|atualizacao|actualitza(?:r|cio))(?:-.*)?$/;
export const upgrading: Topic = {
  heading:
    /^(how to )?(upgrad(e|ing)|migrat(e|ing|ion)|update from|updating from|moving from|switching from|actualizar|actualizacion|migrar|migracion|mise a (jour|niveau)|migrer|atualizar|atualizacao|migracao|actualitzar|actualitzacio|migracio)\b( guide\b| notes\b| instructions\b| (from|to|between|de|desde|vers|para|a)\b|$)/,
  notHeading:
    /\b(database|db|data|schema|sql|django|rails|doctrine|alembic|base de datos|server|node|ruby|php|python|os|system) (migrat|upgrad)|migrations$|^migrate (the )?(database|db|data)\b/,
};
