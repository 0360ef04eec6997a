import { addDays } from "@dondoc/workcalendar";
import { sql } from "kysely";
import type { Runtime } from "../kernel/act.ts";
import type { Actor } from "../kernel/actor.ts";
import type { Database } from "../kernel/database/connect.ts";
import { reorganise } from "../modules/succession/index.ts";

/** A merger that waits for its day, and a board whose end leaves tasks to be routed. */
export async function reorganiseDemo({
  owner,
  runtime,
  admin,
  today,
}: {
  owner: Database;
  runtime: Runtime;
  admin: Actor;
  today: string;
}): Promise<void> {
  const { rows } = await sql<{ id: string; name: string; parent_id: string | null }>`
    select unit_id as id, name, parent_id from app.unit_version where valid_to is null`.execute(
    owner,
  );
  const named = (name: string) => {
    const found = rows.find((row) => row.name === name);
    if (!found) throw new Error(`the demo has no ${name}`);
    return found;
  };
  const foreign = named("Sở Ngoại vụ");
  await reorganise.perform(
    runtime,
    admin,
    reorganise.input.parse({
      kind: "absorb",
      effectiveOn: addDays(today, 40),
      legalBasis: "Nghị quyết số 31/NQ-HĐND của HĐND tỉnh An Sơn",
      unitIds: [foreign.id],
      successors: [{ unitId: named("Văn phòng UBND tỉnh").id }],
    }),
  );
  const zones = named("Ban Quản lý các khu công nghiệp");
  await reorganise.perform(
    runtime,
    admin,
    reorganise.input.parse({
      kind: "split",
      effectiveOn: today,
      legalBasis: "Nghị quyết số 31/NQ-HĐND của HĐND tỉnh An Sơn",
      unitIds: [zones.id],
      successors: [
        {
          unitId: named("Sở Công Thương").id,
          functionScope: "Doanh nghiệp, đầu tư, sản xuất kinh doanh",
        },
        { unitId: named("Sở Xây dựng").id, functionScope: "Quy hoạch, xây dựng, đất đai" },
      ],
    }),
  );
}
