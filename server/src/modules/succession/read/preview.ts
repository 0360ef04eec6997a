import type { ReorganisationEffect } from "@dondoc/contract";
import { vietnameseDate } from "@dondoc/workcalendar";
import { sql } from "kysely";
import type { Tx } from "../../../kernel/database/scope.ts";
import { unitRefs } from "../../organisation/index.ts";
import { ending, heirOf, type Plan } from "../domain/plan.ts";
import { proposeSuccessor } from "../domain/propose-successor.ts";
import { lastDayOf } from "./load-plan.ts";
import { openShares, type OpenShare } from "./open-tasks.ts";

/** What a reorganisation would bring about, as things stand; reads only. */
export async function previewOf(tx: Tx, plan: Plan, today: string): Promise<ReorganisationEffect> {
  const ids = ending(plan).map(({ id }) => id);
  const [refs, rest, shares] = await Promise.all([
    unitRefs(tx, ids, lastDayOf(plan)),
    affected(tx, ids, plan),
    openShares(tx, ids, today),
  ]);
  const heir = heirOf(plan);
  const to = heir?.name ?? null;
  const lastDay = lastDayOf(plan);
  return {
    notes: notesOn(plan, today),
    ends: [...refs.values()].map((ref) => ({ ...ref, lastDay })),
    versions: [
      ...plan.successors.flatMap(({ shape, name }) =>
        shape ? [{ unitId: null, name, validFrom: plan.effectiveOn, before: null }] : [],
      ),
      ...(plan.shape
        ? plan.units.map(({ id, name }) => ({
            unitId: id,
            name: plan.shape?.name ?? name,
            validFrom: plan.effectiveOn,
            before: name,
          }))
        : []),
    ],
    aliases: rest.aliases.map((name) => ({ name, until: lastDay })),
    children: rest.children.map((unit) => ({ unit, to })),
    people: rest.people.map((person) => ({
      ...person,
      successor: plan.successors.length === 1 ? 0 : null,
    })),
    portfolios: rest.portfolios.map((charge) => ({ ...charge, to: charge.over ? to : null })),
    rules: rest.rules,
    groups: rest.groups,
    tasks: routesOf(shares, plan, refs),
    consultations: rest.consultations,
  };
}

function notesOn({ effectiveOn, kind }: Plan, today: string): string[] {
  const day = vietnameseDate(effectiveOn);
  if (effectiveOn > today) {
    return [
      `Chưa có gì thay đổi cho đến ngày ${day}; đầu ngày đó chương trình tự thực hiện. Trước ngày đó có thể hủy.`,
    ];
  }
  if (effectiveOn === today) return ["Có hiệu lực ngay khi ghi. Sau đó không hủy được."];
  return [
    `Ngày có hiệu lực ${day} đã qua: tên và cơ quan kế thừa được ghi từ ngày ${day}, còn nhiệm vụ, quyền truy cập và phân công chuyển từ hôm nay.`,
    "Số liệu, báo cáo của các ngày đã qua giữ nguyên: ngày chậm đến hôm nay tính cho cơ quan cũ.",
    ...(kind === "rename" || kind === "level-change"
      ? ["Trang xem lại các ngày đã qua sẽ hiện tên mới kể từ ngày có hiệu lực."]
      : []),
  ];
}

interface Affected {
  aliases: string[];
  children: { id: string; name: string; shortName: string | null }[];
  people: Omit<ReorganisationEffect["people"][number], "successor">[];
  portfolios: { holder: string; unit: string; over: boolean }[];
  rules: ReorganisationEffect["rules"];
  groups: ReorganisationEffect["groups"];
  consultations: number;
}

/** Everything that names a body that ends, but its tasks. */
async function affected(tx: Tx, ids: readonly string[], plan: Plan): Promise<Affected> {
  const gone = sql`(select unnest(${[...ids]}::uuid[]))`;
  const day = plan.effectiveOn;
  const { rows } = await sql<Affected>`
    with last as (select distinct on (unit_id) * from app.unit_version where valid_from <= ${day}::date order by unit_id, valid_from desc),
    leaving as (select * from last where unit_id in ${gone})
    select
      array(select name from leaving union select short_name from leaving where short_name is not null
        union select alias from app.unit_alias where unit_id in ${gone} order by 1) as aliases,
      (select coalesce(jsonb_agg(jsonb_build_object('id', last.unit_id, 'name', last.name, 'shortName', last.short_name) order by last.name), '[]')
        from last where last.parent_id in ${gone} and last.unit_id not in ${gone} and last.valid_to is null) as children,
      (select coalesce(jsonb_agg(jsonb_build_object('appointmentId', post.id, 'person', jsonb_build_object('id', person.id, 'name', person.full_name),
          'title', post.title, 'isHead', post.is_head,
          'unit', jsonb_build_object('id', leaving.unit_id, 'name', leaving.name, 'shortName', leaving.short_name),
          'roles', (select coalesce(jsonb_agg(role.name order by role.rank), '[]') from app.account
            join app.role_grant held on held.account_id = account.id and held.unit_id = post.unit_id
              and (held.valid_to is null or held.valid_to > ${day}::date)
            join app.role on role.code = held.role_code where account.person_id = person.id))
          order by leaving.name, post.is_head desc, person.full_name), '[]')
        from leaving join app.appointment post on post.unit_id = leaving.unit_id and (post.valid_to is null or post.valid_to > ${day}::date)
        join app.person on person.id = post.person_id) as people,
      (select coalesce(jsonb_agg(jsonb_build_object('holder', coalesce(person.full_name, division.name, ''), 'unit', leaving.name,
          'over', charge.unit_id is not distinct from leaving.unit_id) order by leaving.name), '[]')
        from leaving join app.portfolio charge on leaving.unit_id in (charge.unit_id, charge.division_id)
          and (charge.valid_to is null or charge.valid_to > ${day}::date)
        left join app.account on account.id = charge.account_id left join app.person on person.id = account.person_id
        left join last division on division.unit_id = charge.division_id) as portfolios,
      (select coalesce(jsonb_agg(jsonb_build_object('id', rule.id, 'title', rule.title) order by rule.title), '[]')
        from app.coordination_rule rule where rule.review_state <> 'ended' and (rule.owner_unit_id in ${gone} or exists (
          select from app.coordination_rule_party party where party.rule_id = rule.id and party.unit_id in ${gone}))) as rules,
      (select coalesce(jsonb_agg(jsonb_build_object('name', member_of.name, 'unit', leaving.name) order by member_of.name), '[]')
        from leaving join app.unit_group_member member on member.unit_id = leaving.unit_id and (member.valid_to is null or member.valid_to > ${day}::date)
        join app.unit_group member_of on member_of.id = member.group_id) as groups,
      (select count(*)::int from app.consultation_asked asked where asked.unit_id in ${gone}
        and asked.sent_at is not null and asked.answered_on is null and asked.withdrawn_at is null) as consultations`.execute(
    tx,
  );
  const [row] = rows;
  if (!row) throw new Error("one row is always there");
  return row;
}

function routesOf(
  shares: readonly OpenShare[],
  plan: Plan,
  refs: ReadonlyMap<string, { id: string; name: string; shortName: string | null }>,
): ReorganisationEffect["tasks"] {
  const names = new Map(plan.successors.map(({ unitId, name }) => [unitId, name]));
  return [...Map.groupBy(shares, ({ unitId, role }) => `${unitId} ${role}`).values()].flatMap(
    (own) => {
      const [first] = own;
      const unit = first && refs.get(first.unitId);
      if (!first || !unit) return [];
      const routes = Map.groupBy(own, (share) => {
        const { unitId, byItself } = proposeSuccessor(share, plan.successors);
        return byItself && unitId !== null ? (names.get(unitId) ?? null) : null;
      });
      const proposed = Map.groupBy(routes.get(null) ?? [], (share) => {
        const { unitId } = proposeSuccessor(share, plan.successors);
        return unitId === null ? null : `${names.get(unitId) ?? ""} (đề xuất)`;
      });
      routes.delete(null);
      return [
        {
          unit,
          role: first.role,
          count: own.length,
          overdue: own.filter(({ overdue }) => overdue).length,
          routes: [...routes, ...proposed].map(([to, some]) => ({ to, count: some.length })),
        },
      ];
    },
  );
}
