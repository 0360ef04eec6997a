import { AddAlias } from "@dondoc/contract";
import { defineAct } from "../../../kernel/act.ts";
import { atField, refusals, type Refusal } from "../../../kernel/refusal.ts";
import { organisationRefusals } from "../domain/refusals.ts";
import { resolveNames, type Resolution } from "../read/resolve-names.ts";
import { unitRefs } from "../read/unit-refs.ts";
import { lockOrganisation, mayChangeOrganisation } from "./organisation-subject.ts";
import { said } from "./said.ts";

export const addAlias = defineAct({
  name: "organisation.add-alias",
  title: "Thêm tên gọi khác",
  input: AddAlias,
  async load(context, { unitId }) {
    await lockOrganisation(context);
    const unit = (await unitRefs(context.tx, [unitId])).get(unitId);
    if (!unit) throw refusals.NOT_FOUND("cơ quan này");
    return unit;
  },
  policy: mayChangeOrganisation,
  async run(context, unit, { unitId, alias }) {
    const { tx, today } = context;
    const meaning = (await resolveNames(tx, [alias], today)).get(alias);
    const taken = meaning && refusalFor(meaning, alias, unitId);
    if (taken) throw atField(taken, "alias");
    await tx
      .insertInto("app.unit_alias")
      .values({ unit_id: unitId, alias })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    context.record("unit", unitId, { alias, name: unit.name });
    return { id: unitId };
  },
  tell: ({ alias, name }) => `thêm tên gọi khác “${said(alias)}” cho “${said(name)}”`,
});

/** An alias that already means something would make that name ambiguous, or hide a group. */
function refusalFor(meaning: Resolution, alias: string, unitId: string): Refusal | null {
  switch (meaning.kind) {
    case "unit":
    case "ended":
    case "not-yet":
      return meaning.unit.id === unitId
        ? organisationRefusals.ALIAS_KNOWN(alias)
        : organisationRefusals.ALIAS_TAKEN(alias, `"${meaning.unit.name}"`);
    case "group":
      return organisationRefusals.ALIAS_TAKEN(alias, `nhóm "${meaning.group.name}"`);
    case "open":
      return organisationRefusals.ALIAS_TAKEN(alias, "nhiều cơ quan chưa xác định");
    default:
      return null;
  }
}
