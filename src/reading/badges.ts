/** Services whose images are badges: what they show is another tool's output. */
const services =
  /\b(?:shields\.io|badgen\.net|badge\.fury\.io|travis-ci\.(?:org|com)|circleci\.com|codecov\.io|coveralls\.io|codeclimate\.com|david-dm\.org|snyk\.io|app\.codacy\.com|api\.codacy\.com|appveyor\.com|bestpractices\.(?:dev|coreinfrastructure\.org)|securityscorecards\.dev|opencollective\.com\/[^/]+\/[^/]*(?:badge|tiers|sponsors|backers)|liberapay\.com\/assets|img\.badgesize\.io|packagephobia\.(?:com|now\.sh)|isitmaintained\.com|zenodo\.org\/badge|scrutinizer-ci\.com|styleci\.io|inch-ci\.org|nodei\.co|poser\.pugx\.org|hits\.dwyl|deepsource\.io|sonarcloud\.io\/api|saucelabs\.com\/buildstatus|gemnasium\.com|hosted\.weblate\.org\/widgets?|contrib\.rocks|starchart\.cc|api\.star-history\.com|visitor-badge|gitpod\.io\/button|pkg\.go\.dev\/badge|godoc\.org\/.*\.svg|goreportcard\.com|readthedocs\.org\/projects\/[^/]+\/badge)/i;
const address =
  /(?:^|[/_.=&?-])(?:badges?|shields?|build-status|buildstatus)(?:[/_.=&?-]|$)|\/workflows\/[^?#]*badge|(?:badge|status|build|pipeline|coverage)\.(?:svg|png|gif)(?:[?#]|$)/i;
const alternative =
  /\b(?:badge|build status|shield|coverage status|pipeline status|npm version|dependency status|downloads?\/month)\b/i;

export function isBadge(image: string, alt: string): boolean {
  return services.test(image) || address.test(image) || alternative.test(alt);
}
