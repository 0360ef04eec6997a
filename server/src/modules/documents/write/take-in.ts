import type { Runtime } from "../../../kernel/act.ts";
import type { Actor } from "../../../kernel/actor.ts";
import { intakeDocument, type IntakeOrder } from "./intake-document.ts";
import { withoutOrphans } from "./without-orphans.ts";

/** The intake of an upload; where it is refused, no bytes stay. */
export const takeIn = (
  runtime: Runtime,
  actor: Actor,
  order: IntakeOrder,
  key?: string,
): Promise<{ id: string; assignments: number }> =>
  withoutOrphans(runtime, actor, (careful) => intakeDocument.perform(careful, actor, order, key));
