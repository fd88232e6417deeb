import type { Migration } from 'kysely/migration';
import * as firstTables from './2026-11-20-first-tables.ts';
import * as sessionMarks from './2026-11-20-session-marks.ts';
import * as forgottenRanges from './2026-11-21-forgotten-ranges.ts';
import * as reportOpened from './2026-11-21-report-opened.ts';
import * as modelsAndSolutions from './2026-11-22-models-and-solutions.ts';
import * as reportAmended from './2026-11-22-report-amended.ts';
import * as askingModels from './2026-11-23-asking-models.ts';
import * as weekFacts from './2026-11-23-week-facts.ts';
import * as goals from './2026-11-30-1045-goals.ts';
import * as sessionRequest from './2026-11-30-1045-session-request.ts';
import * as packedChunks from './2026-11-30-1140-packed-chunks.ts';
import * as claimsVacuumed from './2026-11-30-1150-claims-vacuumed.ts';
import * as chunkConflicts from './2026-11-30-1205-chunk-conflicts.ts';
import * as accounts from './2026-11-30-1215-accounts.ts';
import * as walls from './2026-11-30-1300-walls.ts';
import * as erasures from './2026-11-30-1310-erasures.ts';
import * as eventsKept from './2026-11-30-1410-events-kept.ts';
import * as workspaces from './2026-11-30-1440-workspaces.ts';
import * as eventPlaces from './2026-11-30-1446-event-places.ts';
import * as attemptCounts from './2026-11-30-1447-attempt-counts.ts';
import * as plainChunks from './2026-11-30-1720-plain-chunks.ts';
import * as toldGroups from './2026-11-30-1758-told-groups.ts';

/** Every migration by name, oldest first. Only ever added to: what has run somewhere is never changed. */
export const MIGRATIONS: Readonly<Record<string, Migration>> = {
  '2026-11-20-first-tables': firstTables,
  '2026-11-20-session-marks': sessionMarks,
  '2026-11-21-forgotten-ranges': forgottenRanges,
  '2026-11-21-report-opened': reportOpened,
  '2026-11-22-models-and-solutions': modelsAndSolutions,
  '2026-11-22-report-amended': reportAmended,
  '2026-11-23-asking-models': askingModels,
  '2026-11-23-week-facts': weekFacts,
  '2026-11-30-1045-goals': goals,
  '2026-11-30-1045-session-request': sessionRequest,
  '2026-11-30-1140-packed-chunks': packedChunks,
  '2026-11-30-1150-claims-vacuumed': claimsVacuumed,
  '2026-11-30-1205-chunk-conflicts': chunkConflicts,
  '2026-11-30-1215-accounts': accounts,
  '2026-11-30-1300-walls': walls,
  '2026-11-30-1310-erasures': erasures,
  '2026-11-30-1410-events-kept': eventsKept,
  '2026-11-30-1440-workspaces': workspaces,
  '2026-11-30-1446-event-places': eventPlaces,
  '2026-11-30-1447-attempt-counts': attemptCounts,
  '2026-11-30-1720-plain-chunks': plainChunks,
  '2026-11-30-1758-told-groups': toldGroups,
};
