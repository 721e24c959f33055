import type { Topic } from '../topics.ts';

export const securityStem =
  /^(?:security(?:-policy|-contacts?)?|seguridad|securite|seguranca|seguretat|vulnerabilit\w+|responsible-disclosure|reporting-security\w*)$/;

/** Reporting a vulnerability. */
export const security: Topic = {
  heading:
    /^(reporting |report |found |responsible |coordinated |disclosing |disclosure of )?(an? |any )?(security( (policy|contact|issues?|bugs?|vulnerabilit(y|ies)|disclosures?|reports?|reporting|concerns|advisor(y|ies)|problems?|flaws?|related issues?))?|vulnerabilit(y|ies)( (disclosure|reports?|reporting|policy))?|disclosure( policy)?)( (reports?|reporting|here))?$|^(reporting|report|discovered|found|how to report) (an? |any )?(possible |potential |suspected )?(security|vulnerabilit)|\b(report(ing)?) (a |security )?(vulnerabilit(y|ies)|security (issues?|bugs?|problems?|flaws?|holes?))\b|^(politica de )?seguridad$|^(reportar|informar|notificar|comunicar)( de| una?)? (vulnerabilidad|problema de seguridad|fallos? de seguridad)|^vulnerabilidades|^(politique de )?securite$|^signaler une (vulnerabilite|faille)|^(politica de )?seguranca$|^(reportar|relatar) (uma )?vulnerabilidade|^(politica de )?seguretat$/,
  notHeading:
    /\b(rating|scorecard|integration|spring|headers?|groups?|configuration|settings|features?|model|considerations|best practices|updates|module|plugin|audit|scan(ning)?|badge|token|keys?|checklist|hardening|tests?)\b/,
  phrase:
    /\b(report|disclos|discover|find|found|notify|contact|e-?mail|send|submit|privately|confidential|responsibl)\w* (\w+[ ,]+){0,10}(vulnerabilit(y|ies)|security[- ](issues?|bugs?|vulnerabilit\w*|problems?|concerns?|flaws?|holes?|reports?|related|relevant|disclosures?))\b|\b(vulnerabilit(y|ies)|security[- ](issues?|bugs?|vulnerabilit\w*|problems?|concerns?|flaws?|holes?|reports?|related|disclosures?)) (\w+[ ,]+){0,14}(report|e-?mail|contact|send|disclos|notify|privately|confidential|write)\w*\b|\b(report|inform|notific|comunic|avis|signal|relat)\w* (\w+ ){0,6}(vulnerabilidad(es)?|vulnerabilites?|failles?|seguridad|seguranca|seguretat|vulnerabilitats?)\b/,
  notPhrase: /\b(dependencies|npm audit|bundle audit|snyk|upstream|scan(s|ning|ner)?|fix(es|ed)? (a|several|some) )\b/,
};

/** Services and pages where a report is seen by those who look after the project only. */
export const privateReporting =
  /^(?:\.\.\/){1,4}security\/advisories\/new|^https?:\/\/(?:[\w.-]+\/[\w.-]+\/[\w.-]+\/security\/(?:advisories(?:\/new)?|policy#|policy)?\/?(?:[?#]|$)|(?:www\.)?hackerone\.com\/|(?:www\.)?bugcrowd\.com\/|huntr\.(?:dev|com)\/|(?:[\w-]+\.)?intigriti\.com\/|(?:[\w-]+\.)?yeswehack\.com\/|tidelift\.com\/security|(?:www\.)?openbugbounty\.org\/|signal\.(?:group|me)\/|vdp\.|[\w.-]+\/(?:[\w.-]+\/){0,3}(?:vdp|bug-?bounty|vulnerability-disclosure(?:-program(?:me)?)?)(?:[/?#]|$)|keybase\.io\/(?!\S*(?:pgp_keys|\/key\.asc))|0xacab\.org\/[^\s]+\/issues\/new\?.*confidential)/i;

/** The same said without a link. */
export const privateWay =
  /\b(private(ly)? (vulnerability )?report(ing)?|report a vulnerability\b.{0,40}(button|tab|form|page|github|link)|(button|tab|page) .{0,20}report a vulnerability|github('s)? (private|security advisor|vulnerability)|(draft|open|create|submit|via|through|using|new) (an? |the )?(\w+ )?(github )?security advisor(y|ies)|confidential issue|mark (it|the issue|your issue) (as )?confidential|this issue is confidential|(privately|directly|dm|direct message|private message|mensaje privado)\b.{0,60}\b(slack|discord|matrix|mattermost|telegram|signal|keybase|twitter|mastodon)|incidencia confidencial)\b/;

/** A policy that sends people to where everybody reads. */
export const publicWay =
  /\b(open|create|file|submit|raise) (an?|the|your) (\w+ )?(issue|ticket|bug)\b|\bissue tracker\b|\b(abrir|crear) (un|una) (issue|incidencia)\b/;
