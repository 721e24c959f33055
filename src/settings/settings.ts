import type { Message } from '../wording/message.ts';

/** A project's own answer about itself: where it shows it, or an honest no. */
export interface Link {
  readonly name: string;
  readonly url: string | null;
}

export interface Cooperative {
  readonly name: string | null;
  readonly website: string | null;
  readonly proof:
    | { readonly kind: 'domain'; readonly domain: string }
    | { readonly kind: 'registration'; readonly url: string }
    | { readonly kind: 'federation'; readonly url: string }
    | null;
  /** GitHub logins. */
  readonly members: readonly string[];
  readonly emailDomains: readonly string[];
  /** Undefined: not said. Empty: said that there are none. */
  readonly federations: readonly Link[] | undefined;
  readonly jointWork: readonly Link[] | undefined;
}

/** Somebody does it (who, or where to read it), or nobody does: both are answers. */
export type Answer =
  | { readonly is: true; readonly who: readonly string[]; readonly see: string | null }
  | { readonly is: false };

export const serviceKinds = ['support', 'training', 'hosting', 'consulting', 'customisation', 'other'] as const;
export type ServiceKind = (typeof serviceKinds)[number];

export interface PracticeSettings {
  readonly notApplicable?: {
    readonly reason: string /** ISO date, the last day it holds. */;
    readonly until: string | null;
  };
  /** Path inside the repository, with an optional `#heading`. */
  readonly foundAt?: string;
  readonly thresholds?: { readonly withinDays?: number; readonly met?: number; readonly partly?: number };
}

/** What a project says about itself and wants, read from `.github/coop-scorecard.yml`; docs/settings.md explains each. */
export interface Settings {
  readonly language: string | null;
  readonly extends: string | null;
  readonly agreed: { readonly on: string | null; readonly at: string | null } | null;
  readonly cooperative: 'none' | 'forming' | Cooperative | undefined;
  readonly people: {
    readonly management: Answer | undefined;
    readonly communication: Answer | undefined;
    readonly skills: readonly string[] | undefined;
  };
  readonly decisions: { readonly see: string | null; readonly openTo: string | null } | undefined;
  readonly hosting:
    | { readonly by: string | null; readonly cooperative: boolean | null; readonly see: string | null }
    | false
    | undefined;
  readonly services: readonly { readonly kind: ServiceKind; readonly url: string | null }[] | undefined;
  readonly data: { readonly policy: string | null } | false | undefined;
  /** Logins of machine accounts beside those that are plainly bots. */
  readonly bots: readonly string[];
  readonly dependents: { readonly ecosystems: boolean };
  readonly practices: Readonly<Record<string, PracticeSettings>>;
  readonly publish: {
    readonly issue: boolean;
    readonly check: boolean;
    readonly comment: 'changes' | 'always' | 'never';
  };
  /** 0 to 100; null: never fail. */
  readonly failUnder: number | null;
}

/** A mistake in a settings file or in another file of the ecosystem, at its place (lines and columns count from 1). */
export interface Problem {
  readonly path: string;
  readonly line: number;
  readonly column: number;
  readonly message: Message;
}

/** What one file, or the flags, say: whatever they leave out stays undefined. `failUnder: null` is said: never fail. */
export interface PartialSettings {
  readonly language?: string;
  readonly extends?: string;
  readonly agreed?: { readonly on: string | null; readonly at: string | null };
  readonly cooperative?: 'none' | 'forming' | Partial<Cooperative>;
  readonly people?: {
    readonly management?: Answer;
    readonly communication?: Answer;
    readonly skills?: readonly string[];
  };
  readonly decisions?: { readonly see: string | null; readonly openTo: string | null };
  readonly hosting?: NonNullable<Settings['hosting']>;
  readonly services?: NonNullable<Settings['services']>;
  readonly data?: NonNullable<Settings['data']>;
  readonly bots?: readonly string[];
  readonly dependents?: { readonly ecosystems: boolean };
  readonly practices?: Readonly<Record<string, PracticeSettings>>;
  readonly publish?: Partial<Settings['publish']>;
  readonly failUnder?: number | null;
}

export const defaultSettings: Settings = {
  language: null,
  extends: null,
  agreed: null,
  cooperative: undefined,
  people: { management: undefined, communication: undefined, skills: undefined },
  decisions: undefined,
  hosting: undefined,
  services: undefined,
  data: undefined,
  bots: [],
  dependents: { ecosystems: true },
  practices: {},
  publish: { issue: true, check: true, comment: 'changes' },
  failUnder: null,
};
