import { body, type Body } from "./organisation-body.ts";

/** Departments were rearranged on this day (Nghị quyết 190/2025/QH15, Nghị định 45/2025/NĐ-CP). */
export const DEPARTMENTS_FROM = "2025-03-01";
export const DEPARTMENTS_BASIS = "Nghị quyết 190/2025/QH15; Nghị định 45/2025/NĐ-CP";

const department = (
  key: string,
  name: string,
  symbol: string,
  aliases: readonly string[],
  spare: Parameters<typeof body>[4] = {},
) => body(key, "province", "department", name, { symbol, aliases: [symbol, ...aliases], ...spare });
const ended = { endsOn: DEPARTMENTS_FROM };

export const departments: readonly Body[] = [
  department("home", "Sở Nội vụ", "SNV", [], { shortName: "Sở NV" }),
  department("justice", "Sở Tư pháp", "STP", [], { shortName: "Sở TP" }),
  department("finance", "Sở Tài chính", "STC", [], { shortName: "Sở TC" }),
  department("trade", "Sở Công Thương", "SCT", [], { shortName: "Sở CT" }),
  department("construction", "Sở Xây dựng", "SXD", [], { shortName: "Sở XD" }),
  department("science", "Sở Khoa học và Công nghệ", "SKHCN", ["Sở KHCN"], {
    shortName: "Sở KH&CN",
  }),
  department(
    "culture",
    "Sở Văn hóa, Thể thao và Du lịch",
    "SVHTTDL",
    ["Sở VHTT&DL", "Sở VHTTDL", "Sở VH,TT&DL"],
    { shortName: "Sở VH-TT&DL" },
  ),
  department("education", "Sở Giáo dục và Đào tạo", "SGDĐT", ["Sở GDĐT"], {
    shortName: "Sở GD&ĐT",
  }),
  department("health", "Sở Y tế", "SYT", [], { shortName: "Sở YT" }),
  department("inspectorate", "Thanh tra tỉnh", "TTr", ["Thanh tra nhà nước tỉnh"]),
  department("foreign", "Sở Ngoại vụ", "SNgV", [], { shortName: "Sở NgV" }),
  department(
    "zones",
    "Ban Quản lý các khu công nghiệp",
    "BQLKCN",
    ["Ban Quản lý các KCN tỉnh", "BQL các KCN"],
    { shortName: "BQL KCN" },
  ),
  department("farming", "Sở Nông nghiệp và Môi trường", "SNNMT", ["Sở NNMT"], {
    shortName: "Sở NN&MT",
    from: DEPARTMENTS_FROM,
    basis: DEPARTMENTS_BASIS,
  }),
  {
    ...department("ethnic", "", "SDTTG", ["BDT", "Sở DTTG"]),
    versions: [
      { name: "Ban Dân tộc", shortName: "BDT", from: "2008-04-01" },
      {
        name: "Sở Dân tộc và Tôn giáo",
        shortName: "Sở DT&TG",
        from: DEPARTMENTS_FROM,
        basis: DEPARTMENTS_BASIS,
      },
    ],
  },

  department("planning", "Sở Kế hoạch và Đầu tư", "SKHĐT", ["Sở KHĐT"], {
    ...ended,
    shortName: "Sở KH&ĐT",
  }),
  department("transport", "Sở Giao thông vận tải", "SGTVT", [], { ...ended, shortName: "Sở GTVT" }),
  department(
    "agriculture",
    "Sở Nông nghiệp và Phát triển nông thôn",
    "SNN",
    ["Sở Nông nghiệp và PTNT", "Sở NNPTNT"],
    { ...ended, shortName: "Sở NN&PTNT" },
  ),
  department("environment", "Sở Tài nguyên và Môi trường", "STNMT", ["Sở TNMT"], {
    ...ended,
    shortName: "Sở TN&MT",
  }),
  department("information", "Sở Thông tin và Truyền thông", "STTTT", ["Sở TTTT"], {
    ...ended,
    shortName: "Sở TT&TT",
  }),
  department(
    "labour",
    "Sở Lao động - Thương binh và Xã hội",
    "SLĐTBXH",
    ["Sở LĐTBXH", "Sở LĐTB&XH", "Sở LĐ-TBXH"],
    { ...ended, shortName: "Sở LĐ-TB&XH" },
  ),
];

/** From, to, how, and which functions went. */
export const departmentSuccessions: readonly [
  from: string,
  to: string,
  kind: string,
  scope: string | null,
][] = [
  ["planning", "finance", "absorb", "Quy hoạch, kế hoạch đầu tư công, đăng ký doanh nghiệp"],
  ["transport", "construction", "absorb", "Giao thông vận tải"],
  ["agriculture", "farming", "merge", null],
  ["environment", "farming", "merge", null],
  ["information", "science", "split", "Bưu chính, viễn thông, công nghệ thông tin, chuyển đổi số"],
  ["information", "culture", "split", "Báo chí, xuất bản, thông tin đối ngoại"],
  ["labour", "home", "split", "Lao động, việc làm, người có công, bình đẳng giới"],
  ["labour", "health", "split", "Bảo trợ xã hội, trẻ em, phòng, chống tệ nạn xã hội"],
  ["labour", "education", "split", "Giáo dục nghề nghiệp"],
];
