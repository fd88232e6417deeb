import { existsSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { ReportResponse } from '@locked-in/contracts';
import { z } from 'zod';

/** A week as one HTML file that needs nothing else: no script, no request. `publicUrl` is where its links lead. */
export type RenderReportFile = (input: {
  readonly response: ReportResponse;
  readonly publicUrl: string;
  readonly nowMs: number;
}) => string;

const BUILT = fileURLToPath(new URL('../dist/report-file.js', import.meta.url));

const moduleSchema = z.object({ renderReportFile: z.custom<RenderReportFile>(isFunction) });

/**
 * The pictures are components of the web pages, which Node cannot run as they are: they are built with them. Undefined
 * when they are not built.
 */
export async function findReportFile(): Promise<RenderReportFile | undefined> {
  if (!existsSync(BUILT)) return undefined;
  return moduleSchema.parse({ ...(await import(pathToFileURL(BUILT).href)) }).renderReportFile;
}

function isFunction(value: unknown): boolean {
  return typeof value === 'function';
}
