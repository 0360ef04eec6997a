import type { DocumentBlock, InspectionKind } from "@dondoc/contract";
import { vietnameseDate } from "@dondoc/workcalendar";
import { dashes, ended, findingBlocks, inSentence, item, paragraph, type WrittenFinding } from "../../domain/blocks.ts"; // prettier-ignore
import { kindWords } from "../../domain/words.ts";

/** What report and conclusion are written from: the decision, the signed record and what was asked for. */
export interface ConclusionFacts {
  kind: InspectionKind;
  subject: string;
  scope: string;
  body: string;
  units: readonly string[];
  decision: { number: string; on: string };
  coveredFrom: string;
  coveredTo: string;
  begunOn: string;
  team: readonly string[];
  record: { on: string; place: string; opinion: string | null; unitSigner: string | null; refusal: string | null }; // prettier-ignore
  findings: readonly WrittenFinding[];
  recommendations: readonly { label: string; unit: string; measure: string; due: string | null }[];
  report: { reference: string; on: string } | null;
}

const named = ({ kind, subject }: ConclusionFacts): string => `kiểm tra ${kindWords[kind]} ${inSentence(subject)}`; // prettier-ignore
const numbered = (number: string, on: string): string => `số ${number} ngày ${vietnameseDate(on)}`;

const daysInWords = (from: string, to: string): string =>
  from === to
    ? `ngày ${vietnameseDate(from)}`
    : `từ ngày ${vietnameseDate(from)} đến ngày ${vietnameseDate(to)}`;

function recordInWords({ record }: ConclusionFacts): string {
  const signed =
    record.refusal === null
      ? `đại diện cơ quan được kiểm tra ký: ${record.unitSigner ?? ""}`
      : `cơ quan được kiểm tra không ký, lý do: ${record.refusal}`;
  return ended(`Biên bản kiểm tra lập ngày ${vietnameseDate(record.on)} tại ${record.place}; ${signed}`); // prettier-ignore
}

const askedBlocks = ({ recommendations, units }: ConclusionFacts): DocumentBlock[] =>
  recommendations.map(({ label, unit, measure, due }) =>
    item(
      "-",
      `${units.length > 1 ? `${unit}: ` : ""}${ended(measure).slice(0, -1)}${due === null ? "" : `, chậm nhất ngày ${vietnameseDate(due)}`} (phát hiện ${label}).`,
    ),
  );

interface Text {
  subject: string;
  blocks: DocumentBlock[];
}

/** The team's report to who decided the inspection. */
export function reportText(
  facts: ConclusionFacts,
  { assessment, proposals }: { assessment: string; proposals: string | null },
): Text {
  const { decision, units, findings, record } = facts;
  return {
    subject: `Kết quả ${named(facts)} tại ${units.join(", ")}`,
    blocks: [
      paragraph(
        `Thực hiện Quyết định ${numbered(decision.number, decision.on)}, Đoàn kiểm tra của ${facts.body} đã kiểm tra tại ${units.join(", ")} ${daysInWords(facts.begunOn, record.on)}. Đoàn kiểm tra báo cáo kết quả như sau:`,
      ),
      item("1.", "Khái quát chung"),
      item("-", `Nội dung, phạm vi: ${ended(facts.scope)}`),
      item(
        "-",
        `Thời kỳ được kiểm tra: từ ngày ${vietnameseDate(facts.coveredFrom)} đến ngày ${vietnameseDate(facts.coveredTo)}.`,
      ),
      item("-", `Thành phần Đoàn kiểm tra: ${ended(facts.team.join("; "))}`),
      item("-", recordInWords(facts)),
      item("2.", findings.length === 0 ? "Kết quả kiểm tra" : `Kết quả kiểm tra: ${findings.length} phát hiện`), // prettier-ignore
      ...(findings.length === 0 ? [item("-", "Không có phát hiện nào.")] : []),
      ...findingBlocks(facts),
      ...(record.opinion === null ? [] : [item("3.", "Ý kiến của cơ quan được kiểm tra"), ...dashes(record.opinion)]), // prettier-ignore
      item(record.opinion === null ? "3." : "4.", "Nhận xét, đánh giá của Đoàn kiểm tra"),
      ...dashes(assessment),
      item(record.opinion === null ? "4." : "5.", "Kiến nghị"),
      ...askedBlocks(facts),
      ...(proposals === null ? [] : dashes(proposals)),
      ...(proposals === null && facts.recommendations.length === 0 ? [item("-", "Không có.")] : []),
      paragraph("Đoàn kiểm tra kính báo cáo"),
    ],
  };
}

/** The conclusion of who decided the inspection, told to the inspected. */
export function conclusionText(
  facts: ConclusionFacts,
  { assessment, requirements }: { assessment: string; requirements: string | null },
): Text {
  const { decision, units, findings, report } = facts;
  const onReport = report === null ? "" : ` và Báo cáo ${numbered(report.reference, report.on)} của Đoàn kiểm tra`; // prettier-ignore
  return {
    subject: `Kết luận ${named(facts)} tại ${units.join(", ")}`,
    blocks: [
      paragraph(
        `Căn cứ Quyết định ${numbered(decision.number, decision.on)}, biên bản kiểm tra ngày ${vietnameseDate(facts.record.on)}${onReport}, Ủy ban nhân dân tỉnh thông báo kết luận như sau:`,
      ),
      item("1.", "Kết luận chung"),
      ...dashes(assessment),
      item("2.", "Tồn tại, hạn chế"),
      ...(findings.length === 0 ? [item("-", "Không có.")] : []),
      ...findingBlocks(facts),
      item("3.", "Yêu cầu khắc phục"),
      ...askedBlocks(facts),
      ...(requirements === null ? [] : dashes(requirements)),
      ...(requirements === null && facts.recommendations.length === 0
        ? [item("-", "Không có.")]
        : []),
      item("4.", "Tổ chức thực hiện"),
      item(
        "-",
        `${units.join(", ")} thực hiện kết luận này, gửi báo cáo kèm minh chứng đúng thời hạn; Trưởng đoàn kiểm tra xác nhận kết quả khắc phục.`,
      ),
      paragraph("Thông báo để các cơ quan biết, thực hiện"),
    ],
  };
}
