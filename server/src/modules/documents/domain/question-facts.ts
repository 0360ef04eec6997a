import type {
  AssignmentMode,
  Due,
  Duty,
  FieldTrace,
  Origin,
  PartyRole,
  Question,
} from "@dondoc/contract";
import type { Resolution } from "../../organisation/index.ts";
import type { Members } from "./holders.ts";

/** Everything the questions about a document depend on. */
export interface QuestionFacts {
  header: HeaderFacts;
  assignments: readonly AssignmentFacts[];
  /** The day on which the agencies would receive what is given now. */
  givenOn: string;
  /** What the register says, on the document's date, to the names nobody has settled. */
  resolutions: ReadonlyMap<string, Resolution>;
  /** Members of the groups that are named, on the document's date. */
  members: Members;
  /** Of the units people chose, those that existed on the document's date. */
  existing: ReadonlySet<string>;
}

export interface HeaderFacts {
  number: string | null;
  numberDoubtful: boolean;
  symbol: string | null;
  subject: string | null;
  issuerName: string | null;
  issuerUnitId: string | null;
  place: string | null;
  issuedOn: string | null;
  receivedOn: string;
  origin: Origin;
  traces: readonly FieldTrace[];
  /** The text was recognised from pictures. */
  fromScan: boolean;
  /** Header fields a person has set or confirmed. */
  checked: ReadonlySet<string>;
}

export interface AssignmentFacts {
  id: string;
  place: string;
  state: "proposed" | "accepted" | "rejected" | "released";
  mode: AssignmentMode | null;
  duty: Duty;
  deliverable: string | null;
  /** The terms as they were read or set. */
  due: readonly Due[];
  lastDay: string | null;
  traces: readonly FieldTrace[];
  /** Fields a person has corrected, or confirmed as read. */
  checked: readonly string[];
  parties: readonly PartyFacts[];
}

export interface PartyFacts {
  id: string;
  role: PartyRole;
  name: string;
  unitId: string | null;
  groupId: string | null;
  excludedUnitIds: readonly string[];
}

/** A question under an id that stays the same while its cause does. */
export function question(
  code: Question["code"],
  message: string,
  about: {
    blocking: boolean;
    assignmentId?: string;
    partyId?: string;
    field?: string;
  },
): Question {
  const { blocking, assignmentId = null, partyId = null, field = null } = about;
  const place = [partyId ?? assignmentId, field].filter((part) => part !== null).join(":");
  return { id: `${code}:${place}`, code, message, assignmentId, partyId, field, blocking };
}

export const fieldNames: Record<string, string> = {
  kind: "loại văn bản",
  number: "số",
  symbol: "ký hiệu",
  place: "nơi ban hành",
  issuedOn: "ngày ban hành",
  issuedMonth: "tháng ban hành",
  issuerName: "cơ quan ban hành",
  subject: "trích yếu",
  signedFor: "thẩm quyền ký",
  signerTitle: "chức vụ người ký",
  signer: "người ký",
  urgency: "độ khẩn",
  assignee: "cơ quan thực hiện",
  coordinating: "cơ quan phối hợp",
  "report-to": "nơi nhận báo cáo",
  via: "báo cáo qua",
  "copy-to": "đồng gửi",
  due: "thời hạn",
  duty: "loại việc",
  deliverable: "sản phẩm",
  scopeNote: "phạm vi cơ quan phải làm",
  excluding: "cơ quan được loại trừ",
  force: "cách giao",
  targets: "chỉ tiêu",
  medium: "cách gửi báo cáo",
};
