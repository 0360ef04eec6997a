import { defineAct, type Act, type ActDefinition } from "../../../kernel/act.ts";
import type { Actor } from "../../../kernel/actor.ts";
import { refusals } from "../../../kernel/refusal.ts";
import { mayForProvince } from "../domain/document-policies.ts";

/**
 * An act of the Office on the province's register. A role of one agency may be given it by mistake; its hat in the
 * database then lacks the grants, so that it is told so before any row is taken.
 */
export function defineOfficeAct<Input, Subject, Result>(
  definition: ActDefinition<Input, Subject, Result>,
): Act<Input, Subject, Result> {
  return defineAct({
    ...definition,
    async load(context, input) {
      refuseAgencies(context.actor, definition.name);
      return definition.load(context, input);
    },
  });
}

export function refuseAgencies(actor: Actor, act: string): void {
  const verdict = mayForProvince(actor, act);
  if (!verdict.allowed) throw refusals.NOT_ALLOWED(verdict.because);
}
