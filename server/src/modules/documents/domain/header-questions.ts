import type { Question } from "@dondoc/contract";
import type { Resolution } from "../../organisation/index.ts";
import { fieldNames, question, type HeaderFacts } from "./question-facts.ts";
import { documentDate } from "./document-date.ts";
import { numberDoubt, reference, writtenDate } from "./words.ts";

const wanted = ["number", "issuedOn", "issuerName", "subject"] as const;

export function headerQuestions(
  header: HeaderFacts,
  resolutions: ReadonlyMap<string, Resolution>,
): Question[] {
  const scanned = scanQuestions(header);
  const asked = new Set(scanned.map(({ field }) => field));
  const open = (field: string) => !header.checked.has(field) && !asked.has(field);
  // A document may be entered without its number or day, so that its tasks can start; whoever looked and found none says so.
  const missing = wanted
    .filter((field) => !header[field] && open(field))
    .map((field) =>
      question(
        "HEADER_MISSING",
        `Văn bản không ghi ${fieldNames[field]}. Hãy đối chiếu bản gốc; có thể bổ sung sau.`,
        { blocking: false, field },
      ),
    );
  const doubtful = header.traces
    .filter(({ confidence, field }) => confidence === "doubtful" && open(field))
    .filter(({ field }) => !(field === "number" && header.numberDoubtful))
    .map(({ field, value }) =>
      question(
        "FIELD_DOUBTFUL",
        `Phần mềm đọc ${fieldNames[field] ?? field} là “${value}” nhưng không chắc. Hãy đối chiếu với văn bản.`,
        { blocking: false, field },
      ),
    );
  return [
    ...scanned,
    ...missing,
    ...numberQuestions(header),
    ...doubtful,
    ...issuerQuestions(header, resolutions),
  ];
}

/**
 * A machine that takes 3 for 8 is as sure of it as of any letter, and a wrong number or date is a wrong task: both are
 * always compared with the picture by a person, also where none was found.
 */
function scanQuestions(header: HeaderFacts): Question[] {
  const { fromScan, numberDoubtful, checked } = header;
  if (!fromScan) return [];
  // What is odd about a number is said by its own question.
  const asked = [...(numberDoubtful ? [] : ["number"]), "issuedOn"];
  return asked
    .filter((field) => !checked.has(field))
    .map((field) => {
      const { said, todo } = field === "number" ? numberFromScan(header) : dateFromScan(header);
      return question("FROM_SCAN", `${said} Hãy đối chiếu với ảnh trang rồi ${todo}.`, {
        blocking: true,
        field,
      });
    });
}

const SEEN = "xác nhận hoặc sửa";
const NOT_SEEN = "nhập vào, hoặc xác nhận là văn bản không ghi";

function numberFromScan({ number, symbol }: HeaderFacts): { said: string; todo: string } {
  return number === null
    ? { said: "Không nhận dạng được số văn bản từ ảnh.", todo: NOT_SEEN }
    : { said: `Số nhận dạng từ ảnh là “${reference(number, symbol)}”.`, todo: SEEN };
}

function dateFromScan({ issuedOn, traces }: HeaderFacts): { said: string; todo: string } {
  if (issuedOn !== null)
    return { said: `Ngày nhận dạng từ ảnh là ${writtenDate(issuedOn)}.`, todo: SEEN };
  const read = traces.find(({ field }) => field === "issuedOn")?.value;
  const said =
    read === undefined
      ? "Không nhận dạng được ngày văn bản từ ảnh."
      : `Ngày nhận dạng từ ảnh là ${writtenDate(read)}, sau ngày đến, nên chưa ghi.`;
  return { said, todo: NOT_SEEN };
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
