import { sql } from "kysely";
import type { Runtime } from "../kernel/act.ts";
import type { Actor } from "../kernel/actor.ts";
import type { Database } from "../kernel/database/connect.ts";
import { addField, setPortfolio } from "../modules/portfolios/index.ts";

/** The province's fields, and the division of the Office that monitors each. */
const FIELDS = {
  "Cải cách hành chính, tổ chức bộ máy": "Phòng Nội chính",
  "Tài chính, đầu tư công": "Phòng Kinh tế",
  "Nông nghiệp, môi trường": "Phòng Kinh tế",
  "Xây dựng, giao thông, đô thị": "Phòng Kinh tế",
  "Y tế, giáo dục, văn hóa": "Phòng Khoa giáo - Văn xã",
  "Chuyển đổi số": "Phòng Kiểm soát thủ tục hành chính",
} as const;
type FieldName = keyof typeof FIELDS;

const AGENCIES: Readonly<Record<string, readonly string[]>> = {
  "Phòng Nội chính": ["Sở Nội vụ", "Sở Tư pháp", "Thanh tra tỉnh"],
  "Phòng Kinh tế": [
    "Sở Tài chính",
    "Sở Công Thương",
    "Sở Xây dựng",
    "Sở Nông nghiệp và Môi trường",
  ],
  "Phòng Khoa giáo - Văn xã": [
    "Sở Y tế",
    "Sở Giáo dục và Đào tạo",
    "Sở Văn hóa, Thể thao và Du lịch",
  ],
  "Phòng Kiểm soát thủ tục hành chính": ["Sở Khoa học và Công nghệ"],
};
const LEADS: readonly { fields: readonly FieldName[]; agencies: readonly string[] }[] = [
  { fields: ["Y tế, giáo dục, văn hóa"], agencies: ["Sở Y tế", "Sở Giáo dục và Đào tạo"] },
  { fields: ["Tài chính, đầu tư công"], agencies: ["Sở Tài chính", "Sở Công Thương"] },
];
const SINCE = "2026-01-05";
const BASIS = "Thông báo số 05/TB-VP của Văn phòng UBND tỉnh An Sơn";
const LEAD_BASIS = "Quyết định số 12/QĐ-UBND của UBND tỉnh An Sơn";

interface Stage {
  owner: Database;
  runtime: Runtime;
  chief: Actor;
}

/** Who in the Office follows what, by the acts themselves: fields, divisions with their officers, Vice-Chairs. */
export async function divideTheWork({ owner, runtime, chief }: Stage): Promise<void> {
  const fieldIds = new Map<string, string>();
  for (const name of Object.keys(FIELDS)) {
    const { id } = await addField.perform(runtime, chief, { name, validFrom: SINCE });
    fieldIds.set(name, id);
  }
  const unitIds = await currentUnits(owner);
  const ids = (names: readonly string[]) => names.flatMap((name) => unitIds.get(name) ?? []);
  const fieldsOf = (names: readonly string[]) => names.flatMap((name) => fieldIds.get(name) ?? []);
  const officers = await officersOfDivisions(owner);
  const given = { groupIds: [], validFrom: SINCE };
  for (const [division, agencies] of Object.entries(AGENCIES)) {
    const fields = Object.entries(FIELDS).filter(([, by]) => by === division);
    await setPortfolio.perform(runtime, chief, {
      ...given,
      duty: "monitor",
      divisionId: unitIds.get(division) ?? null,
      accountId: officers.get(division) ?? null,
      unitIds: ids(agencies),
      fieldIds: fieldsOf(fields.map(([name]) => name)),
      legalBasis: BASIS,
    });
  }
  const leaders = await viceChairs(owner);
  for (const [index, { fields, agencies }] of LEADS.entries()) {
    await setPortfolio.perform(runtime, chief, {
      ...given,
      duty: "lead",
      divisionId: null,
      accountId: leaders[index] ?? null,
      unitIds: ids(agencies),
      fieldIds: fieldsOf(fields),
      legalBasis: LEAD_BASIS,
    });
  }
}

/** Today's units by their names. */
export async function currentUnits(owner: Database): Promise<Map<string, string>> {
  const rows = await owner
    .selectFrom("app.unit_version")
    .select(["unit_id", "name"])
    .where("valid_to", "is", null)
    .execute();
  return new Map(rows.map(({ unit_id, name }) => [name, unit_id]));
}

/** One officer a division, who is not its head. */
async function officersOfDivisions(owner: Database): Promise<Map<string, string>> {
  const { rows } = await sql<{ division: string; account_id: string }>`
    select distinct on (division.name) division.name as division, account.id as account_id
    from app.unit_version division
    join app.appointment on appointment.unit_id = division.unit_id and not appointment.is_head and appointment.valid_to is null
    join app.account on account.person_id = appointment.person_id
    where division.kind = 'division' and division.valid_to is null order by division.name, appointment.id`.execute(
    owner,
  );
  return new Map(rows.map(({ division, account_id }) => [division, account_id]));
}

async function viceChairs(owner: Database): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select account.id from app.account join app.role_grant held on held.account_id = account.id
    where held.role_code = 'VICE_CHAIR' and held.valid_to is null order by account.login <> 'phochutich@tinhmau.example', account.login`.execute(
    owner,
  );
  return rows.map(({ id }) => id);
}
