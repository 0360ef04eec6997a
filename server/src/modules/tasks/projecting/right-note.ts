import { sql } from "kysely";
import type { Tx } from "../../../kernel/database/scope.ts";
import type { Settings, ThoughtOf } from "../../settings/index.ts";
import { LEFT_OUT } from "../domain/who-decides.ts";

type Key = "extension.decidedBy" | "suspension.decidedBy" | "submission.handedInBy";

/** The act by which each right is held, its verb, and what waits for whoever has it. */
const RIGHTS: Record<Key, { act: string; verb: string }> = {
  "extension.decidedBy": { act: "tasks.decide-extension", verb: "quyết định gia hạn" },
  "suspension.decidedBy": { act: "tasks.suspend", verb: "quyết định tạm dừng, cho tiếp tục" },
  "submission.handedInBy": { act: "tasks.submit", verb: "gửi kết quả và đề nghị gia hạn" },
};
/** Named of those who gain or lose a right; the others are counted. */
const NAMED = 5;

/** Who gains and who loses a right by a change of who decides: the persons in office on the day the change would begin. */
export const rightNote =
  (key: Key) =>
  async (tx: Tx, { before, after, from }: ThoughtOf): Promise<string> => {
    const [was, will] = [leftOut(before, key), leftOut(after, key)];
    const { act, verb } = RIGHTS[key];
    const gained = await holders(tx, { act, roles: less(was, will), from });
    const lost = await holders(tx, { act, roles: less(will, was), from });
    if (gained.length + lost.length === 0) return `Không ai thêm hay mất quyền ${verb}.`;
    const waiting = key === "extension.decidedBy" ? await waitingRequests(tx) : "";
    return [
      said(lost, `không còn quyền ${verb}`),
      said(gained, `thêm quyền ${verb}`),
      waiting,
      "Người được ủy quyền theo quyền của người ủy quyền.",
    ]
      .filter((sentence) => sentence !== "")
      .join(" ");
  };

const leftOut = (settings: Settings, key: Key): readonly string[] => LEFT_OUT[settings[key]];
const less = (some: readonly string[], others: readonly string[]): string[] =>
  some.filter((one) => !others.includes(one));

/** Persons whose own office has one of these roles, and no other by which they would keep the act. */
async function holders(
  tx: Tx,
  { act, roles, from }: { act: string; roles: readonly string[]; from: string },
): Promise<string[]> {
  if (roles.length === 0) return [];
  const { rows } = await sql<{ name: string }>`
    with held as (
      select role_grant.account_id, role_grant.role_code, role.name as role_name, role_grant.unit_id
      from app.role_grant join app.role on role.code = role_grant.role_code
      join app.role_act on role_act.role_code = role.code and role_act.act = ${act}
      where role_grant.valid_from <= ${from}::date and (role_grant.valid_to is null or role_grant.valid_to > ${from}::date)
    )
    select distinct person.full_name || ' (' || held.role_name || ')' as name
    from held join app.account on account.id = held.account_id and account.locked_at is null
    join app.person on person.id = account.person_id
    where held.role_code = any (${[...roles]}::text[])
      and not exists (select from held other where other.account_id = held.account_id and other.unit_id = held.unit_id
        and other.role_code <> all (${[...roles]}::text[]))
    order by 1`.execute(tx);
  return rows.map(({ name }) => name);
}

async function waitingRequests(tx: Tx): Promise<string> {
  const { rows } = await sql<{ waiting: number }>`
    select count(*) as waiting from app.task_extension where decision is null`.execute(tx);
  const waiting = rows[0]?.waiting ?? 0;
  return waiting === 0
    ? ""
    : `${waiting} đề nghị đang chờ sẽ do người có quyền từ ngày đó quyết định.`;
}

function said(names: readonly string[], what: string): string {
  if (names.length === 0) return "";
  const rest = names.length > NAMED ? ` và ${names.length - NAMED} người khác` : "";
  return `${names.length} người ${what}: ${names.slice(0, NAMED).join(", ")}${rest}.`;
}
