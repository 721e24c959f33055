import type { Topic } from '../topics.ts';

/** Kinds of help that need no programming, by what an invitation to them says; on folded text. */
export type Help = 'translation' | 'documentation' | 'design' | 'testing' | 'support' | 'outreach';

const want = String.raw`(?:help(?:ing)?(?: us| out)?(?: with| to| by)?|contribut(?:e|es|ing|ions?|ors?)(?: to| with| by)?|improv(?:e|ing|ements? to)|welcome(?! to\b)|(?<!\byou(?:'re| are) )looking for|assist(?: with)?|volunteer\w*|ways to|feel free to|invite you to|ayud\w+(?: a| con)?|colabor\w+(?: con| en)?|mejorar|aid(?:er|ez)(?: a)?|participer a|ameliorer|ajud\w+(?: a| com| amb)?|melhorar|millorar)`;

/** Before a verb that says what people can do; elsewhere it tells what somebody does. */
const asked = String.raw`(?:^|[,:;(] ?|\b(?:can|could|may|to|help|help(?:ing)? us|by|from|and|or|including|such as|please|welcome|involve|ways?|start) )`;

export const helps: Readonly<Record<Help, RegExp>> = {
  translation: new RegExp(
    String.raw`\b${want}(?: \w+){0,4} (?:translat(?:e|es|ed|ing|ions?|ors?)|locali[sz](?:e|ing|ation)|traduc\w+|traduir|traduire|traduz\w+)\b|\btranslat(?:ions?|ors) (?:are |is )?(?:(?!if|when|where|as)\w+ )?(?:welcome|needed|wanted|appreciated)\b|\bif you (?:wish|want|would like) to translate\b|\btranslat(?:e|ing) \w+(?: \w+){0,3} (?:into|to) (?:your|another|other|new|more|a)(?: \w+){0,2} languages?\b|\b(?:provide|submit|contribute) (?:a |your |new |missing |more |existing )*(?:languages?|translations?)\b|^(?:translat(?:e|ing|ions?|ors)|locali[sz]ation|traducciones?|traducir|traductions?|traduire|traducao|traducoes|traduccions?)$`,
  ),
  documentation: new RegExp(
    String.raw`\b(?!help(?:ing)? (?:you )?(?:build|generate|serve|find|understand|host|navigate)\b)(?!(?:help|contributing|contributions?|contributors?) (?:and )?(?:docs|documentation|wiki|manual|site)\b)${want}(?: (?!(?:in|at|on|from|via|code|see|contribut\w+|translat\w+|(?:re)?(?:build|generate))\b)[\w'-]+){0,4} (?:documentation|docs|documentacion|documentacao|documentacio|wiki|user guides?|manual)\b(?![/.]\w)|\bdocumentation\b.{0,200}\bcontributions (?:in this regard |to it |there |here )?(?:are |is )?(?:very |always |most )?welcome\b|\b(?:documentation|docs) (?:improvements?|fixes|contributions?|changes|corrections) (?:\w+ )?(?:are |is )?(?:\w+ )?(?:welcome|appreciated|needed|valued)\b|${asked}(?:writ(?:e|ing)|improv(?:e|ing)|fix(?:ing)?|extend(?:ing)?|expand(?:ing)?) (?:\w+ ){0,2}(?:the |our )?(?:documentation|docs|tutorials?)\b(?![/.]\w)(?! (?:for|of) (?:your|any|the|new|each) (?:change|feature|code|api|function|method))|^(?:(?:improv(?:e|ing)|writ(?:e|ing)|contribut(?:e|ing) to|help with) )?(?:the )?(?:documentation|docs)$|\b(?:escribir|redactar) documentacion\b`,
  ),
  design: new RegExp(
    String.raw`\b${want}(?: \w+){0,4} (?:designs?(?=$|\W*[,.;:)!?&/]| (?:or|work|skills|of|help|contribut\w+|improvements?|ideas?|feedback|the|our|and(?! (?:implement|develop|build|test|cod|writ)\w*))\b)|designing|ux|ui\/ux|graphics|illustrations?|artwork|logos?|icons|diseno)\b|\bdesigners? (?:are |is )?(?:\w+ )?(?:welcome|needed|wanted)\b|\bnot (?:a|just) (?:developer|programmer|coder|code)\w*\b.{0,80}\bdesign|^(?:design(?:ing|ers?)?|ux|graphic design|diseno)$`,
  ),
  testing:
    /\b(?:help(?:ing)?(?: us| out)?(?: with| to| by)?|looking for|volunteer\w*|ayud\w+(?: a| con)?|aid(?:er|ez)(?: a)?|ajud\w+(?: a)?)(?: also| us)? (?:test(?:ing)?|try(?:ing)? out|qa|quality assurance|probar|tester|testar|provar)\b(?! (?:your|suite|coverage|case))|\b(?:beta|manual|user|usability) test(?:ing|ers?)\b(?:.{0,40}\b(?:welcome|help|needed|wanted))|\btesters? (?:are |is )?(?:\w+ )?(?:welcome|needed|wanted)\b|\btest (?:pull requests|new (?:features|releases)|releases?|the (?:beta|latest) (?:version|release)?)\b/,
  support:
    /\b(?:answer(?:ing)?|respond(?:ing)? to|reply(?:ing)? to) (?!your|my|all|any)(?:\w+ ){0,2}(?:questions?|issues|support)\b|\bhelp(?:ing)? (?:out )?(?:other|new|fellow) (?:\w+ )?(?:users?|people|members|contributors?|developers?|folks|newcomers|coops?|cooperatives)\b|\b(?:triag(?:e|ing)|organi[sz](?:e|ing)) (?:\w+ )?(?:issues|bugs|meetups?|events|workshops)\b|\b(?:user|community) support\b.{0,60}\b(?:help|welcome|volunteer)|\bresponder (?:preguntas|dudas)\b|\brepondre aux questions\b/,
  outreach: new RegExp(
    String.raw`\bspread(?:ing)? the word\b|\btell (?:the world|(?:all )?your friends)\b|${asked}(?:writ(?:e|ing)|publish(?:ing)?) (?:(?!and\b)\w+ ){0,2}(?:blog posts?|articles?|tutorials?)\b|\b(?:writ(?:e|ing)|publish(?:ing)?|shar(?:e|ing)) (?:\w+ ){0,2}(?:blog posts?|articles?|tutorials?) (?:about|on)\b|\b(?!tell us)(?<!let's )(?:tell|talk|tweet|toot|post|blog) (?:\w+ ){0,3}about (?:us|it|this project|the project|[\w-]+ (?:on|in|at))\b|\bgiv(?:e|ing) (?:a )?talks?\b|\bpromot(?:e|ing) (?:the project|us|it)\b|\b(?:difundir|correr la voz|dar a conocer)\b|\bfaire connaitre\b|\bdivulg(?:ar|ue)\b|\bdonar? a coneixer\b|\bfer difusio\b`,
  ),
};

/** Sections about taking part without programming. */
export const otherWays: Topic = {
  heading:
    /^(?:(?:other|more|additional|non-?code|non-?technical|non-?coding|non-?developers?|alternative) (?:ways|contributions?|forms|contributors?)|(?:ways|how|want) (?:to|you can) (?:help|contribute) (?:without|besides|beyond|other than)|not? (?:just|only|a) (?:code|coder|developer|programmer)|(?:beyond|besides|without|more than) (?:writing )?cod(?:e|ing)|(?:help(?:ing)?(?: us)? )?(?:translat(?:e|ing|ions?|ors)|locali[sz](?:e|ing|ation))(?: (?:into|guide|process|the|for|and|guidelines|platform|workflow|instructions|this|contributions?|help|project|app|on|via|with|[\w-]+)\b.*)?$|l10n$|como traducir|traducciones?$|traducir|traductions?$|traduire|traducoes$|traducao$|traduzir|traduccions$|traduir|localizacion$|otras (?:formas|maneras) de (?:contribuir|colaborar|ayudar)|autres (?:facons|manieres) de contribuer|outras (?:formas|maneiras) de contribuir|altres (?:formes|maneres) de (?:contribuir|col\W?laborar))/,
  notHeading:
    /\b(?:api|module|component|function|class|package|strings in code|keys?|files? format|settings|configuration|service|engine|model)\b/,
};

/** A platform on which a project is translated, by a link to the project's page on it. */
export const translationPlatform =
  /^https?:\/\/(?:[\w.-]*weblate[\w.-]*\/(?:projects|engage|widgets?)\/[\w-]+|[\w.-]*crowdin\.(?:com|net)\/(?:project\/)?[\w-]+|(?:www\.|app\.)?transifex\.com\/(?:projects\/p\/|signup|[\w-]+\/)[\w-]*|explore\.transifex\.com\/|poeditor\.com\/(?:join|projects)|(?:app\.)?lokalise\.com\/(?:public|project)|translatewiki\.net\/(?:wiki\/Translating|w\/)|translations\.launchpad\.net\/[\w-]+|pontoon\.[\w.]+\/|localazy\.com\/p\/|webtranslateit\.com\/|(?:www\.)?phraseapp?\.com|app\.tolgee\.io|zanata\.|osdn\.net\/|translate\.wordpress\.org\/projects\/|l10n\.gnome\.org|(?:translate|translations?|traduc\w*|i18n|l10n|weblate|localization)\.[\w-]+\.[\w.-]+\/(?:projects|engage|widgets?|project|module)\b)/i;

/** Configuration of such a platform, by its path in lower case. */
export const platformFile =
  /^(?:\.github\/)?(?:\.?crowdin\.ya?ml|\.tx\/config|\.weblate|\.weblate\.ya?ml|localazy\.json|\.?lokalise\.ya?ml|\.phrase(?:app)?\.ya?ml|\.tolgeerc(?:\.\w+)?|\.wti|lingohub\.ya?ml|\.locize|zanata\.xml|pontoon\.\w+|poeditor[\w.-]*\.(?:json|ya?ml))$/;

/** The same said without a link. */
export const platformNamed =
  /\b(?:us(?:e|es|ing)|via|on|with|through|at|en|con|usando|avec|sur|amb) (?:the |our )?(?:\w+ )?(?:crowdin|weblate|transifex|poeditor|webtranslateit|localazy|pontoon|zanata|translatewiki|lokalise)\b/;

/** Any help but code, in general. */
export const anyOtherHelp =
  /\b(?:outside(?: of)?|besides|without|other than|beyond|aside from|apart from|not (?:just|only)(?: about)?|more than) (?:just |writing |the )?(?:cod(?:e|ing)|programming)\b|\bnon-?(?:code|coding|technical|programming) (?:contribut\w+|help|ways|tasks)|\b(?:don't|do not) (?:need to |have to )?(?:code|program|be a (?:programmer|developer|coder))\b|\b(?:sin|sans|sem|sense) (?:saber |savoir )?program\w+|\bsin (?:escribir )?codigo\b/;
