import type { OpenLedger } from './load/ledger.ts';
import type { Load, LoadOptions } from './load/start-load.ts';
import type { Ground } from './rig/ground.ts';
import type { System, SystemOptions } from './rig/open-system.ts';

/** What a fault has to play with. */
export type Stage = {
  readonly ground: Ground;
  readonly system: System;
  readonly ledger: OpenLedger;
  readonly load: Load;
  readonly random: () => number;
  /** Something that must not be: the scenario has failed. */
  readonly complain: (what: string) => void;
  /** Resolves after so many more acknowledgements: everything works again. */
  readonly acknowledged: (count: number) => Promise<void>;
};

export type Scenario = {
  readonly id: string;
  /** A sentence about the fault. */
  readonly title: string;
  readonly times: { readonly gate?: number | undefined; readonly nightly: number };
  readonly system?: Partial<SystemOptions> | undefined;
  readonly load?:
    | Partial<Pick<LoadOptions, 'repeats' | 'isShuffled' | 'paceMs' | 'clockAheadMs'>>
    | undefined;
  /** A disk of this size under the database, that can be filled. */
  readonly diskMb?: number | undefined;
  /** Disks of this size under the database and the broker, whose power can be cut. */
  readonly powerDiskMb?: number | undefined;
  /** A disk of this size under the broker, that can be filled. */
  readonly brokerDiskMb?: number | undefined;
  /** On one machine, by a drive of its own: `run-standalone.ts`. */
  readonly isStandalone?: boolean | undefined;
  /** It hurts the database or the broker that all scenarios share: nothing else runs meanwhile. */
  readonly breaksGround?: boolean | undefined;
  /** Dead letters are part of it. */
  readonly mayBury?: boolean | undefined;
  /** A model labels pages in it. */
  readonly isJudged?: boolean | undefined;
  /** One fault. Resolves when its cause is over; what it left behind is found by the checkers. */
  readonly strike?: (stage: Stage, turn: number, times: number) => Promise<void>;
};
