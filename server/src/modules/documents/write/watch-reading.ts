import type { Runtime } from "../../../kernel/act.ts";
import { theProgram } from "../../../kernel/actor.ts";
import { inScope } from "../../../kernel/database/scope.ts";

const LOOK_EVERY_MS = 1000;

/**
 * Aborts when the reading was called off, by whatever process answered the person. Asked of the database once a second: one
 * row by its key, for two scans at most, against a second line of messages between processes.
 */
export function watchFor({ db }: Runtime, id: string): { signal: AbortSignal; stop(): void } {
  const off = new AbortController();
  const look = async () => {
    const row = await inScope(db, theProgram, (tx) =>
      tx.selectFrom("app.scan_reading").select("state").where("id", "=", id).executeTakeFirst(),
    );
    if (row?.state !== "reading") off.abort(new Error("the reading was called off"));
  };
  // A database that is away for a moment tells nothing; the next look will.
  const timer = setInterval(() => void look().catch(() => undefined), LOOK_EVERY_MS);
  return { signal: off.signal, stop: () => clearInterval(timer) };
}

/** Writes down each page that is done; a word that is lost is made good by the next. */
export function tellProgress(
  { db }: Runtime,
  id: string,
): { page: (done: number, total: number) => void; told(): Promise<void> } {
  let last: Promise<unknown> = Promise.resolve();
  return {
    page(done, total) {
      last = last.then(() =>
        inScope(db, theProgram, (tx) =>
          tx
            .updateTable("app.scan_reading")
            .set({ pages_done: done, pages: total })
            .where("id", "=", id)
            .where("state", "=", "reading")
            .execute(),
        ).catch(() => undefined),
      );
    },
    told: async () => void (await last),
  };
}
