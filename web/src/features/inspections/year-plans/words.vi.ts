import type { YearPlanLineState } from "@dondoc/contract";

const QUARTERS = ["I", "II", "III", "IV"];

export const yearPlansVi = {
  title: "Kế hoạch kiểm tra năm",
  lead: "Những cuộc kiểm tra dự kiến trong năm: kiểm tra cơ quan nào, nội dung gì, khi nào, ai chủ trì, đã làm đến đâu. Kiểm tra đột xuất không ghi vào kế hoạch.",
  leadAgency: "Những cuộc kiểm tra dự kiến tại cơ quan bạn theo kế hoạch đã phê duyệt.",
  year: "Năm",
  back: "Các cuộc kiểm tra",
  all: "Kế hoạch kiểm tra các năm",
  label: (number: number) => `KHKT-${number}`,
  titled: (number: number, title: string) => `KHKT-${number}: ${title}`,
  none: (year: number) => `Chưa có kế hoạch kiểm tra năm ${year}`,
  noneLead: "Hãy chọn năm khác, hoặc dự thảo kế hoạch nếu bạn được giao việc này.",
  plans: (year: number) => `Các kế hoạch năm ${year}`,
  caption: "Các kế hoạch kiểm tra trong năm",
  columns: {
    plan: "Kế hoạch",
    planned: "Dự kiến",
    done: "Đã kiểm tra",
    missed: "Quá thời gian",
    document: "Phê duyệt",
  },
  province: "Của tỉnh",
  draft: "Dự thảo",
  approvedBy: (number: string, on: string) => `Số ${number} ngày ${on}`,
  done: "Đã ghi",
  figures: {
    planned: "Dự kiến",
    done: "Đã kiểm tra",
    late: "Bắt đầu trễ",
  },
  states: {
    waiting: "Chưa đề nghị",
    proposed: "Đã đề nghị",
    running: "Đang kiểm tra",
    inspected: "Đã ký biên bản",
    concluded: "Đã kết luận",
    missed: "Quá thời gian, chưa bắt đầu",
    dropped: "Đã bỏ khỏi kế hoạch",
  } satisfies Record<YearPlanLineState, string>,
  figure: (name: string, count: number) => `${name}: ${count}`,
  showAll: "Xem tất cả",
  shown: (name: string, count: number) => `Đang xem: ${name} (${count})`,
  onlyOwn: "Bạn thấy những cuộc kiểm tra ghi cơ quan bạn; số liệu chỉ tính những cuộc ấy.",
  facts: {
    body: "Kế hoạch của",
    programme: "Chương trình theo dõi",
    drafted: "Dự thảo",
    decisions: "Văn bản",
  },
  decisionKinds: { approval: "Phê duyệt", adjustment: "Điều chỉnh" },
  decision: (kind: string, number: string, on: string, signer: string) =>
    `${kind}: số ${number} ngày ${on}, ${signer} ký`,
  by: (name: string, on: string) => `${name}, ngày ${on}`,
  lines: "Các cuộc kiểm tra dự kiến",
  linesCaption: "Các cuộc kiểm tra dự kiến của kế hoạch",
  noLines: "Kế hoạch chưa có cuộc kiểm tra nào",
  noLinesLead: "Hãy thêm từng cuộc kiểm tra dự kiến, rồi ghi văn bản phê duyệt.",
  noneOfState: "Không có cuộc kiểm tra nào như vậy.",
  lineColumns: {
    line: "Nội dung",
    when: "Thời gian",
    body: "Chủ trì",
    state: "Tình trạng",
    acts: "Việc",
  },
  item: (ordinal: number) => `Mục ${ordinal}`,
  toBeNamed: "Chưa nêu tên cơ quan",
  period: (first: number, last: number) => {
    if (first === last) return `Tháng ${first}`;
    if (first === 1 && last === 12) return "Cả năm";
    if (first === 1 && last === 6) return "6 tháng đầu năm";
    if (first === 7 && last === 12) return "6 tháng cuối năm";
    if (last - first === 2 && first % 3 === 1) return `Quý ${QUARTERS[(first - 1) / 3]}`;
    return `Tháng ${first} đến tháng ${last}`;
  },
  late: "bắt đầu trễ so với kế hoạch",
  before: (what: string, document: string, because: string) =>
    `Trước là: ${what}; đổi theo văn bản ${document}, lý do: ${because}`,
  droppedBy: (document: string, because: string) =>
    `Bỏ theo văn bản ${document}, lý do: ${because}`,
  warning: {
    line: (label: string, ordinal: number) => `${label}, mục ${ordinal}`,
    sameTime: "Trùng hoặc sát thời gian với",
    sameYear: "Cùng cơ quan trong năm với",
    by: (body: string, when: string) => ` (${body}, ${when})`,
  },
  warnings: (count: number) => `${count} mục có thể chồng chéo`,
  warningsLead:
    "Kiểm tra không chồng chéo, không cản trở (Quy chế làm việc của Chính phủ, Nghị định số 191/2026/NĐ-CP). Hãy xem từng mục bên dưới rồi dời, gộp hoặc giữ; hệ thống chỉ nhắc.",
  coverage: "Các cơ quan được kiểm tra",
  coverageLead: (years: number) =>
    `Mỗi cơ quan được kiểm tra ít nhất một lần trong ${years} năm. Chỉ tính cuộc kiểm tra đã bắt đầu và kế hoạch đã phê duyệt.`,
  coverageCaption: "Kế hoạch và kiểm tra tại từng cơ quan",
  coverageFilters: {
    all: "Tất cả cơ quan",
    planned: "Có trong kế hoạch",
    inspected: "Đã kiểm tra trong năm",
    forgotten: "Lâu chưa kiểm tra, không có trong kế hoạch",
  },
  coverageColumns: {
    unit: "Cơ quan",
    planned: "Trong kế hoạch",
    inspected: "Đã kiểm tra trong năm",
    last: "Lần gần nhất",
  },
  never: "Chưa có",
  forgotten: "Lâu chưa kiểm tra",
  noAgency: "Không có cơ quan nào như vậy.",
  form: {
    year: "Kế hoạch của năm",
    body: "Kế hoạch của",
    ofProvince: "Tỉnh (mọi tổ, đoàn)",
    name: "Tên kế hoạch",
    programme: "Chương trình theo dõi kế hoạch này (nếu có)",
    noProgramme: "Không",
    missing: (what: string) => `Hãy ghi: ${what}.`,
    kind: "Loại kiểm tra",
    unitsHint: "Để trống nếu là chuyên đề, chọn mẫu: cơ quan sẽ nêu tên khi đề nghị kiểm tra.",
    units: "Cơ quan được kiểm tra",
    count: "Số cuộc",
    content: "Nội dung kiểm tra",
    period: "Thời gian",
    lead: "Tổ, đoàn chủ trì",
    chooseBody: "Chọn tổ, đoàn",
    byDocument:
      "Kế hoạch đã phê duyệt: thay đổi theo văn bản điều chỉnh; nội dung cũ được giữ lại.",
    documentNumber: "Số văn bản",
    documentOn: "Ngày văn bản",
    signer: "Người ký, chức vụ",
    because: "Lý do",
    approveLead: "Từ khi phê duyệt, kế hoạch chỉ thay đổi theo văn bản khác.",
    dropDraft: (what: string) => `Bỏ hẳn “${what}” khỏi dự thảo?`,
    dropApproved: (what: string) =>
      `“${what}” vẫn hiện trong kế hoạch, ghi là đã bỏ, kèm văn bản và lý do.`,
  },
};
