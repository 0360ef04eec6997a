import type { UnitKind } from "@dondoc/contract";

/** Since 1/7/2025 a province has no districts (Nghị quyết 202/2025/QH15, Luật 72/2025/QH15). */
const TWO_LEVELS_FROM = "2025-07-01";

/** A phrase of directives that means many bodies (what it means before 1/7/2025 and since is two groups). */
export interface StandardGroup {
  key: string;
  name: string;
  kinds: readonly UnitKind[];
  /** Also spans the public units that report to the committee itself; which they are, each province knows. */
  withPublicUnits: boolean;
  from: string | null;
  to: string | null;
  aliases: readonly string[];
}

const before = { from: null, to: TWO_LEVELS_FROM };
const since = { from: TWO_LEVELS_FROM, to: null };
const always = { from: null, to: null };
const LOCAL_ALIASES = [
  "địa phương",
  "UBND các địa phương",
  "chính quyền địa phương",
  "chính quyền địa phương các cấp",
];
const ALL_ALIASES = [
  "Các sở, ban, ngành, địa phương",
  "Các sở, ngành, địa phương",
  "Các ngành, các cấp",
  "Các cấp, các ngành",
  "Các cơ quan, địa phương",
  "Các đơn vị, địa phương",
  "Các cơ quan hành chính nhà nước trên địa bàn tỉnh",
];

/** What directives of every province call many bodies by; a province adds its own. */
export const standardGroups: readonly StandardGroup[] = [
  {
    key: "departments",
    name: "Các sở, ban, ngành",
    kinds: ["department", "office"],
    withPublicUnits: false,
    ...always,
    aliases: [
      "Các sở, ban, ngành tỉnh",
      "Các sở",
      "Các sở, ngành",
      "Các sở, ban",
      "Các ban, ngành",
      "Các sở, ban, ngành cấp tỉnh",
      "Các cơ quan chuyên môn thuộc UBND tỉnh",
      "Các cơ quan chuyên môn",
      "Các cơ quan thuộc UBND tỉnh",
      "Các sở và cơ quan ngang sở",
    ],
  },
  {
    key: "public-units",
    name: "Các đơn vị thuộc UBND tỉnh",
    kinds: [],
    withPublicUnits: true,
    ...always,
    aliases: [
      "Các đơn vị sự nghiệp công lập thuộc UBND tỉnh",
      "Các đơn vị sự nghiệp thuộc UBND tỉnh",
      "Các đơn vị sự nghiệp công lập",
      "Các đơn vị sự nghiệp",
    ],
  },
  {
    key: "bodies",
    name: "Các cơ quan, đơn vị thuộc UBND tỉnh",
    kinds: ["department", "office"],
    withPublicUnits: true,
    ...always,
    aliases: [
      "Các cơ quan, đơn vị",
      "Các cơ quan, đơn vị cấp tỉnh",
      "Các sở, ban, ngành, đơn vị thuộc UBND tỉnh",
      "Các cơ quan chuyên môn, đơn vị sự nghiệp công lập trực thuộc",
    ],
  },
  {
    key: "districts",
    name: "UBND các huyện, thị xã, thành phố",
    kinds: ["district"],
    withPublicUnits: false,
    ...before,
    aliases: [
      "UBND các huyện, thành phố",
      "UBND các huyện, thành phố, thị xã",
      "UBND các huyện",
      "UBND cấp huyện",
      "Các huyện, thị xã, thành phố",
      "Các huyện, thành phố, thị xã",
      "Các huyện, thành phố",
      "Các huyện",
    ],
  },
  {
    key: "communes-and-wards",
    name: "UBND các xã, phường",
    kinds: ["commune", "ward", "special-zone"],
    withPublicUnits: false,
    ...since,
    aliases: [
      "UBND cấp xã",
      "UBND các xã, phường, đặc khu",
      "UBND các phường, xã",
      "Các xã, phường",
      "Các phường, xã",
      "Các xã, phường, đặc khu",
      "cấp xã",
    ],
  },
  {
    key: "communes",
    name: "UBND các xã",
    kinds: ["commune"],
    withPublicUnits: false,
    ...since,
    aliases: ["Các xã"],
  },
  {
    key: "wards",
    name: "UBND các phường",
    kinds: ["ward"],
    withPublicUnits: false,
    ...since,
    aliases: ["Các phường"],
  },
  {
    key: "localities-before",
    name: "Các địa phương",
    kinds: ["district"],
    withPublicUnits: false,
    ...before,
    aliases: LOCAL_ALIASES,
  },
  {
    key: "localities",
    name: "Các địa phương",
    kinds: ["commune", "ward", "special-zone"],
    withPublicUnits: false,
    ...since,
    aliases: LOCAL_ALIASES,
  },
  {
    key: "all-before",
    name: "Các cơ quan, đơn vị, địa phương",
    kinds: ["department", "office", "district"],
    withPublicUnits: true,
    ...before,
    aliases: [
      ...ALL_ALIASES,
      "Các sở, ban, ngành, UBND các huyện, thành phố",
      "Các sở, ban, ngành, UBND các huyện, thị xã, thành phố",
    ],
  },
  {
    key: "all",
    name: "Các cơ quan, đơn vị, địa phương",
    kinds: ["department", "office", "commune", "ward", "special-zone"],
    withPublicUnits: true,
    ...since,
    aliases: [
      ...ALL_ALIASES,
      "Các sở, ban, ngành, UBND các xã, phường",
      "Các sở, ban, ngành, UBND cấp xã",
    ],
  },
  {
    key: "vertical",
    name: "Các cơ quan ngành dọc đóng trên địa bàn tỉnh",
    kinds: ["vertical"],
    withPublicUnits: false,
    ...always,
    aliases: [
      "Các cơ quan ngành dọc",
      "Các cơ quan Trung ương đóng trên địa bàn tỉnh",
      "Các cơ quan Trung ương",
      "Các đơn vị ngành dọc",
      "Các cơ quan, đơn vị Trung ương đóng trên địa bàn tỉnh",
    ],
  },
];
