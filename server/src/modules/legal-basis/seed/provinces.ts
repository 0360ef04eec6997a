import type { SeedInstrument } from "./instrument.ts";

type Province = (
  reference: string,
  issuedOn: string | number | null,
  title: string,
  from: SeedInstrument["from"],
) => SeedInstrument;

/** Documents of one province's People's Committee or Party committee; a bare year is all that is known of the day. */
const of =
  (issuer: string): Province =>
  (reference, issued, title, from) => ({
    reference,
    issuer,
    title,
    from,
    ...(typeof issued === "number" ? { issuedYear: issued } : {}),
    ...(typeof issued === "string" ? { issuedOn: issued } : {}),
  });

const [dongNai, bacGiang, sonLa, ninhThuan, daNang, dakLak, namDinh] = [
  "Đồng Nai",
  "Bắc Giang",
  "Sơn La",
  "Ninh Thuận",
  "Đà Nẵng",
  "Đắk Lắk",
  "Nam Định",
].map((name) => of(name === "Đà Nẵng" ? "UBND thành phố Đà Nẵng" : `UBND tỉnh ${name}`)) as [
  Province,
  Province,
  Province,
  Province,
  Province,
  Province,
  Province,
];
const one: SeedInstrument["from"] = ["dispatches", "văn bản thứ nhất", "S"];
const two: SeedInstrument["from"] = ["dispatches", "văn bản thứ hai", "S"];
const four: SeedInstrument["from"] = ["dispatches", "văn bản thứ tư", "S"];
const five: SeedInstrument["from"] = ["dispatches", "văn bản thứ năm", "S"];
const named: SeedInstrument["from"] = ["evaluation", "7.1", "C"];

/** What provinces have issued, as far as the digests name it: useful as examples, and cited by the five dispatches. */
export const provinces: readonly SeedInstrument[] = [
  dongNai("1560/QĐ-UBND", "2017-05-12", "Bộ tiêu chí đánh giá công vụ, cải cách hành chính", one),
  dongNai("4790/KH-UBND", "2017-05-23", "Kế hoạch đánh giá công vụ, cải cách hành chính", one),
  dongNai("4655/QĐ-UBND", "2016-12-30", "Thành lập Tổ công tác của Chủ tịch UBND tỉnh", one),
  dongNai("3312/QĐ-UBND", "2017-09-19", "Kiện toàn Tổ công tác của Chủ tịch UBND tỉnh", one),
  dongNai("23/CT-UBND", "2017-09-28", "Tăng cường kiểm tra thực hiện nhiệm vụ", one),
  dongNai("28/2018/QĐ-UBND", "2018-06-21", "Quy chế hoạt động của tổng đài 1022", [
    "procedures",
    "8.4",
    "C",
  ]),
  dongNai("2816/QĐ-UBND", "2025-11-20", "Phương án đơn giản hóa thủ tục hành chính", [
    "procedures",
    "10.2",
    "C",
  ]),

  bacGiang(
    "53/2022/QĐ-UBND",
    "2022-12-16",
    "Quy chế làm việc của UBND tỉnh nhiệm kỳ 2021 - 2026",
    two,
  ),
  bacGiang(
    "01/CT-UBND",
    "2020-01-08",
    "Tăng cường kỷ luật, kỷ cương hành chính khi thi hành công vụ",
    two,
  ),
  bacGiang("656/UBND-GT", "2021-02-23", "Tăng cường chấp hành kỷ cương hành chính", two),
  bacGiang(
    "2075/UBND-TH",
    "2022-05-11",
    "Thực hiện nghiêm quy chế làm việc, kỷ cương, kỷ luật hành chính",
    two,
  ),
  bacGiang(
    "2100/UBND-NC",
    "2023-04-26",
    "Chấn chỉnh, tăng cường trách nhiệm trong xử lý công việc",
    two,
  ),
  of("Tỉnh ủy Bắc Giang")(
    "26-CT/TU",
    "2023-06-02",
    "Chấn chỉnh tác phong, lề lối làm việc và nâng cao trách nhiệm",
    two,
  ),
  of("Tỉnh ủy Bắc Giang")(
    "15-QC/TU",
    "2023-07-04",
    "Quy chế làm việc của Ban cán sự đảng UBND tỉnh",
    two,
  ),
  of("Tỉnh ủy Bắc Giang")(
    "1937-CV/TU",
    "2019-07-29",
    "Thực hiện nghiêm quy định về thời gian làm việc",
    two,
  ),

  sonLa(
    "09/CT-UBND",
    "2017-05-23",
    "Đẩy mạnh cải cách hành chính, tăng cường kỷ luật, kỷ cương",
    four,
  ),
  sonLa(
    "53/QĐ-UBND",
    "2019-01-07",
    "Kế hoạch kiểm tra công tác cải cách hành chính năm 2019",
    four,
  ),
  sonLa(
    "702/QĐ-UBND",
    "2019-03-25",
    "Thành lập Đoàn kiểm tra công tác cải cách hành chính năm 2019",
    four,
  ),
  of("Tỉnh ủy Sơn La")(
    "25-CT/TU",
    "2013-12-18",
    "Nêu cao trách nhiệm, chấn chỉnh tác phong của cán bộ, đảng viên",
    four,
  ),
  sonLa("370/QĐ-UBND", "2018-02-13", "Công nhận kết quả đánh giá, xếp loại cơ quan", [
    "evaluation",
    "7.1",
    "C2",
  ]),
  sonLa("1051/QĐ-UBND", "2018-05-09", "Tiêu chí đánh giá cơ quan", named),
  sonLa("2712/QĐ-UBND", "2025-10-31", "Tiêu chí, quy trình đánh giá sở, xã", named),

  ninhThuan("1328/QĐ-UBND", "2019-08-19", "Tổ công tác kiểm tra việc thực hiện nhiệm vụ", five),
  ninhThuan(
    "20/CT-UBND",
    "2020-09-07",
    "Thực hiện nghiêm kỷ luật, kỷ cương đối với cán bộ, công chức, viên chức",
    five,
  ),
  ninhThuan("2587/QĐ-UBND", "2010-11-26", "Bộ tiêu chí đánh giá", named),

  daNang("5120/UBND-KSTT", "2020-08-03", "Kết quả thực hiện nhiệm vụ được giao", [
    "tasks",
    "11",
    "C",
  ]),
  daNang("4651/UBND-KSTT", "2021-07-26", "Chấn chỉnh việc thực hiện nhiệm vụ được giao", [
    "tasks",
    "7",
    "C",
  ]),
  daNang("5324/UBND-KSTT", "2023-09-29", "Đề xuất xử lý nhiệm vụ quá hạn", ["tasks", "7", "C"]),
  dakLak("010/CT-UBND", "2025-11-17", "Nâng cao chất lượng góp ý, phối hợp", [
    "procedures",
    "9.3",
    "C",
  ]),
  dakLak("012/CT-UBND", "2025-11-26", "Sử dụng bộ chỉ số phục vụ người dân, doanh nghiệp", [
    "procedures",
    "7.3",
    "C",
  ]),
  namDinh("118/TB-UBND", 2020, "Kết quả chỉ số cải cách hành chính", ["evaluation", "7.1", "C2"]),
  namDinh("144/KH-UBND", 2022, "Chấm điểm chỉ số cải cách hành chính", ["evaluation", "7.1", "C2"]),
  namDinh("2016/QĐ-UBND", 2022, "Bộ chỉ số cải cách hành chính", ["evaluation", "7.1", "C2"]),

  of("UBND thành phố Hải Phòng")(
    "3180/2016/QĐ-UBND",
    "2016-12-19",
    "Tiêu chí xếp loại người đứng đầu trong thực hiện nhiệm vụ thành phố giao",
    named,
  ),
  of("UBND thành phố Hải Phòng")(
    "30/2018/QĐ-UBND",
    "2018-10-09",
    "Trách nhiệm người đứng đầu trong cải cách hành chính",
    named,
  ),
  of("UBND thành phố Hà Nội")(
    "847/QĐ-UBND",
    "2023-02-09",
    "Tổ công tác kiểm tra việc thực hiện nhiệm vụ",
    ["tasks", "13.1", "C"],
  ),
  of("HĐND thành phố Hà Nội")("57/2025/NQ-HĐND", null, "Lấy ý kiến trong giải quyết công việc", [
    "procedures",
    "9.1",
    "C",
  ]),
  of("UBND thành phố Huế")("46/2021/QĐ-UBND", null, "Bộ tiêu chí đánh giá", named),
  of("UBND thành phố Huế")("1620/QĐ-UBND", "2024-06-19", "Bộ tiêu chí đánh giá", named),
  of("UBND tỉnh Trà Vinh")("1948/QĐ-UBND", 2024, "Quy chế theo dõi, đôn đốc trên hệ thống", [
    "tasks",
    "2",
    "C",
  ]),
  of("UBND tỉnh Lai Châu")(
    "88/2025/QĐ-UBND",
    null,
    "Quy chế phối hợp giải quyết thủ tục hành chính",
    ["procedures", "6.6 và 9.1", "C"],
  ),
  of("UBND tỉnh Nghệ An")("2290/QĐ-UBND", 2014, "Kiểm tra công vụ đột xuất", [
    "procedures",
    "11.2",
    "C",
  ]),
  of("UBND tỉnh Hà Tĩnh")("2916/QĐ-UBND", null, "Giải quyết thủ tục hành chính", [
    "procedures",
    "6.6",
    "C",
  ]),
  of("UBND tỉnh Ninh Bình")(
    "163/2025/QĐ-CTUBND",
    null,
    "Phản ánh, kiến nghị về thủ tục hành chính",
    ["procedures", "8.4", "C"],
  ),
  of("UBND tỉnh Vĩnh Phúc")("873/QĐ-UBND", 2020, "Thời giờ làm việc", ["procedures", "4.5", "C"]),
  of("UBND tỉnh Phú Thọ")("57/QĐ-UBND", 2017, "Tổ công tác kiểm tra việc thực hiện nhiệm vụ", [
    "tasks",
    "13.1",
    "C",
  ]),
  of("UBND tỉnh Phú Thọ")("1538/QĐ-UBND", "2025-10-27", "Bộ tiêu chí đánh giá", named),
  of("UBND tỉnh Gia Lai")("568/QĐ-UBND", null, "Tổ công tác kiểm tra việc thực hiện nhiệm vụ", [
    "tasks",
    "13.1",
    "C",
  ]),
  of("UBND tỉnh Thanh Hóa")(
    "9123/UBND-THKH",
    "2014-09-30",
    "Xử lý cơ quan chậm thực hiện nhiệm vụ",
    ["tasks", "11", "C"],
  ),
  of("UBND tỉnh Tuyên Quang")("623/QĐ-UBND", "2025-09-08", "Đánh giá hằng tháng người đứng đầu", [
    "evaluation",
    "4",
    "C",
  ]),
  of("UBND tỉnh Hòa Bình")("13/2017/QĐ-UBND", null, "Bộ tiêu chí đánh giá", named),
  of("UBND tỉnh Quảng Trị")("3009/QĐ-UBND", "2017-11-01", "Bộ tiêu chí đánh giá ba cấp", named),
  of("UBND tỉnh Hà Nam")("1180/QĐ-UBND", "2017-08-02", "Bộ tiêu chí đánh giá", named),
  of("UBND tỉnh Quảng Ngãi")("673/QĐ-UBND", "2019-08-30", "Bộ tiêu chí đánh giá", named),
  of("UBND tỉnh Lạng Sơn")("2280/QĐ-UBND", "2021-11-21", "Bộ tiêu chí đánh giá", named),
  of("UBND tỉnh Điện Biên")("33/2024/QĐ-UBND", null, "Bộ tiêu chí đánh giá", named),
];
