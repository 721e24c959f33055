/**
 * What the study found in 21 digital infrastructure projects of 12 co-operatives (Report 9 and 12), for showing a
 * project "beside the study". None of it is a pass mark.
 */
export const study = {
  source: 'Proposal for a Cooperative Model for Digital Infrastructure, Cooperativa Tierra Común, July 2022',
  projects: 21,
  cooperatives: 12,
  /** Share of commits by people of the co-operative: "a rough estimate". */
  commitsInsideShare: 0.8,
  /** Share of commits by others, and the highest share seen, in two projects. */
  commitsOutsideShare: 0.2,
  commitsOutsideShareHighest: 0.8,
  contributorsMean: 67,
  contributorsMost: 296,
  /** The report gives both 3 (section 9) and 5 (section 12) for the project with the fewest. */
  contributorsLeast: [3, 5],
  ageYearsMean: 6,
  projectsWithForum: 4,
  projectsWithSystemAdministration: 6,
  projectsOfferedAsService: 3,
  cooperativesFundingOthers: 2,
  /** Dependents of the five projects where a number was shown. */
  dependents: [35_259, 12_148, 6, 4, 3],
} as const;
