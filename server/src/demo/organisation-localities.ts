import { body, type Body } from "./organisation-body.ts";

/** The district level ended on this day (Luật 72/2025/QH15). */
export const TWO_LEVELS_FROM = "2025-07-01";
export const TWO_LEVELS_BASIS = "Luật 72/2025/QH15; Nghị quyết 202/2025/QH15";

interface District {
  key: string;
  name: string;
  locality: "xã" | "phường";
  /** What its land became. */
  localities: readonly string[];
}

const district = (
  key: string,
  name: string,
  localities: string,
  locality: "xã" | "phường" = "xã",
): District => ({
  key,
  name,
  locality,
  localities: localities.split(", "),
});

/** Invented, as everything here; a map of the country has no such province. */
export const districts: readonly District[] = [
  district(
    "son-giang",
    "thành phố Sơn Giang",
    "Sơn Giang, Sơn Lạc, Sơn Hội, Đông Hội, Đông Tiến, Minh Khê, Thanh Lạc, Phúc Lạc",
    "phường",
  ),
  district(
    "lam-khe",
    "thị xã Lâm Khê",
    "Lâm Khê, Hồng Lạc, Hồng Khê, Bình Lạc, Đông Khê, Tây Lâm, Ngọc Khê",
    "phường",
  ),
  district(
    "phuc-giang",
    "thị xã Phúc Giang",
    "Phúc Giang, Phúc Trạch, Phúc Hội, Phúc Tiến, Phú Giang, Hòa Giang, Hòa Khê, Bình Khê",
    "phường",
  ),
  district(
    "van-linh",
    "huyện Vân Lĩnh",
    "Vân Lĩnh, Vân Trạch, Vân Tiến, Thượng Lĩnh, Hạ Lĩnh, Đồng Khê, Nà Lạc, Bản Sơn, Khau Tràng",
  ),
  district(
    "thuong-khe",
    "huyện Thượng Khê",
    "Thượng Khê, Trung Khê, Hạ Khê, Khê Tiến, Khê Thịnh, Xuân Trạch, Xuân Tiến, Yên Lĩnh, Yên Trạch",
  ),
  district(
    "dong-lam",
    "huyện Đông Lâm",
    "Đông Lâm, Lâm Thịnh, Lâm Đức, Lâm Hội, Quang Khê, Quang Trạch, Quang Hội, Minh Trạch, Minh Hội",
  ),
  district(
    "tay-linh",
    "huyện Tây Lĩnh",
    "Tây Lĩnh, Lĩnh Đức, Lĩnh Hà, Lĩnh Thịnh, Phú Khê, Phú Trạch, Phú Hội, Bình Trạch, Bình Hội",
  ),
  district(
    "ngoc-trach",
    "huyện Ngọc Trạch",
    "Ngọc Trạch, Ngọc Tiến, Ngọc Hội, Ngọc Thịnh, Thái Khê, Thái Trạch, Thái Hội, Hòa Trạch, Hòa Hội",
  ),
  district(
    "tan-giang",
    "huyện Tân Giang",
    "Tân Giang, Tân Trạch, Tân Hội, Giang Tiến, Giang Thịnh, Giang Đức, Vĩnh Khê, Vĩnh Hội, Vĩnh Tiến",
  ),
  district(
    "lac-khe",
    "huyện Lạc Khê",
    "Lạc Khê, Lạc Trạch, Lạc Hội, Lạc Tiến, Châu Khê, Châu Trạch, Châu Hội, Khánh Trạch, Khánh Hội",
  ),
  district(
    "an-trach",
    "huyện An Trạch",
    "An Trạch, An Hội, An Tiến, An Đức, Trung Trạch, Trung Hội, Trung Tiến, Thanh Trạch, Thanh Hội",
  ),
];

export const localityKey = (name: string): string => `locality ${name}`;

export const localities: readonly Body[] = districts.flatMap(
  ({ key, name, locality, localities }) => [
    body(key, "province", "district", `UBND ${name}`, {
      symbol: "UBND",
      endsOn: TWO_LEVELS_FROM,
      shortName: capital(name),
    }),
    ...localities.map((place) =>
      body(
        localityKey(place),
        "province",
        locality === "xã" ? "commune" : "ward",
        `UBND ${locality} ${place}`,
        {
          symbol: "UBND",
          shortName: capital(`${locality} ${place}`),
          from: TWO_LEVELS_FROM,
          basis: TWO_LEVELS_BASIS,
        },
      ),
    ),
  ],
);

function capital(name: string): string {
  return name.slice(0, 1).toUpperCase() + name.slice(1);
}
