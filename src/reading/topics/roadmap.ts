import type { Topic } from '../topics.ts';

export const roadmapStem =
  /^(?:(?:[\w-]+-)?road-?map|plan(?:s|ning)?|future(?:-plans?|-work)?|milestones|hoja-de-ruta|feuille-de-route|roteiro|full-de-ruta|vision-and-roadmap|backlog|to-?do(?:s|-list)?|whats-next|next-steps)(?:-20\d\d)?$/;

/** What the project means to do. */
export const roadmap: Topic = {
  heading:
    /^(?:(?:the |our )?(?:[\w.'&-]+ ){0,4}road ?-?map$)|^(the |our |project |product |development |technical |public |short[- ]term |long[- ]term |current )*(road ?-?map|future (plans?|work|features|improvements?|developments?|directions?)|planned (features|work|improvements?|changes|enhancements?)|upcoming (features|releases?|work)|what'?s next|whats next|next steps|plans?( for the future)?|to-?do( list)?s?|todo|coming features|milestones|hoja de ruta|planes( a futuro)?|proximos pasos|plan de (trabajo|desarrollo)|a futuro|mejoras futuras|feuille de route|prochaines etapes|a venir|roteiro|proximos passos|planos futuros|full de ruta|propers passos|pla de treball)\b(?!.*\b(deployment|installation|migration|pricing|subscription|payment|hosting)\b)/,
  notHeading:
    /^(next steps|plans?|what'?s next|todo|to-?do|to-?dos)\b.*\b(after|installing|for users|api|app|demo|example|mvc|list (app|example))\b|^(plans?) (and|&) pricing|^to-?do (app|mvc|example|list (app|example))|^milestones? (reached|achieved)/,
  phrase:
    /\b(our|the|project|development|product|public) road ?-?map\b|\broad ?-?map\b(?= (is|can be|lives|of|for|at|on|and|document|page|board|issue)\b)|\b(see|view|check|in|on|follow) (out )?(the |our )?road ?-?map\b|\b(nuestra|la) hoja de ruta\b|\b(notre|la) feuille de route\b|\b(nosso|o) roteiro\b|\b(el nostre|el) full de ruta\b/,
  notPhrase: /\b(upstream|language|ruby|python|php|node|react|rails|django|django's|ecosystem) road ?-?map\b/,
};

/** Boards and lists where plans are kept, by their address. */
export const planningBoard =
  /^https?:\/\/(?:(?:www\.)?github\.com\/(?:orgs\/[\w-]+\/projects\/\d+|users\/[\w-]+\/projects\/\d+|[\w.-]+\/[\w.-]+\/(?:projects(?:\/\d+|\b)|milestones\b|milestone\/\d+))|[\w.-]+\/[\w./-]+\/-\/(?:boards|milestones|epics|roadmap)\b|(?:www\.)?trello\.com\/b\/\w+|tree\.taiga\.io\/project\/[\w-]+|[\w.-]*taiga\.[\w.]+\/project\/|[\w-]+\.atlassian\.net\/|(?:app\.)?zenhub\.(?:com|io)\/|waffle\.io\/[\w-]+\/[\w-]+|huboard\.com\/|[\w.-]+\/plugins\/focalboard\/|[\w.-]*openproject\.[\w.]+\/projects\/|(?:www\.)?notion\.(?:so|site)\/|[\w-]+\.notion\.site\/|linear\.app\/|[\w-]+\.(?:canny|upvoty|productboard|featurebase|fider)\.(?:io|com|app)|roadmap\.[\w-]+\.[\w.]+|(?:portal\.)?productboard\.com\/|airtable\.com\/shr|app\.asana\.com\/|[\w.-]*(?:wekan|kanboard|nextcloud)[\w.-]*\/|(?:www\.)?pivotaltracker\.com\/(?:n\/)?projects?\/\d+)/i;
