import type { AdministrativeDocument } from "@dondoc/contract";

/** A letter of the Office to one department, not yet signed. */
export const buildLetter = (
  overrides: Partial<AdministrativeDocument> = {},
): AdministrativeDocument => ({
  kind: "công văn",
  organ: {
    unitId: "0198a000-0000-7000-8000-000000000001",
    name: "Văn phòng UBND tỉnh",
    kind: "other",
    superior: "UBND tỉnh An Sơn",
    symbol: "VP",
  },
  draftingMark: "TH",
  place: "An Sơn",
  draftedOn: "2026-11-23",
  number: null,
  issuedOn: null,
  urgency: null,
  subject: "đôn đốc thực hiện nhiệm vụ quá hạn",
  addressees: ["Sở Tài chính"],
  blocks: [
    {
      type: "paragraph",
      text: "Qua theo dõi việc thực hiện nhiệm vụ UBND tỉnh, Chủ tịch UBND tỉnh giao, đến hết ngày 23 tháng 11 năm 2026 Sở Tài chính còn 02 nhiệm vụ đã quá hạn nhưng chưa hoàn thành (Phụ lục kèm theo). Văn phòng UBND tỉnh đề nghị Sở Tài chính:",
    },
    {
      type: "item",
      label: "1.",
      text: "Tập trung thực hiện, báo cáo kết quả từng nhiệm vụ trên hệ thống trước ngày 30 tháng 11 năm 2026.",
    },
    {
      type: "item",
      label: "2.",
      text: "Nêu rõ nguyên nhân, trách nhiệm của từng tổ chức, cá nhân đối với việc chậm tiến độ.",
    },
    { type: "paragraph", text: "Trân trọng." },
  ],
  annexes: [],
  recipients: [
    "Như trên",
    "Chủ tịch, các Phó Chủ tịch UBND tỉnh (để báo cáo)",
    "Lãnh đạo Văn phòng",
  ],
  filedAt: "VT, TH",
  signing: { capacity: "own", lines: ["CHÁNH VĂN PHÒNG"], name: null },
  ...overrides,
});

const places = ["Tân Lập", "Hòa Bình", "Đông Sơn", "Phú Thịnh", "Mường Lai"];

/** A report with a long list as its annex, across the page. */
export function buildList(rows = 60): AdministrativeDocument {
  const base = buildLetter();
  return {
    ...base,
    kind: "báo cáo",
    subject: "Danh mục nhiệm vụ quá hạn đề nghị Chủ tịch UBND tỉnh cho ý kiến tại cuộc giao ban",
    addressees: ["Chủ tịch UBND tỉnh"],
    recipients: ["Chủ tịch UBND tỉnh", "Lãnh đạo Văn phòng"],
    annexes: [
      {
        title: "DANH MỤC NHIỆM VỤ QUÁ HẠN",
        landscape: true,
        blocks: [
          {
            type: "table",
            caption: null,
            columns: [
              { title: "STT", share: 5, align: "center" },
              { title: "Cơ quan", share: 18, align: "start" },
              { title: "Nhiệm vụ, sản phẩm", share: 40, align: "start" },
              { title: "Văn bản giao", share: 15, align: "center" },
              { title: "Thời hạn", share: 11, align: "center" },
              { title: "Quá hạn (ngày)", share: 11, align: "end" },
            ],
            rows: Array.from({ length: rows }, (_, index) => [
              String(index + 1),
              `UBND xã ${places[index % places.length]}`,
              `Báo cáo kết quả rà soát, đơn giản hóa thủ tục hành chính thuộc phạm vi quản lý tại thôn số ${index + 1}`,
              `${900 + index}/UBND-NC`,
              "15/10/2026",
              String(39 - (index % 30)),
            ]),
          },
        ],
      },
    ],
  };
}
