import { AddProvincialRule, EndProvincialRule } from "@dondoc/contract";
import { vietnameseDate } from "@dondoc/workcalendar";
import { sql } from "kysely";
import { allowed, defineAct, refuse, telling } from "../../../kernel/act.ts";
import { newId } from "../../../kernel/ids.ts";
import { atField } from "../../../kernel/refusal.ts";
import { HEADS } from "../domain/heads.ts";
import { refusals } from "../domain/refusals.ts";

interface Told {
  claim: string;
  value: string;
  gives: string;
}

/**
 * "Who has this value in this claim gets this role at this unit." Never a role that decides on others, keeps the house or heads an
 * agency: else whoever keeps the groups of the provider would give it, and nobody here would have decided it.
 */
export const addProvincialRule = defineAct({
  name: "access.add-provincial-rule",
  title: "Thêm quy tắc từ tài khoản của tỉnh",
  input: AddProvincialRule,
  async load({ tx, today }, input) {
    if (input.validFrom < today) throw atField(refusals.RULE_IN_PAST(), "validFrom");
    const role = await tx
      .selectFrom("app.role")
      .select(["code", "name", "given_by_two"])
      .where("code", "=", input.roleCode)
      .executeTakeFirst();
    if (!role) throw atField(refusals.ROLE_UNKNOWN(), "roleCode");
    const unit = await tx
      .selectFrom("app.unit_version")
      .select("name")
      .where("unit_id", "=", input.unitId)
      .where("valid_from", "<=", input.validFrom)
      .where((where) =>
        where.or([where("valid_to", "is", null), where("valid_to", ">", input.validFrom)]),
      )
      .executeTakeFirst();
    if (!unit) throw atField(refusals.UNIT_UNKNOWN(), "unitId");
    const same = await tx
      .selectFrom("app.provincial_rule")
      .select("id")
      .where("claim", "=", input.claim)
      .where("value", "=", input.value)
      .where("role_code", "=", input.roleCode)
      .where("unit_id", "=", input.unitId)
      .where((where) =>
        where.or([where("valid_to", "is", null), where("valid_to", ">", input.validFrom)]),
      )
      .executeTakeFirst();
    if (same) throw atField(refusals.RULE_KNOWN(), "value");
    return { role, unit };
  },
  policy: (_actor, { role }) =>
    role.given_by_two || HEADS.includes(role.code)
      ? refuse(
          `Vai trò ${role.name} không giao bằng quy tắc: người giữ vai trò này do người có thẩm quyền quyết định. Hãy mời từng người.`,
        )
      : allowed,
  async run(context, { role, unit }, input) {
    const { tx, now, actor } = context;
    const id = newId();
    await tx
      .insertInto("app.provincial_rule")
      .values({
        id,
        claim: input.claim,
        value: input.value,
        role_code: input.roleCode,
        unit_id: input.unitId,
        valid_from: input.validFrom,
        entered_by: actor.accountId ?? "",
        entered_at: now,
      })
      .execute();
    const { claim, value, validFrom } = input;
    context.record("provincial-rule", id, {
      claim,
      value,
      gives: `${role.name}, ${unit.name}`,
      validFrom,
    });
    return { id };
  },
  tell: telling<Told & { validFrom: string }>(
    ({ claim, value, gives, validFrom }) =>
      `thêm quy tắc: ai có ${claim} = “${value}” thì giữ vai trò ${gives}, từ ngày ${vietnameseDate(validFrom)}`,
  ),
});

/** The rule gives nothing from today on, and who holds a role by it holds it no more (one given today, from tomorrow). */
export const endProvincialRule = defineAct({
  name: "access.end-provincial-rule",
  title: "Kết thúc quy tắc từ tài khoản của tỉnh",
  input: EndProvincialRule,
  async load({ tx, today }, { ruleId }) {
    const rule = await tx
      .selectFrom("app.provincial_rule as rule")
      .innerJoin("app.role as role", "role.code", "rule.role_code")
      .innerJoin("app.unit_version as unit", "unit.unit_id", "rule.unit_id")
      .select([
        "rule.id",
        "rule.claim",
        "rule.value",
        "rule.valid_from",
        "rule.valid_to",
        "role.name as role",
        "unit.name as unit",
      ])
      .where("rule.id", "=", ruleId)
      .orderBy("unit.valid_from", "desc")
      .limit(1)
      .forUpdate("rule")
      .executeTakeFirst();
    if (!rule) throw refusals.RULE_UNKNOWN();
    return { ...rule, isOver: rule.valid_to !== null && rule.valid_to <= today };
  },
  policy: (_actor, { isOver }) => (isOver ? refuse("Quy tắc này đã kết thúc.") : allowed),
  async run(context, rule) {
    const { tx, today } = context;
    const validTo = rule.valid_from > today ? rule.valid_from : today;
    await tx
      .updateTable("app.provincial_rule")
      .set({ valid_to: validTo })
      .where("id", "=", rule.id)
      .execute();
    const { numUpdatedRows } = await tx
      .updateTable("app.role_grant")
      .set({ valid_to: sql`greatest(${today}::date, valid_from + 1)` })
      .where("rule_id", "=", rule.id)
      .where("valid_to", "is", null)
      .executeTakeFirst();
    const { claim, value } = rule;
    context.record("provincial-rule", rule.id, {
      claim,
      value,
      gives: `${rule.role}, ${rule.unit}`,
      people: Number(numUpdatedRows),
    });
    return {};
  },
  tell: telling<Told & { people: number }>(
    ({ claim, value, gives, people }) =>
      `kết thúc quy tắc ${claim} = “${value}” (${gives}); ${people} người thôi giữ vai trò này`,
  ),
});
