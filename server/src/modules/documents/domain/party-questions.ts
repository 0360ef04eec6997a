import type { Question } from "@dondoc/contract";
import type { Resolution } from "../../organisation/index.ts";
import { documentDate } from "./document-date.ts";
import { unitsOfParty, type Members } from "./holders.ts";
import {
  question,
  type AssignmentFacts,
  type PartyFacts,
  type QuestionFacts,
} from "./question-facts.ts";
import { writtenDate } from "./words.ts";

/** Who is meant? Asked for those who will get something; a leader left open stops the release, a partner does not. */
export function partyQuestions(
  { id, mode, place, parties }: AssignmentFacts,
  { header, resolutions, existing, members }: QuestionFacts,
): Question[] {
  if (mode === "noted") return [];
  const asOf = writtenDate(documentDate(header));
  return parties.flatMap((party) => {
    if (party.role !== "assignee" && party.role !== "coordinating") return [];
    const leads = party.role === "assignee";
    const found = party.unitId
      ? chosenUnit(party, party.unitId, existing, asOf)
      : party.groupId
        ? emptyGroup(party, members, asOf)
        : unsettled(party, resolutions.get(party.name), asOf);
    if (!found) return [];
    const left =
      leads || found.settled ? "" : " Để nguyên thì cơ quan này không nhận được phần phối hợp.";
    return question(found.code, `Ở ${place}: ${found.message}${left}`, {
      blocking: leads && !found.settled,
      assignmentId: id,
      partyId: party.id,
      field: party.role,
    });
  });
}

interface Found {
  code: Question["code"];
  message: string;
  /** A person has already answered; it is said once more, and stops nothing. */
  settled: boolean;
}

function chosenUnit(
  { name }: PartyFacts,
  unitId: string,
  existing: ReadonlySet<string>,
  asOf: string,
): Found | null {
  if (existing.has(unitId)) return null;
  return {
    code: "UNIT_ENDED",
    message: `cơ quan được chọn cho “${name}” không hoạt động vào ngày ${asOf} của văn bản. Nhiệm vụ vẫn giao cho cơ quan đã chọn.`,
    settled: true,
  };
}

/** A group without a member would release no task, and nobody would notice. */
function emptyGroup(party: PartyFacts, members: Members, asOf: string): Found | null {
  if (unitsOfParty(party, members).length > 0) return null;
  return {
    code: "UNIT_UNKNOWN",
    message: `nhóm “${party.name}” không có cơ quan nào vào ngày ${asOf} của văn bản, hoặc đã bị loại hết. Hãy chọn cơ quan nhận nhiệm vụ.`,
    settled: false,
  };
}

function unsettled({ name }: PartyFacts, resolution: Resolution | undefined, asOf: string): Found {
  const found = (code: Question["code"], message: string): Found => ({
    code,
    message,
    settled: false,
  });
  switch (resolution?.kind) {
    case "ended": {
      const successors = resolution.successors.map((unit) => unit.name).join(", ");
      const next = successors ? ` Cơ quan kế thừa: ${successors}.` : "";
      return found(
        "UNIT_ENDED",
        `“${name}” đã kết thúc hoạt động trước ngày ${asOf} của văn bản.${next} Hãy chọn cơ quan nhận nhiệm vụ.`,
      );
    }
    case "not-yet":
      return found(
        "UNIT_UNKNOWN",
        `“${name}” chưa thành lập vào ngày ${asOf} của văn bản. Hãy chọn cơ quan nhận nhiệm vụ, hoặc sửa ngày ban hành.`,
      );
    case "open":
      return found(
        "GROUP_OPEN",
        `“${name}” không nêu rõ gồm những cơ quan nào. Hãy chọn từng cơ quan.`,
      );
    case "unit":
    case "group":
    case "unknown":
    case undefined:
    default:
      return found(
        "UNIT_UNKNOWN",
        `chưa rõ “${name}” là cơ quan nào trong danh mục vào ngày ${asOf}. Hãy chọn cơ quan hoặc nhóm cơ quan.`,
      );
  }
}
