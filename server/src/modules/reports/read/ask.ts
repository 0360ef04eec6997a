import type { ReportForm, ReportQuery } from "@dondoc/contract";
import { isProvinceWide, type Actor } from "../../../kernel/actor.ts";
import type { Tx } from "../../../kernel/database/scope.ts";
import { refusals } from "../../../kernel/refusal.ts";
import { periodAndBefore, unitsFor } from "../../indicators/index.ts";
import { membersOf } from "../../organisation/index.ts";
import type { Asking, Form } from "../domain/form.ts";
import { forms, formOf } from "../forms/catalogue.ts";
import { reportRefusals } from "../refusals.ts";

/** The forms that a person may see. */
export const formsFor = (actor: Actor): Form[] =>
  forms.filter(({ province }) => !province || isProvinceWide(actor));

/** @throws FORM_OF_PROVINCE */
export function formFor(actor: Actor, code: ReportForm): Form {
  const form = formOf(code);
  if (form.province && !isProvinceWide(actor)) throw reportRefusals.FORM_OF_PROVINCE(form.name);
  return form;
}

/**
 * What is asked, with the period and the settings of its day. What a form cannot be narrowed by is left aside, so that no filter of
 * one form falsifies another.
 * @throws PERIOD_UNKNOWN, PERIOD_TO_COME, AS_OF_OUTSIDE, NOT_FOUND for a unit or a group the person may not see
 */
export async function ask(
  tx: Tx,
  actor: Actor,
  today: string,
  query: ReportQuery,
): Promise<Asking> {
  const { now, before, settings } = await periodAndBefore(tx, today, query);
  const { unitId, groupId, fieldId, origin, view } = query;
  return {
    tx,
    actor,
    today,
    period: now,
    before,
    settings,
    units: unitsFor(actor, now.day, { unitId }),
    filter: { unitId, groupId, fieldId, origin },
    members: groupId === undefined ? null : await membersOn(tx, groupId, now.day),
    view,
  };
}

async function membersOn(tx: Tx, groupId: string, day: string): Promise<ReadonlySet<string>> {
  const members = (await membersOf(tx, [groupId], day)).get(groupId);
  if (!members) throw refusals.NOT_FOUND("nhóm cơ quan này");
  return new Set(members.map(({ id }) => id));
}

/** The part of a question that a form answers to. */
export function forForm(asking: Asking, { filters, province }: Form): Asking {
  const has = (filter: Form["filters"][number]) => filters.includes(filter);
  const { unitId, groupId, fieldId, origin } = asking.filter;
  return {
    ...asking,
    filter: {
      unitId: has("unit") ? unitId : undefined,
      groupId: has("group") ? groupId : undefined,
      fieldId: has("field") ? fieldId : undefined,
      origin: has("origin") ? origin : undefined,
    },
    members: has("group") ? asking.members : null,
    units: province || !has("unit") ? unitsFor(asking.actor, asking.period.day) : asking.units,
    view: has("view") ? asking.view : "then",
  };
}
