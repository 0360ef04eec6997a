import type { ReadAssignment } from "../reading.ts";

const REFERS =
  /^(?:các |những )?(?:cơ quan|đơn vị|địa phương|sở|ngành)[^:;.]{0,60}\s(?:nêu |nói |đã nêu |được nêu )?(?:tại|ở) (?:khoản|mục|điểm|điều|phần)\s(?<label>[\p{L}\d.]{1,6})(?: (?:này|nêu trên|mục này|điều này))?$/iu;

/** "Các đơn vị nêu tại khoản 1" are those who are told to act there; where nobody is, the words stay. */
export function resolveReferences(assignments: readonly ReadAssignment[]): void {
  for (const [index, duty] of assignments.entries()) {
    const [only] = duty.assignees;
    const label = only && duty.assignees.length === 1 && REFERS.exec(only.value)?.groups?.["label"];
    if (!only || !label) continue;
    const told = assignments.slice(0, index);
    const last = told.findLast(({ at }) => at === label || at.endsWith(`.${label}`));
    const before = last && told.find(({ at }) => at === last.at);
    if (!before || before.assignees.length === 0) continue;
    duty.assignees = before.assignees.map((field) => ({
      ...field,
      rule: "who.reference",
      confidence: "likely",
    }));
  }
}
