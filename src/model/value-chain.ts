/** Value chain of software (Pussep et al. 2012) as the report applies it to digital infrastructure (Report 12). */
export type Stage = 'value-creation' | 'value-proposition' | 'value-capture';

/** Who takes part: A development community, B co-operative, C public, users and clients (Report 12, Table 1). */
export type Participant = 'development-community' | 'cooperative' | 'public-users-clients';

export const participantsByStage: Readonly<Record<Stage, readonly Participant[]>> = {
  'value-creation': ['development-community', 'cooperative'],
  'value-proposition': ['cooperative'],
  'value-capture': ['cooperative', 'public-users-clients'],
};

/** The stage is null where the report names none (P3, P7, S1 to S4). P5 is partly in creation; it is shown with the proposition. */
export const activities = [
  { id: 'P1', name: 'research', stage: 'value-creation' },
  { id: 'P2', name: 'development', stage: 'value-creation' },
  { id: 'P3', name: 'documentation', stage: null },
  { id: 'P4', name: 'maintenance', stage: 'value-creation' },
  { id: 'P5', name: 'production', stage: 'value-proposition' },
  { id: 'P6', name: 'marketing', stage: 'value-proposition' },
  { id: 'P7', name: 'replacement', stage: null },
  { id: 'P8', name: 'implementation', stage: 'value-proposition' },
  { id: 'P9', name: 'education', stage: 'value-proposition' },
  { id: 'P10', name: 'technical-support', stage: 'value-proposition' },
  { id: 'P11', name: 'operations', stage: 'value-proposition' },
  { id: 'S1', name: 'infrastructure', stage: null },
  { id: 'S2', name: 'human-resources', stage: null },
  { id: 'S3', name: 'support-technology', stage: null },
  { id: 'S4', name: 'procurement', stage: null },
] as const satisfies readonly { id: string; name: string; stage: Stage | null }[];

export type ActivityId = (typeof activities)[number]['id'];
export type ActivityName = (typeof activities)[number]['name'];

/** Parts of an activity that leave no public trace, so that no practice can show them (named on the map as "not measured"). */
export const withoutPublicSignal: readonly ActivityId[] = ['S2', 'S4'];
