import { z } from "zod";

/** What a backup says of itself; its last part, so that it can say what the others hold. */
export const Manifest = z.object({
  format: z.literal(1),
  /** The version of the program that made it, and the last step of the schema in it. */
  program: z.string(),
  schema: z.string(),
  startedAt: z.iso.datetime(),
  /** Every act that was acknowledged before this instant is in it. */
  endedAt: z.iso.datetime(),
  database: z.discriminatedUnion("kind", [
    /** The data folder of the embedded server: of this major version, system and processor. */
    z.object({ kind: z.literal("embedded"), server: z.int(), machine: z.string() }),
    /** A dump in PostgreSQL's own format: `server` is the major version it was taken from. */
    z.object({ kind: z.literal("dump"), server: z.int() }),
  ]),
  /** What was counted when it ended; the rows of a restored database are at least as many. */
  counts: z.object({ accounts: z.int(), tasks: z.int(), events: z.int(), files: z.int() }),
  /** Files the database names, and that were not in the store or not what their name says: lost before this backup. */
  lost: z.array(z.string()),
  parts: z.array(z.object({ name: z.string(), bytes: z.int(), sha256: z.string() })),
});
export type Manifest = z.infer<typeof Manifest>;
