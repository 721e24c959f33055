/**
 * Mail services open to anybody: two people who share one of these domains need not know each other. Country endings of the
 * large ones (`yahoo.com.ar`, `hotmail.es`) are covered by their first label.
 */
const domains: ReadonlySet<string> = new Set(
  `126.com 139.com 163.com aktivix.org aol.com autistici.org bbox.fr bluewin.ch bol.com.br btinternet.com cock.li comcast.net cox.net
disroot.org duck.com earthlink.net email.com email.cz espiv.net fastmail.com fastmail.fm fibertel.com.ar foxmail.com free.fr
freenet.de gmx.at gmx.ch gmx.com gmx.de gmx.net gmx.org googlemail.com hey.com hushmail.com icloud.com ig.com.br inbox.lv
inventati.org keemail.me laposte.net lavabit.com libero.it list.ru lists.riseup.net mac.com mail.com mail.de mail.ru
mailbox.org mailfence.com mailinator.com me.com msn.com mykolab.com nauta.cu naver.com netcourrier.com netzero.net ntlworld.com
openmailbox.org orange.fr outlook.com pm.me pobox.com posteo.de posteo.net posteo.org posteo.eu proton.me protonmail.ch protonmail.com
qq.com rambler.ru riseup.net rocketmail.com runbox.com sapo.pt sbcglobal.net sdf.org seznam.cz sfr.fr simplelogin.com sina.com
sky.com speedy.com.ar startmail.com systemli.org t-online.de terra.com.br tiscali.it tuta.com tuta.io tutamail.com tutanota.com tutanota.de ukr.net
uol.com.br users.noreply.github.com users.noreply.gitlab.com verizon.net vivaldi.net vivo.com.br wanadoo.fr web.de wp.pl
yandex.com yandex.ru ymail.com zoho.com zohomail.com interia.pl o2.pl onet.pl abv.bg rediffmail.com hanmail.net daum.net`.split(
    /\s+/,
  ),
);

const families: ReadonlySet<string> = new Set(['gmail', 'googlemail', 'hotmail', 'outlook', 'live', 'yahoo', 'yandex']);

/** Names that belong to nobody: reserved ones (RFC 2606, RFC 6762), addresses of machines, forwarding addresses of hosts. */
const nobodys =
  /(?:^|\.)(?:local|localhost|localdomain|lan|internal|invalid|example|test|\(none\)|example\.(?:com|org|net))$|(?:^|\.)noreply\.|^[\d.]+$/;

/** A domain that cannot tell one person, or one organisation, from another. */
export const isNobodysDomain = (domain: string): boolean => !domain.includes('.') || nobodys.test(domain);

/** Whether anybody can have an address there; true as well for what is no domain that could belong to somebody. */
export function isPublicMailDomain(domain: string): boolean {
  const plain = domain.toLowerCase();
  if (isNobodysDomain(plain) || domains.has(plain)) return true;
  const [name = '', ...ending] = plain.split('.');
  return families.has(name) && (ending.length === 1 || (ending.length === 2 && /^com?$/.test(ending[0] ?? '')));
}
