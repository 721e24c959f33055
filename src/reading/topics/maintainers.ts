import type { Topic } from '../topics.ts';

/** Who looks after the project. */
export const maintainers: Topic = {
  heading:
    /^((the |our |current |project |active |core |lead |main |module )*(maintainers?|core (team|developers|contributors|comm?itt?ers|members)|comm?itt?ers|release (managers?|team)|maintenance team|maintaining team|development team|dev team|team|team members|stewards|people|owners|code ?owners|project leads?|who (maintains|we are|are we|is behind|'s behind|makes).{0,40})( and .{1,30}| team)?|(personas |equipo |)(mantenedor\w*|responsables|encargad\w+)( .{0,30})?|equipo( .{0,30})?|quien(es)? (somos|mantiene\w*|esta detras).{0,20}|mantenimiento|mainteneurs?|mainteneuses?.{0,20}|equipe( .{0,30})?|qui (sommes-nous|maintient).{0,20}|mantenedor\w*( .{0,30})?|equipa|quem (somos|mantem).{0,20}|mantenidor\w*|persones mantenidores|equip( .{0,30})?|qui (som|manté|mante).{0,20})$/,
  notHeading:
    /\b(wanted|needed|notes?|guide|for maintainers|instructions|guidelines|past|former|emeritus|alumni|tools|settings|roles)\b/,
  phrase:
    /\b((is|are|was|been|and|currently|actively|jointly|now) (\w+ )?(co-)?(maintained|stewarded|looked after) ((collectively|jointly|together|mainly|primarily|currently) )?by|^(maintained|developed and maintained|created and maintained|built and maintained) by|(our|current|the|project|core|lead|main|active) maintainers? (are|is|:)|maintainers?:|maintainer is|(started|created|wrote|develops?|founded) (\w+ ){0,8}and (currently )?maintains|(es|esta|son) (\w+ )?mantenid[oa]s? por|mantenid[oa] (y \w+ )?por|(est|sont) (\w+ )?maintenu\w* par|(e|esta|sao) (\w+ )?mantid[oa]s? por|(es|esta|son) (\w+ )?mantingu\w* per)\b/,
  notPhrase:
    /\b(not|no longer|officially|automatically|wanted|needed|looking for|unmaintained|previously|formerly|used to be) (\w+ )?(maintained|maintainers?)|\b(previously|formerly|once|used to be|no longer|until \d{4}) (?:(?!by\b)[\w,]+ ){0,5}maintained\b|\bfork of (?:[\w,'-]+ ){0,8}maintained by\b|\bmaintained by [a-z]+ing\b|\b(fork|which|that) (is|are) maintained\b|\bmaintainers? (wanted|needed)|\bnot (currently |actively |officially )?maintained|\bno longer maintained|\bplugins? (_?not_? )?(\w+ ){0,4}maintained\b|\b(is|are) maintained by (the |a )?(server|system|engine|client|app|application|module|kernel|library|database|class|process|daemon|runtime|framework|component|user)\b/,
};
