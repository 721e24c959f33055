/**
 * Where a practice comes from, shown on the card so that no words are put in the report's mouth.
 *
 * - `report`: "Proposal for a Cooperative Model for Digital Infrastructure" (Cooperativa Tierra Común, July 2022);
 * - `certify`: "Should We Certify Platform Cooperatives?";
 * - `brief`: asked for by those who commissioned the tool;
 * - `field`: what the field of free software measures (CHAOSS, OpenSSF, GitHub's community standards).
 *
 * `where` names the section or the body: "12", "Recommendations", "CHAOSS".
 */
export interface Basis {
  readonly kind: 'report' | 'certify' | 'brief' | 'field';
  readonly where: string;
}
