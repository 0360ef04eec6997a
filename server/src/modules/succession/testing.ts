import type { Reorganise } from "@dondoc/contract";
import type { z } from "zod";
import type { Actor } from "../../kernel/actor.ts";
import { inScope } from "../../kernel/database/scope.ts";
import type { TestDatabase } from "../../testing/test-database.ts";
import { loadPlan } from "./read/load-plan.ts";
import { reorganise } from "./write/reorganise.ts";
import { routingWorker } from "./write/routing-worker.ts";

export const BASIS = "Nghị quyết 15/NQ-HĐND ngày 20/11/2026";
type Asked = Omit<z.input<typeof Reorganise>, "legalBasis">;

/** Enters a reorganisation as this person; its tasks are still to be passed on. */
export const enter = async (database: TestDatabase, actor: Actor, asked: Asked): Promise<string> =>
  (
    await reorganise.perform(
      database.runtime,
      actor,
      reorganise.input.parse({ legalBasis: BASIS, ...asked }),
    )
  ).id;

/** Works off what is decided, as the queue would. */
export const passOnAll = (database: TestDatabase, reorganisationId: string): Promise<void> =>
  routingWorker.run(
    { reorganisationId },
    { runtime: database.runtime, signal: new AbortController().signal },
  );

/** The bodies that begin with it, by name. */
export async function begun(
  database: TestDatabase,
  actor: Actor,
  id: string,
): Promise<Map<string, string>> {
  const plan = await inScope(database.runtime.db, actor, (tx) => loadPlan(tx, id));
  return new Map((plan?.successors ?? []).map(({ name, unitId }) => [name, unitId]));
}
