import { z } from 'zod/mini';

/** The answer of `GET /v1/instance`: what runs here, and where its machine keeps the built extension, if it does. */
export const InstanceSchema = z.object({
  version: z.string(),
  extension: z.optional(z.object({ chromium: z.string(), firefox: z.string() })),
});

export type Instance = z.infer<typeof InstanceSchema>;
