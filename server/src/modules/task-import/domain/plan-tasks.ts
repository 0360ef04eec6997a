import { createHash } from "node:crypto";
import { vietnameseDate } from "@dondoc/workcalendar";
import type { NameResolver } from "../../organisation/index.ts";
import { titleOf, type Column } from "./columns.ts";
import { fold } from "./read-cells.ts";
import type { RowError, SheetTask } from "./read-row.ts";

/** A line whose agencies are known. */
export interface PlannedTask extends SheetTask {
  /** By this the same line is known again, in this file or the next. */
  key: string;
  /** By this the same work is known again, also under another day or place: a task whose due day was moved is no new one. */
  workKey: string;
  holderId: string;
  partnerIds: string[];
  /** The same as they are called, for the eyes that check. */
  partnerNames: string[];
  /** What was understood otherwise than it stands there. */
  note: string | null;
}

/**
 * Finds the agencies of every line as of its document's day. Open work of a body that has ended goes to whoever stands for it;
 * what is done stays with the body that did it. Nothing is chosen among several.
 */
export function planTasks(
  tasks: readonly SheetTask[],
  names: NameResolver,
  today: string,
): { planned: PlannedTask[]; errors: RowError[] } {
  const planned: PlannedTask[] = [];
  const errors: RowError[] = [];
  for (const task of tasks) {
    const wrong: RowError[] = [];
    const say = (column: Column, message: string) =>
      wrong.push({ row: task.row, column: titleOf(column), message });
    const day = task.issuedOn ?? task.receivedOn ?? today;
    if (task.state === "SUSPENDED") {
      say(
        "state",
        "Tạm dừng phải có quyết định. Hãy ghi là đang thực hiện, nhập xong rồi ghi tạm dừng trong chương trình.",
      );
    }
    const lead = unitOf(task.lead, day, names);
    if (typeof lead === "string") say("lead", lead);
    const partners = task.partners.map((name) => ({ name, unit: unitOf(name, day, names) }));
    const groups = partners.filter(({ name }) => isMany(name, day, names));
    for (const { name, unit } of partners) {
      if (typeof unit === "string" && !isMany(name, day, names)) say("partners", unit);
    }
    if (wrong.length > 0 || typeof lead === "string") {
      errors.push(...wrong);
      continue;
    }
    const isOpen = task.state === "IN_PROGRESS";
    const now = (id: string) => (isOpen ? names.standsFor(id, today) : id);
    const holderId = now(lead.id);
    if (isOpen && !names.livesOn(holderId, today)) {
      say(
        "lead",
        `“${task.lead}” đã kết thúc hoạt động và không có một cơ quan kế thừa duy nhất. Hãy ghi cơ quan đang làm việc này.`,
      );
      errors.push(...wrong);
      continue;
    }
    const workKey = keyOf(documentKey(task), lead.id, task.content);
    const partnerIds = [
      ...new Set(partners.flatMap(({ unit }) => (typeof unit === "string" ? [] : [now(unit.id)]))),
    ].filter((id) => id !== holderId);
    planned.push({
      ...task,
      key: keyOf(workKey, task.place, task.due),
      workKey,
      holderId,
      partnerIds,
      partnerNames: partnerIds.map((id) => names.nameOf(id, isOpen ? today : day)),
      note:
        [
          ...(task.documentOfRow === null ? [] : [`Văn bản lấy theo dòng ${task.documentOfRow}`]),
          ...(holderId === lead.id ? [] : [`${task.lead} nay là ${names.nameOf(holderId, today)}`]),
          ...(groups.length === 0
            ? []
            : [`Chưa ghi phối hợp: ${groups.map(({ name }) => name).join("; ")}`]),
        ].join(". ") || null,
    });
  }
  return { planned, errors };
}

/** "UBND tỉnh" and "Ủy ban nhân dân tỉnh" are one body. */
const issuerKey = (issuer: string): string =>
  fold(issuer)
    .replaceAll(/\bubnd\b/g, "uy ban nhan dan")
    .replaceAll(/\bhdnd\b/g, "hoi dong nhan dan")
    .replaceAll(/\b(?:ttg|ttcp)\b/g, "thu tuong chinh phu")
    .replaceAll(/\bvpcp\b/g, "van phong chinh phu");

/** A document of the sheet: its number, its day and who issued it; "" where no number is said. */
export const documentKey = ({
  reference,
  issuedOn,
  issuer,
}: Pick<SheetTask, "reference" | "issuedOn" | "issuer">): string =>
  reference === null
    ? ""
    : `${reference.number}/${reference.symbol.toLowerCase()} ${issuedOn ?? ""} ${issuerKey(issuer)}`;

/** The same body, as far as both say it: one may be written out longer. */
export function isSameIssuer(one: string, other: string): boolean {
  const [a, b] = [issuerKey(one), issuerKey(other)];
  return a === "" || b === "" || `${a} `.startsWith(`${b} `) || `${b} `.startsWith(`${a} `);
}

const isMany = (name: string, day: string, names: NameResolver): boolean => {
  const { kind } = names.meaningOf(name, day);
  return kind === "group" || kind === "open";
};

function unitOf(name: string, day: string, names: NameResolver): { id: string } | string {
  const meaning = names.meaningOf(name, day);
  const listed = (ids: readonly string[]) => ids.map((id) => names.nameOf(id, day)).join("; ");
  switch (meaning.kind) {
    case "unit":
      return { id: meaning.unitId };
    case "ended": {
      const [only, ...others] = meaning.successorIds;
      if (only !== undefined && others.length === 0) return { id: only };
      return `“${name}” đã kết thúc hoạt động trước ngày ${vietnameseDate(day)}. ${
        only === undefined
          ? "Hãy ghi cơ quan kế thừa."
          : `Hãy ghi một trong: ${listed(meaning.successorIds)}.`
      }`;
    }
    case "not-yet":
      return `“${name}” chưa thành lập vào ngày ${vietnameseDate(day)}. Hãy kiểm tra ngày văn bản hoặc tên cơ quan.`;
    case "group":
    case "open":
      return `“${name}” là nhiều cơ quan. Mỗi dòng ghi một cơ quan chủ trì; hãy tách dòng.`;
    default:
      return meaning.candidateIds.length > 0
        ? `Không tìm thấy “${name}”. Có phải: ${listed(meaning.candidateIds)}?`
        : `Không tìm thấy “${name}” trong danh bạ. Hãy sửa tên, hoặc thêm tên gọi khác ở trang Cơ quan.`;
  }
}

const keyOf = (...parts: (string | null)[]): string =>
  createHash("sha256")
    .update(JSON.stringify(parts.map((part) => part?.toLowerCase().replaceAll(/\s+/gu, " ") ?? "")))
    .digest("base64url");
