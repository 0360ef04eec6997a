import { body, type Body } from "./organisation-body.ts";

const division = (key: string, name: string) => body(key, "office", "division", name);
const service = (key: string, parent: string, name: string, aliases: readonly string[] = []) =>
  body(key, parent, "public-unit", name, { aliases });

/** Everything of the province but departments and localities. */
export const agencies: readonly Body[] = [
  body("province", null, "committee", "UBND tỉnh An Sơn", {
    symbol: "UBND",
    shortName: "UBND tỉnh",
    from: "1997-01-01",
    aliases: ["Lãnh đạo UBND tỉnh", "Thường trực UBND tỉnh"],
  }),
  body("office", "province", "office", "Văn phòng UBND tỉnh", {
    symbol: "VP",
    shortName: "VP UBND tỉnh",
    from: "1997-01-01",
    aliases: ["VPUB", "VPUBND", "VP UBND", "Văn phòng UBND"],
  }),
  division("general", "Phòng Tổng hợp"),
  division("internal", "Phòng Nội chính"),
  division("economy", "Phòng Kinh tế"),
  division("society", "Phòng Khoa giáo - Văn xã"),
  division("procedures", "Phòng Kiểm soát thủ tục hành chính"),
  division("administration", "Phòng Hành chính - Tổ chức"),
  division("reception", "Ban Tiếp công dân tỉnh"),
  division("one-stop", "Trung tâm Phục vụ hành chính công tỉnh"),
  body("working-group", "province", "working-group", "Tổ công tác của Chủ tịch UBND tỉnh", {
    shortName: "Tổ công tác",
    from: "2016-10-01",
    aliases: [
      "Tổ kiểm tra của Chủ tịch UBND tỉnh",
      "Tổ công tác của UBND tỉnh",
      "Tổ kiểm tra công tác",
      "Tổ kiểm tra",
    ],
  }),

  service(
    "civil-works",
    "province",
    "Ban Quản lý dự án đầu tư xây dựng công trình dân dụng và công nghiệp tỉnh",
    ["BQLDA dân dụng và công nghiệp"],
  ),
  service(
    "road-works",
    "province",
    "Ban Quản lý dự án đầu tư xây dựng công trình giao thông và nông nghiệp tỉnh",
    ["BQLDA giao thông và nông nghiệp"],
  ),
  service("promotion", "province", "Trung tâm Xúc tiến đầu tư và Hỗ trợ doanh nghiệp tỉnh"),
  service("college", "province", "Trường Cao đẳng An Sơn"),
  service("fund", "province", "Quỹ Đầu tư phát triển tỉnh"),
  service("hospital", "health", "Bệnh viện Đa khoa tỉnh", ["BVĐK tỉnh"]),
  service("disease-control", "health", "Trung tâm Kiểm soát bệnh tật tỉnh", ["CDC tỉnh"]),
  service("digital", "science", "Trung tâm Chuyển đổi số"),
  service("archive", "home", "Trung tâm Lưu trữ lịch sử tỉnh"),

  body("police", null, "vertical", "Công an tỉnh", {
    symbol: "CAT",
    from: "1997-01-01",
    aliases: ["CA tỉnh", "CAT"],
  }),
  body("military", null, "vertical", "Bộ Chỉ huy Quân sự tỉnh", {
    symbol: "BCH",
    from: "1997-01-01",
    aliases: ["Bộ CHQS tỉnh", "BCHQS tỉnh"],
  }),
  {
    ...body("tax", null, "vertical", "", { aliases: ["Cơ quan Thuế tỉnh", "Ngành Thuế tỉnh"] }),
    versions: [
      { name: "Cục Thuế tỉnh An Sơn", from: "1997-01-01" },
      {
        name: "Thuế tỉnh An Sơn",
        from: "2025-07-01",
        basis: "Quyết định của Bộ Tài chính về tổ chức ngành Thuế",
      },
    ],
  },
  {
    ...body("treasury", null, "vertical", "", {
      aliases: ["KBNN tỉnh", "Kho bạc Nhà nước tỉnh", "KBNN"],
    }),
    versions: [
      { name: "Kho bạc Nhà nước An Sơn", from: "1997-01-01" },
      {
        name: "Kho bạc Nhà nước khu vực An Sơn",
        from: "2025-03-01",
        basis: "Quyết định của Bộ Tài chính về tổ chức Kho bạc Nhà nước",
      },
    ],
  },
  body("insurance", null, "vertical", "Bảo hiểm xã hội tỉnh An Sơn", {
    from: "1997-01-01",
    aliases: ["BHXH tỉnh"],
  }),
  {
    ...body("statistics", null, "vertical", ""),
    versions: [
      { name: "Cục Thống kê tỉnh An Sơn", from: "1997-01-01" },
      {
        name: "Thống kê tỉnh An Sơn",
        from: "2025-07-01",
        basis: "Quyết định của Bộ Tài chính về tổ chức ngành Thống kê",
      },
    ],
  },
  {
    ...body("bank", null, "vertical", "", {
      aliases: ["NHNN chi nhánh tỉnh", "Ngân hàng Nhà nước tỉnh"],
    }),
    versions: [
      { name: "Ngân hàng Nhà nước chi nhánh tỉnh An Sơn", from: "1997-01-01" },
      {
        name: "Ngân hàng Nhà nước chi nhánh khu vực An Sơn",
        from: "2025-03-01",
        basis: "Quyết định của Ngân hàng Nhà nước về tổ chức chi nhánh khu vực",
      },
    ],
  },
  {
    ...body("enforcement", null, "vertical", ""),
    versions: [
      { name: "Cục Thi hành án dân sự tỉnh An Sơn", from: "1997-01-01" },
      {
        name: "Thi hành án dân sự tỉnh An Sơn",
        from: "2025-07-01",
        basis: "Quyết định của Bộ Tư pháp về tổ chức thi hành án dân sự",
      },
    ],
  },
  body("market", null, "vertical", "Cục Quản lý thị trường tỉnh An Sơn", {
    from: "2018-10-01",
    endsOn: "2025-03-01",
    aliases: ["Cục QLTT tỉnh"],
  }),

  body("party", null, "party", "Tỉnh ủy An Sơn", {
    symbol: "TU",
    from: "1997-01-01",
    aliases: ["Tỉnh ủy", "Ban Thường vụ Tỉnh ủy", "Thường trực Tỉnh ủy"],
  }),
  body("party-committee", null, "party", "Đảng ủy UBND tỉnh", { symbol: "ĐU", from: "2025-01-15" }),
  body("council", null, "council", "HĐND tỉnh An Sơn", {
    symbol: "HĐND",
    from: "1997-01-01",
    aliases: ["Thường trực HĐND tỉnh", "TT HĐND tỉnh"],
  }),
  body("front", null, "other", "Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh An Sơn", {
    from: "1997-01-01",
    aliases: ["UBMTTQ tỉnh", "MTTQ tỉnh", "UBMTTQ Việt Nam tỉnh"],
  }),
  body("procuracy", null, "other", "Viện Kiểm sát nhân dân tỉnh", {
    from: "1997-01-01",
    aliases: ["VKSND tỉnh"],
  }),
  body("court", null, "other", "Tòa án nhân dân tỉnh", {
    from: "1997-01-01",
    aliases: ["TAND tỉnh"],
  }),
];

/** Public units that answer to the province's committee itself. */
export const ownPublicUnits: readonly string[] = [
  "civil-works",
  "road-works",
  "promotion",
  "college",
  "fund",
];
