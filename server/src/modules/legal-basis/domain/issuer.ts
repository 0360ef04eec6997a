/** Who issued a document, as far as two names can be compared: what kind of body, and of which place. */
export interface Issuer {
  /** Folded: "chinh phu", "bo tai chinh", "uy ban nhan dan". */
  body: string;
  /** "dong nai" for a body of a province or below; null where the name does not say, or for a body of the centre. */
  place: string | null;
  /** Provinces, districts and communes have bodies of the same name. */
  local: boolean;
}

const ABBREVIATIONS: readonly [RegExp, string][] = [
  [/(?<![a-z])ubnd(?![a-z])/g, "uy ban nhan dan"],
  [/(?<![a-z])hdnd(?![a-z])/g, "hoi dong nhan dan"],
  [/(?<![a-z])(?:vpcp)(?![a-z])/g, "van phong chinh phu"],
  [/(?<![a-z])ubtvqh(?![a-z])/g, "uy ban thuong vu quoc hoi"],
  [/(?<![a-z])(?:ttgcp|ttcp|ttg)(?![a-z])/g, "thu tuong chinh phu"],
  [/(?<![a-z])tp\.?(?![a-z])/g, "thanh pho"],
];
/** Head and collective number their documents in one row, so that a number means the same of both. */
const IN_THE_NAME_OF =
  /^(?:(?:chu tich|pho chu tich|quyen chu tich|ban thuong vu|ban chap hanh|thuong truc|bo truong|bi thu) )+(?=uy ban nhan dan|tinh uy|thanh uy|hoi dong nhan dan|bo )/;
const LOCAL =
  /^(?<body>uy ban nhan dan|hoi dong nhan dan)(?: (?<level>tinh|thanh pho|huyen|quan|thi xa|xa|phuong|dac khu|thi tran)(?: (?<place>.+))?)?$/;
const PARTY_PROVINCE = /^(?:tinh uy|thanh uy)(?: (?<place>.+))?$/;
const PARTY_CENTRE =
  /^(?:bo chinh tri|ban bi thu|ban chap hanh trung uong|trung uong|dang cong san viet nam)(?: .*)?$/;
const ALIASES = new Map([["thu tuong", "thu tuong chinh phu"]]);

/** "Chủ tịch UBND tỉnh Đồng Nai" → { body: "uy ban nhan dan", place: "dong nai" }; null for an empty name. */
export function readIssuer(name: string): Issuer | null {
  let text = fold(name);
  for (const [written, whole] of ABBREVIATIONS) text = text.replaceAll(written, whole);
  text = text.replace(IN_THE_NAME_OF, "").trim();
  if (text === "") return null;
  const local = LOCAL.exec(text);
  if (local) {
    const { body = "", level, place } = local.groups ?? {};
    return { body: `${body}${belowProvince(level)}`, place: place ?? null, local: true };
  }
  const party = PARTY_PROVINCE.exec(text);
  if (party) return { body: "tinh uy", place: party.groups?.["place"] ?? null, local: true };
  if (PARTY_CENTRE.test(text)) return { body: "trung uong dang", place: null, local: false };
  return { body: ALIASES.get(text) ?? text, place: null, local: false };
}

/** A province may become a city (and did, in 2026) without becoming another body; a district is one of its own. */
const belowProvince = (level: string | undefined): string =>
  level === undefined || level === "tinh" || level === "thanh pho" ? "" : ` ${level}`;

/** The body a symbol itself names, where it names one. */
const BY_SYMBOL: readonly [RegExp, Issuer][] = [
  [/^QH\d+$/, centre("quoc hoi")],
  [/^(?:NQ|PL)?UBTVQH\d*$/, centre("uy ban thuong vu quoc hoi")],
  [/^(?:ND|NQ)CP$/, centre("chinh phu")],
  [/^(?:QD|CT|CD)TTG$/, centre("thu tuong chinh phu")],
  [/VPCP(?!.*UBND)/, centre("van phong chinh phu")],
  [/^TTBTC$|^QDBTC$/, centre("bo tai chinh")],
  [/^(?:TT|QD)BNV$|^BNV[A-Z]*$/, centre("bo noi vu")],
  [/^(?:TT|QD)BYT$/, centre("bo y te")],
  [/^(?:TT|QD)BTTTT$/, centre("bo thong tin va truyen thong")],
  [/^(?:TT|QD)BTP$/, centre("bo tu phap")],
  [/^(?:TT|QD)BCA$/, centre("bo cong an")],
  [/^[A-Z]+TW$/, centre("trung uong dang")],
  [/^(?:[A-Z]+)?(?:CT)?UBND[A-Z&]*$/, { body: "uy ban nhan dan", place: null, local: true }],
  [/^[A-Z]*HDND[A-Z&]*$/, { body: "hoi dong nhan dan", place: null, local: true }],
  [/^[A-Z]*TU$/, { body: "tinh uy", place: null, local: true }],
];

function centre(body: string): Issuer {
  return { body, place: null, local: false };
}

/** Who a document of this symbol is by; null where the symbol does not tell. */
export const issuerBySymbol = (symbol: string): Issuer | null =>
  BY_SYMBOL.find(([pattern]) => pattern.test(symbol))?.[1] ?? null;

/** Whether the name is whole: one of the bodies that symbols are of. */
export const isKnownBody = ({ body }: Issuer): boolean =>
  BY_SYMBOL.some(([, issuer]) => body === issuer.body || body.startsWith(`${issuer.body} `));

const CENTRAL_NAMES = new Map([
  ["quoc hoi", "Quốc hội"],
  ["uy ban thuong vu quoc hoi", "Ủy ban Thường vụ Quốc hội"],
  ["chinh phu", "Chính phủ"],
  ["thu tuong chinh phu", "Thủ tướng Chính phủ"],
  ["van phong chinh phu", "Văn phòng Chính phủ"],
]);

/** The name of the central body a symbol is of: "NDCP" is the Government's; null where it takes words to tell. */
export const issuerNameBySymbol = (symbol: string): string | null =>
  CENTRAL_NAMES.get(issuerBySymbol(symbol)?.body ?? "") ?? null;

/** Whether two may be the same: the same body, and no two different places. */
export const mayBeSame = (one: Issuer, other: Issuer): boolean =>
  one.body === other.body &&
  (one.place === null || other.place === null || one.place === other.place);

/** The issuer as it stands in a document's identity. */
export const issuerKey = ({ body, place }: Issuer): string =>
  place === null ? body : `${body} ${place}`;

/** Letters without accents, single spaces, no punctuation around. */
function fold(text: string): string {
  return text
    .normalize("NFD")
    .replaceAll(/\p{M}/gu, "")
    .replaceAll(/[đĐ]/g, "d")
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
