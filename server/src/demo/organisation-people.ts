import type { UnitKind } from "@dondoc/contract";
import type { Body } from "./organisation-body.ts";
import { idOf } from "./organisation-ids.ts";
import { personName } from "./organisation-names.ts";

export interface DemoAppointment {
  id: string;
  person_id: string;
  unit_id: string;
  title: string;
  is_head: boolean;
  valid_from: string;
  valid_to: string | null;
}
export interface DemoPerson {
  id: string;
  full_name: string;
  email: string;
}

/** When most people of the demo took their posts. */
const IN_POST_SINCE = "2021-07-01";
/** Units whose head changed in the past two years, and when. */
const NEW_HEADS: Readonly<Record<string, string>> = {
  finance: "2026-03-02",
  health: "2025-09-15",
  education: "2025-12-01",
  trade: "2024-12-16",
  tax: "2026-06-01",
  "locality Sơn Giang": "2026-04-15",
  "locality Vân Lĩnh": "2026-08-03",
};
const HEADS: Readonly<Partial<Record<UnitKind, string>>> = {
  committee: "Chủ tịch",
  office: "Chánh Văn phòng",
  district: "Chủ tịch",
  commune: "Chủ tịch",
  ward: "Chủ tịch",
  "working-group": "Tổ trưởng",
  division: "Trưởng phòng",
  party: "Bí thư",
  council: "Chủ tịch",
};
const OTHER_HEADS: Readonly<Record<string, string>> = {
  inspectorate: "Chánh Thanh tra",
  zones: "Trưởng ban",
  reception: "Trưởng ban",
  "one-stop": "Giám đốc",
  college: "Hiệu trưởng",
  tax: "Trưởng Thuế tỉnh",
  statistics: "Trưởng Thống kê",
  enforcement: "Trưởng Thi hành án dân sự",
  market: "Cục trưởng",
  military: "Chỉ huy trưởng",
  front: "Chủ tịch",
  procuracy: "Viện trưởng",
  court: "Chánh án",
};

const headTitle = ({ key, kind }: Body): string => OTHER_HEADS[key] ?? HEADS[kind] ?? "Giám đốc";
const deputyTitle = (head: string): string =>
  head === "Trưởng ban" ? "Phó Trưởng ban" : `Phó ${head}`;

/** Posts under the head, by the body: enough for every desk of the program, not the whole establishment. */
function staffOf(body: Body): string[] {
  const deputy = deputyTitle(headTitle(body));
  switch (body.kind) {
    case "committee":
      return [deputy, deputy, deputy, deputy];
    case "office":
      return [deputy, deputy, deputy];
    case "division":
      return ["Chuyên viên", "Chuyên viên"];
    case "department":
      return [deputy, "Chuyên viên Văn phòng, đầu mối", "Chuyên viên", "Chuyên viên"];
    case "vertical":
      return ["Chuyên viên, đầu mối"];
    case "ward":
      return ["Chuyên viên Văn phòng HĐND và UBND, đầu mối"];
    default:
      return [];
  }
}

/** Everybody of the demo and the posts they hold or held; each unit has one head on every day of its life since 2021. */
export function demoPeople(bodies: readonly Body[]): {
  people: DemoPerson[];
  appointments: DemoAppointment[];
} {
  const people: DemoPerson[] = [];
  const appointments: DemoAppointment[] = [];
  const hire = (): string => {
    const id = idOf("person", String(people.length));
    people.push({
      id,
      full_name: personName(people.length),
      email: `nguoi${people.length + 1}@tinhmau.example`,
    });
    return id;
  };
  const appoint = (
    unit: string,
    person: string,
    title: string,
    isHead: boolean,
    from: string,
    to: string | null,
  ) =>
    appointments.push({
      id: idOf("appointment", unit, title, String(appointments.length)),
      person_id: person,
      unit_id: idOf("unit", unit),
      title,
      is_head: isHead,
      valid_from: from,
      valid_to: to,
    });

  for (const body of bodies) {
    const { key, endsOn } = body;
    const begins = body.versions[0]?.from ?? IN_POST_SINCE;
    const since = begins > IN_POST_SINCE ? begins : IN_POST_SINCE;
    const changed = NEW_HEADS[key];
    if (changed) appoint(key, hire(), headTitle(body), true, since, changed);
    appoint(key, hire(), headTitle(body), true, changed ?? since, endsOn);
    // Of bodies that have ended only the heads are remembered.
    const staff = endsOn === null ? staffOf(body) : [];
    for (const title of staff) appoint(key, hire(), title, false, since, null);
  }
  for (const [unit, title] of [
    ["office", "Tổ phó"],
    ["home", "Thành viên"],
    ["inspectorate", "Thành viên"],
    ["general", "Thư ký"],
  ] as const) {
    const head = appointments.find(
      ({ unit_id, is_head, valid_to }) =>
        unit_id === idOf("unit", unit) && is_head && valid_to === null,
    );
    if (head) appoint("working-group", head.person_id, title, false, IN_POST_SINCE, null);
  }
  return { people, appointments };
}
