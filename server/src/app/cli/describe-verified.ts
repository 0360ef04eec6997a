import type { Finding, Verified } from "../../modules/audit/index.ts";

type TracedEvent = Extract<Finding, { kind: "inserted" }>["event"];

/** What a verification came to, for a person at a terminal: all is whole, or line by line what is not. */
export function describeVerified(verified: Verified, compared: number | null): string {
  const { findings, more, seals, events, waiting, expunged, last } = verified;
  const lines = [
    `Niêm phong: ${seals}${last ? `, mới nhất số ${last.number} lúc ${instant(last.sealedAt)}` : ""}`,
    ...(last ? [`Đầu chuỗi: ${last.head.toString("hex")}`] : []),
    `Sự kiện đã niêm phong: ${events}; chờ niêm phong: ${waiting}; nội dung đã xóa theo quyết định: ${expunged}`,
    ...(compared === null ? [] : [`Đối chiếu với ${compared} đầu chuỗi trong tệp đã giữ.`]),
    "",
  ];
  if (findings.length === 0)
    return [...lines, "NGUYÊN VẸN: không thấy sai lệch nào.", ""].join("\n");
  return [
    ...lines,
    `KHÔNG NGUYÊN VẸN: ${findings.length + more} sai lệch.`,
    ...findings.map((finding) => `  - ${sentence(finding)}`),
    ...(more > 0 ? [`  … và ${more} sai lệch khác.`] : []),
    "",
  ].join("\n");
}

function sentence(finding: Finding): string {
  if ("event" in finding) return ofEvent(finding);
  return "kept" in finding ? ofKept(finding) : ofChain(finding);
}

function ofEvent(finding: Extract<Finding, { event: TracedEvent }>): string {
  const event = named(finding.event);
  switch (finding.kind) {
    case "changed":
      return `Sự kiện ${event} đã bị sửa sau khi niêm phong (niêm phong số ${finding.seal}).`;
    case "moved":
      return `Sự kiện ${event} đã bị đổi chỗ: niêm phong số ${finding.seal} ghi nó ở thứ ${finding.sealedAs}.`;
    case "inserted":
      return `Sự kiện ${event} bị chèn vào: không niêm phong nào ghi nó.`;
    case "payload-changed":
      return `Nội dung của sự kiện ${event} không khớp với cam kết: đã bị sửa.`;
    case "payload-taken":
      return `Nội dung của sự kiện ${event} bị lấy đi mà không theo quyết định xóa${finding.login === null ? "" : ` (tài khoản cơ sở dữ liệu “${finding.login}”)`}.`;
    default:
      throw new TypeError(`No words for ${JSON.stringify(finding satisfies never)}`);
  }
}

function ofKept({ kind, kept, where }: Extract<Finding, { kept: unknown }>): string {
  const source = where === "file" ? "Tệp đã giữ" : "Sổ cạnh khóa ký (heads.log)";
  const seal = `niêm phong số ${kept.number} lúc ${instant(kept.sealedAt)}`;
  return kind === "head-cut"
    ? `${source} có ${seal}, mà cơ sở dữ liệu không còn: chuỗi đã bị cắt.`
    : `${source} ghi ${seal} có đầu khác: chuỗi đã bị làm lại.`;
}

type ChainFinding = Exclude<Finding, { event: TracedEvent } | { kept: unknown }>;

function ofChain(finding: ChainFinding): string {
  switch (finding.kind) {
    case "removed":
      return `Sự kiện thứ ${finding.ordinal} đã bị xóa (niêm phong số ${finding.seal} có ghi).`;
    case "no-seal":
      return "Chưa có niêm phong nào: chuỗi đã bị xóa, hoặc chương trình chưa chạy từ khi có niêm phong.";
    case "seals-missing":
      return finding.from === finding.to
        ? `Niêm phong số ${finding.from} đã bị xóa.`
        : `Các niêm phong số ${finding.from} đến ${finding.to} đã bị xóa.`;
    case "seal-format":
      return `Niêm phong số ${finding.seal} theo khuôn mà phiên bản này chưa biết.`;
    case "seal-head":
      return `Niêm phong số ${finding.seal} đã bị sửa: các ô của nó không cho ra đầu chuỗi đã ghi.`;
    case "seal-previous":
      return `Niêm phong số ${finding.seal} không nối vào niêm phong trước nó.`;
    case "seal-root":
      return `Danh sách sự kiện của niêm phong số ${finding.seal} đã bị sửa: không cho ra gốc Merkle đã ký.`;
    case "seal-signature":
      return `Chữ ký của niêm phong số ${finding.seal} không đúng.`;
    case "seal-key":
      return `Niêm phong số ${finding.seal} do một khóa lạ ký (${finding.keyId}): không có khóa công khai này trong thư mục khóa hay tệp đối chiếu.`;
    default:
      throw new TypeError(`No words for ${JSON.stringify(finding satisfies never)}`);
  }
}

const named = ({ ordinal, id, at, act, actorName }: TracedEvent): string =>
  `thứ ${ordinal} (${act}, “${actorName}”, ${instant(at)}, mã ${id})`;

const VIETNAM = new Intl.DateTimeFormat("vi-VN", {
  timeZone: "Asia/Ho_Chi_Minh",
  dateStyle: "short",
  timeStyle: "medium",
});

/** A tampered instant may be none. */
const instant = (at: Date): string =>
  at instanceof Date && !Number.isNaN(at.getTime()) ? VIETNAM.format(at) : "một lúc không có thật";
