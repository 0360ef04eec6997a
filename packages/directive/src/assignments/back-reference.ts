import type { ReadAssignment } from "../reading.ts";

const REFERS =
  /^(?:các |những )?(?:cơ quan|đơn vị|địa phương|sở|ngành)[^:;.]{0,60}\s(?:nêu |nói |đã nêu |được nêu )?(?:tại|ở) (?:khoản|mục|điểm|điều|phần)\s(?<label>[\p{L}\d.]{1,6})(?: (?:này|nêu trên|mục này|điều này))?$/iu;

/** "Các đơn vị nêu tại khoản 1" are those who are told to act there; where nobody is, the words stay. */
export function resolveReferences(assignments: readonly ReadAssignment[]): void {
  /** The first duty of the last provision with that label. */
  const told = new Map<string, ReadAssignment>();
  for (const duty of assignments) {
    const [only] = duty.assignees;
    const label = only && duty.assignees.length === 1 && REFERS.exec(only.value)?.groups?.["label"];
    const meant = label ? told.get(label) : undefined;
    if (meant && meant.assignees.length > 0) {
      duty.assignees = meant.assignees.map((field) => ({
        ...field,
        rule: "who.reference",
        confidence: "likely",
      }));
    }
    for (const name of [duty.at, duty.at.slice(duty.at.lastIndexOf(".") + 1)]) {
      if (told.get(name)?.at !== duty.at) told.set(name, duty);
    }
  }
}
