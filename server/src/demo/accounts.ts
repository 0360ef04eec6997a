import { sql } from "kysely";
import type { Database } from "../kernel/database/connect.ts";
import { newId } from "../kernel/ids.ts";
import { divisionDoors } from "./divisions.ts";

interface Office {
  person_id: string;
  full_name: string;
  title: string;
  is_head: boolean;
  unit_id: string;
  unit_kind: string;
  parent_kind: string | null;
  parent_id: string | null;
  unit_name: string;
  valid_from: string;
  valid_to: string | null;
}

interface Post {
  role: string;
  unitId: string;
}

/** A door the terminal shows: whose link it is, and the login behind it. */
export interface DemoDoor {
  title: string;
  login: string;
}

const DOMAIN = "tinhmau.example";

/** The people a visitor may become; each login belongs to the first holder of that post. */
const DOORS: readonly (DemoDoor & {
  role: string;
  unitKind?: string;
  unitName?: RegExp;
  post?: RegExp;
})[] = [
  {
    title: "Chuyên viên Văn phòng UBND",
    login: `chuyenvien@${DOMAIN}`,
    role: "OFFICE_SPECIALIST",
    unitName: /^Phòng Tổng hợp/,
    post: /^Chuyên viên/,
  },
  { title: "Lãnh đạo Văn phòng UBND", login: `chanhvanphong@${DOMAIN}`, role: "OFFICE_CHIEF" },
  { title: "Chủ tịch UBND tỉnh", login: `chutich@${DOMAIN}`, role: "CHAIR" },
  { title: "Phó Chủ tịch UBND tỉnh", login: `phochutich@${DOMAIN}`, role: "VICE_CHAIR" },
  { title: "Văn thư", login: `vanthu@${DOMAIN}`, role: "CLERK" },
  {
    title: "Giám đốc Sở Tài chính",
    login: `sotaichinh@${DOMAIN}`,
    role: "AGENCY_HEAD",
    unitName: /^Sở Tài chính/,
  },
  {
    title: "Đầu mối Sở Tài chính",
    login: `daumoi.sotaichinh@${DOMAIN}`,
    role: "AGENCY_FOCAL",
    unitName: /^Sở Tài chính/,
  },
  {
    title: "Người thực hiện, Sở Tài chính",
    login: `thuchien.sotaichinh@${DOMAIN}`,
    role: "EXECUTOR",
    unitName: /^Sở Tài chính/,
  },
  {
    title: "Chủ tịch UBND phường",
    login: `phuong@${DOMAIN}`,
    role: "AGENCY_HEAD",
    unitKind: "ward",
  },
  { title: "Chủ tịch UBND xã", login: `xa@${DOMAIN}`, role: "AGENCY_HEAD", unitKind: "commune" },
  { title: "Sở Nội vụ theo dõi, đánh giá", login: `sonoivu@${DOMAIN}`, role: "HOME_AFFAIRS" },
  { title: "Thành viên Tổ công tác", login: `tocongtac@${DOMAIN}`, role: "WORKING_GROUP_MEMBER" },
  { title: "Trưởng đoàn kiểm tra", login: `doankiemtra@${DOMAIN}`, role: "INSPECTION_LEAD" },
  { title: "Thường trực Tỉnh ủy theo dõi", login: `tinhuy@${DOMAIN}`, role: "PARTY_VIEWER" },
  { title: "Kiểm soát viên", login: `kiemsoat@${DOMAIN}`, role: "AUDITOR" },
  { title: "Quản trị hệ thống", login: `quantri@${DOMAIN}`, role: "ADMINISTRATOR" },
  { title: "Tiếp nhận phản ánh, kiến nghị", login: `tongdai@${DOMAIN}`, role: "HOTLINE" },
  {
    title: "Phụ trách giải quyết tố cáo",
    login: `tocao@${DOMAIN}`,
    role: "DENUNCIATION_HEAD",
  },
  { title: "Xử lý tố cáo", login: `thanhtravien@${DOMAIN}`, role: "DENUNCIATION_OFFICER" },
  { title: "Xử lý tin khiếu nại, tố cáo", login: `xulydon@${DOMAIN}`, role: "TIP_HANDLER" },
];
export const demoDoors: readonly DemoDoor[] = [
  ...DOORS.map(({ title, login }) => ({ title, login })),
  ...divisionDoors,
];

/** Offices that stand beside the line: one more person each, at the committee, the office or the inspectorate. */
const BESIDE_THE_LINE: readonly {
  role: string;
  name: string;
  title: string;
  unitKind: string;
  unitName?: string;
}[] = [
  {
    role: "PARTY_VIEWER",
    name: "Phạm Thị Hạnh Nguyên",
    title: "Chuyên viên theo dõi của Thường trực Tỉnh ủy",
    unitKind: "committee",
  },
  { role: "AUDITOR", name: "Đinh Công Minh Triết", title: "Kiểm soát viên", unitKind: "office" },
  {
    role: "ADMINISTRATOR",
    name: "Vũ Hải Đăng Khoa",
    title: "Quản trị hệ thống",
    unitKind: "office",
  },
  { role: "CLERK", name: "Trương Thị Bảo Ngân", title: "Văn thư", unitKind: "office" },
  {
    role: "HOTLINE",
    name: "Lê Thị Thu Hiền",
    title: "Viên chức tổng đài 1022",
    unitKind: "office",
  },
  {
    role: "DENUNCIATION_HEAD",
    name: "Tạ Hoàng Việt Cường",
    title: "Trưởng phòng giải quyết khiếu nại, tố cáo",
    unitKind: "department",
    unitName: "Thanh tra tỉnh",
  },
  {
    role: "DENUNCIATION_OFFICER",
    name: "Ngô Thị Thanh Trúc",
    title: "Thanh tra viên",
    unitKind: "department",
    unitName: "Thanh tra tỉnh",
  },
  {
    role: "TIP_HANDLER",
    name: "Ngô Minh Đức Thịnh",
    title: "Chuyên viên Ban Tiếp công dân",
    unitKind: "office",
  },
];

/** Gives everybody who holds an office an account and the role that goes with it. No passwords: links only. */
export async function insertDemoAccounts(owner: Database, now: Date): Promise<void> {
  const beside = await addThoseBesideTheLine(owner);
  const offices = await loadOffices(owner);
  const accounts = new Map<string, { id: string; personId: string; login: string }>();
  const taken = new Set<string>();
  const grants: {
    account_id: string;
    role_code: string;
    unit_id: string;
    valid_from: string;
    valid_to: string | null;
  }[] = [];
  for (const office of offices) {
    const post = postOf(office, beside.get(office.person_id));
    let account = accounts.get(office.person_id);
    if (!account) {
      account = { id: newId(), personId: office.person_id, login: loginFor(office, post, taken) };
      accounts.set(office.person_id, account);
    }
    grants.push({
      account_id: account.id,
      role_code: post.role,
      unit_id: post.unitId,
      valid_from: office.valid_from,
      valid_to: office.valid_to,
    });
  }
  await owner
    .insertInto("app.account")
    .values(
      [...accounts.values()].map(({ id, personId, login }) => ({
        id,
        person_id: personId,
        login,
        created_at: now,
      })),
    )
    .execute();
  await owner.insertInto("app.role_grant").values(grants).execute();
}

async function addThoseBesideTheLine(owner: Database): Promise<Map<string, string>> {
  const roles = new Map<string, string>();
  for (const { role, name, title, unitKind, unitName = null } of BESIDE_THE_LINE) {
    const person = newId();
    await owner.insertInto("app.person").values({ id: person, full_name: name }).execute();
    await sql`insert into app.appointment (person_id, unit_id, title, valid_from)
      select ${person}, unit_id, ${title}, '2024-01-02' from app.unit_version
      where kind = ${unitKind} and valid_to is null and name = coalesce(${unitName}, name) order by valid_from limit 1`.execute(
      owner,
    );
    roles.set(person, role);
  }
  return roles;
}

async function loadOffices(owner: Database): Promise<Office[]> {
  const { rows } = await sql<Office>`
    select distinct on (appointment.person_id, appointment.unit_id, appointment.valid_from)
      person.id as person_id, person.full_name, appointment.title, appointment.is_head, appointment.unit_id,
      version.kind as unit_kind, version.name as unit_name, version.parent_id, parent.kind as parent_kind,
      appointment.valid_from, appointment.valid_to
    from app.appointment join app.person on person.id = appointment.person_id
    join app.unit_version version on version.unit_id = appointment.unit_id
    left join app.unit_version parent on parent.unit_id = version.parent_id and parent.valid_to is null
    order by appointment.person_id, appointment.unit_id, appointment.valid_from, version.valid_from desc`.execute(
    owner,
  );
  return rows.toSorted(
    (a, b) =>
      Number(b.is_head) - Number(a.is_head) ||
      (a.valid_to === null ? 0 : 1) - (b.valid_to === null ? 0 : 1) ||
      a.unit_name.localeCompare(b.unit_name, "vi"),
  );
}

function postOf(office: Office, beside: string | undefined): Post {
  if (beside) return { role: beside, unitId: office.unit_id };
  if (office.unit_kind === "committee")
    return { role: office.is_head ? "CHAIR" : "VICE_CHAIR", unitId: office.unit_id };
  if (office.unit_kind === "office")
    return {
      role: office.is_head || office.title.startsWith("Phó") ? "OFFICE_CHIEF" : "OFFICE_SPECIALIST",
      unitId: office.unit_id,
    };
  if (office.parent_kind === "office" && office.parent_id)
    return { role: "OFFICE_SPECIALIST", unitId: office.parent_id };
  if (office.unit_kind === "working-group")
    return { role: "WORKING_GROUP_MEMBER", unitId: office.unit_id };
  if (office.is_head) return { role: "AGENCY_HEAD", unitId: office.unit_id };
  if (office.unit_name.startsWith("Sở Nội vụ") && office.title.startsWith("Phó"))
    return { role: "HOME_AFFAIRS", unitId: office.unit_id };
  if (office.unit_name.startsWith("Thanh tra") && office.title.startsWith("Phó"))
    return { role: "INSPECTION_LEAD", unitId: office.unit_id };
  return {
    role: /đầu mối|Văn phòng|Phó/i.test(office.title) ? "AGENCY_FOCAL" : "EXECUTOR",
    unitId: office.unit_id,
  };
}

function loginFor(office: Office, post: Post, taken: Set<string>): string {
  const door = DOORS.find(
    ({ login, role, unitKind, unitName, post: title }) =>
      !taken.has(login) &&
      office.valid_to === null &&
      role === post.role &&
      (!unitKind || unitKind === office.unit_kind) &&
      (!unitName || unitName.test(office.unit_name)) &&
      (!title || title.test(office.title)),
  );
  const plain = office.full_name
    .normalize("NFD")
    .replaceAll(/\p{M}/gu, "")
    .replaceAll(/đ/giu, "d")
    .toLowerCase()
    .split(" ")
    .join(".");
  for (let n = 0; ; n++) {
    const login = door?.login ?? `${plain}${n || ""}@${DOMAIN}`;
    if (!taken.has(login)) {
      taken.add(login);
      return login;
    }
  }
}
