import type { Topic } from '../topics.ts';

/** Money for the work: asked for, received, or given to others. On folded text. */
export const funding: Topic = {
  heading:
    /^(our |project |how (is|it's) (this |it )?)?(fund(ing|ed|ers?)|donat(e|ions?|ing)|sponsor(s|ed|ing|ship)?|backers?|financ(e|es|ial|ing)( (support|contributors))?|support(ing)? (the |this |our )?(project |development |us )?(financially|on (open ?collective|patreon|liberapay))|grants?|financiacion|financiamiento|donaciones|donar|patrocin\w+|apoy(o|a) economico|financements?|financeurs?|dons?(?!')|faire un don|soutiens? financiers?|financiamento|doacoes|doar|financament|donacions)\b/,
  notHeading:
    /\b(funding|sponsors?|donations?|grants?|donate) (page|button|module|api|form|flow|model|table|types?)\b|^grants? (all|access|permissions?|privileges)/,
  phrase:
    /\b(funded|financed|sponsored|financially supported|supported financially) (\w+ ){0,3}(by|through|with|from|under)\b|\b(funding|financial support|a grant|grants|financing) (\w+ ){0,4}(from|by|through)\b|\b(project|work|development|software|app) (was|is|has been|were) (\w+ )?supported (\w+ )?by\b|\bthanks? (\w+ ){0,6}(for|to) (\w+ ){0,8}(funding|sponsoring|financing)\b|\b(financiad[oa]s?|patrocinad[oa]s?|subvencionad[oa]s?|cofinanciad[oa]s?) (\w+ ){0,3}(por|pel[oa]s?|con|gracias)\b|\b(finance|subventionne|cofinance)e?s? (\w+ ){0,2}par\b|\bfinancat?da? (per|pel)\b|\b(finan\w+|subvencionat|subvencionada) (per|pel|amb)\b/,
  notPhrase:
    /\b(not|never|un|isn't|aren't) funded\b|\bsponsored by (?:(?:one|two|\d|an?|any|another|existing|of|the|current|active|other) )*(?:committers?|maintainers?|members?|contributors?|developers?|editors?)\b|\b(would|could|if|once|until|looking for|seeking|need)\b/,
};

/** Words of a link that asks for money. */
export const asksForMoney =
  /\b(donat(e|ions?|ing)|sponsor(s|ing)?( (us|me|this|the project))?|become a (backer|sponsor|patron)|fund (us|this|the)|buy (me|us) a|support (us|this project|the project) (on|financially|with)|contribute financially|financial contribution|patreon|liberapay|open ?collective|ko-?fi|dona(r|cion|cions|ciones|tivos?)?|doar|doacao|faire un don|faites un don|dons?(?!')|apadrin\w+|patrocin\w+|soutenir financierement)\b/;

/** Services where a project or its people are funded, with the account in the address. */
export const fundingPage =
  /^https?:\/\/(?:www\.)?(?:opencollective\.com\/[\w-]+|liberapay\.com\/[\w.~-]+|github\.com\/sponsors\/[\w-]+|patreon\.com\/[\w/-]+|ko-fi\.com\/[\w-]+|buymeacoffee\.com\/[\w.-]+|paypal\.me\/[\w-]+|paypal\.com\/(?:[\w-]+\/)?(?:donate|cgi-bin|paypalme|pools|ncp)\b|(?:[\w-]+\.)?goteo\.org\/\w+|gofundme\.com\/\w+|flattr\.com\/\w+|tidelift\.com\/(?:subscription|funding)\b|issuehunt\.io\/r\/|thanks\.dev\/\w+|polar\.sh\/[\w-]+|helloasso\.com\/associations\/|betterplace\.org\/|fundable\.com|gitcoin\.co\/grants|numfocus\.org\/(?:donate|project)|donorbox\.org\/[\w-]+|every\.org\/|crowdfunding\.lfx|funding\.communitybridge\.org\/projects|bountysource\.com\/teams\/[\w-]+|salt\.bountysource\.com\/teams\/|gratipay\.com\/[\w-]+|verkami\.com\/|apoia\.se\/[\w-]+|cafecito\.app\/[\w-]+|donate\.stripe\.com\/|giveth\.io\/|ulule\.com\/|kickstarter\.com\/projects|indiegogo\.com\/projects|steadyhq\.com\/[\w-]+|comradery\.co\/[\w-]+|uno-pour-tous)/i;
