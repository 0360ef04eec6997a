import type { Question } from "@dondoc/contract";
import type { Resolution } from "../../organisation/index.ts";
import { fieldNames, question, type HeaderFacts } from "./question-facts.ts";
import { documentDate } from "./document-date.ts";
import { numberDoubt, writtenDate } from "./words.ts";

const wanted = ["number", "issuedOn", "issuerName", "subject"] as const;

export function headerQuestions(
  header: HeaderFacts,
  resolutions: ReadonlyMap<string, Resolution>,
): Question[] {
  // A document may be entered without its number or day, so that its tasks can start; whoever looked and found none says so.
  const missing = wanted
    .filter((field) => !header[field] && !header.checked.has(field))
    .map((field) =>
      question(
        "HEADER_MISSING",
        `Văn bản không ghi ${fieldNames[field]}. Hãy đối chiếu bản gốc; có thể bổ sung sau.`,
        { blocking: false, field },
      ),
    );
  const doubtful = header.traces
    .filter(({ confidence, field }) => confidence === "doubtful" && !header.checked.has(field))
    .filter(({ field }) => !(field === "number" && header.numberDoubtful))
    .map(({ field, value }) =>
      question(
        "FIELD_DOUBTFUL",
        `Phần mềm đọc ${fieldNames[field] ?? field} là “${value}” nhưng không chắc. Hãy đối chiếu với văn bản.`,
        { blocking: false, field },
      ),
    );
  return [
    ...missing,
    ...numberQuestions(header),
    ...doubtful,
    ...issuerQuestions(header, resolutions),
  ];
}

function numberQuestions({ number, numberDoubtful }: HeaderFacts): Question[] {
  if (!numberDoubtful) return [];
  return [
    question(
      "NUMBER_DOUBTFUL",
      `Số văn bản đọc được là “${number ?? ""}”, ${numberDoubt(number ?? "")}. Hãy đối chiếu bản gốc rồi sửa hoặc xác nhận số.`,
      { blocking: true, field: "number" },
    ),
  ];
}

/**
 * Names in a document are understood in this province's register, so its issuer must be one of ours, or a person must say
 * that it may be read so: "Sở Nội vụ" of another province is not our Sở Nội vụ.
 */
function issuerQuestions(
  header: HeaderFacts,
  resolutions: ReadonlyMap<string, Resolution>,
): Question[] {
  const { issuerName, issuerUnitId, origin, checked } = header;
  if (!issuerName || issuerUnitId || checked.has("issuerName")) return [];
  const why = whyUnknown(header, resolutions.get(issuerName));
  return [
    question(
      "ISSUER_UNKNOWN",
      `${why} Hãy xác nhận, hoặc ghi đủ cả tên tỉnh nếu là cơ quan nơi khác.`,
      { blocking: origin === "PROVINCE", field: "issuerName" },
    ),
  ];
}

function whyUnknown(header: HeaderFacts, resolution: Resolution | undefined): string {
  const { issuerName, place } = header;
  if (resolution?.kind === "unit") {
    const seat = place === null ? "văn bản không ghi nơi ban hành" : `nơi ban hành “${place}”`;
    return `Cơ quan ban hành “${issuerName}” trùng tên một cơ quan của tỉnh, nhưng ${seat} chưa cho biết đó là cơ quan của tỉnh.`;
  }
  if (resolution?.kind === "ended") {
    return `Cơ quan ban hành “${issuerName}” đã kết thúc hoạt động trước ngày ${writtenDate(documentDate(header))}.`;
  }
  return `Cơ quan ban hành “${issuerName}” không có trong danh mục của tỉnh.`;
}
