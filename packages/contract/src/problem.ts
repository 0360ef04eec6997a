import { z } from "zod";

/** Every error of the API: one shape. `message` says in Vietnamese what is wrong, where and what to do. */
export const Problem = z.object({
  code: z.string(),
  message: z.string(),
  /** Wrong fields by path, e.g. {"evidence.0.issuedOn": "…"}. */
  fields: z.record(z.string(), z.string()),
  /** What the user quotes when asking for help. */
  id: z.string(),
});
export type Problem = z.infer<typeof Problem>;
