import type { DocumentDetail, HeaderFields } from "@dondoc/contract";

export const kinds = [
  "công văn",
  "chỉ thị",
  "công điện",
  "thông báo",
  "kế hoạch",
  "chương trình",
  "quyết định",
  "nghị quyết",
  "hướng dẫn",
  "phiếu chuyển",
  "báo cáo",
  "tờ trình",
] as const satisfies readonly NonNullable<HeaderFields["kind"]>[];
export const headerFields = [
  "kind",
  "number",
  "symbol",
  "issuerName",
  "place",
  "issuedOn",
  "subject",
  "signedFor",
  "signerTitle",
  "signer",
  "urgency",
] as const satisfies readonly (keyof HeaderFields)[];
export const urgencies = ["khẩn", "thượng khẩn", "hỏa tốc"] as const satisfies readonly NonNullable<
  HeaderFields["urgency"]
>[];
export const origins = [
  "PROVINCE",
  "CENTRAL",
  "PARTY",
  "PEOPLES_COUNCIL",
  "INSPECTION",
] as const satisfies readonly HeaderFields["origin"][];

/** The header in a form: a missing field is an empty one. */
export type HeaderDraft = {
  [K in keyof HeaderFields]: K extends "issuedOn" | "receivedOn" ? string | null : string;
};

export const headerDraft = (header: DocumentDetail["header"]): HeaderDraft => ({
  kind: header.kind ?? "",
  number: header.number ?? "",
  symbol: header.symbol ?? "",
  issuerName: header.issuerName ?? "",
  place: header.place ?? "",
  issuedOn: header.issuedOn,
  subject: header.subject ?? "",
  signedFor: header.signedFor ?? "",
  signerTitle: header.signerTitle ?? "",
  signer: header.signer ?? "",
  urgency: header.urgency ?? "",
  receivedOn: header.receivedOn,
  origin: header.origin,
});

/**
 * The fields that differ from what stands; an emptied one becomes null. The field that a question led to is sent
 * even unchanged: that confirms it.
 */
export function headerChange(
  header: DocumentDetail["header"],
  draft: HeaderDraft,
  asked?: string,
): Partial<HeaderFields> {
  const before = headerDraft(header);
  const changed = Object.entries(draft).filter(
    ([field, value]) => value !== before[field as keyof HeaderDraft] || field === asked,
  );
  const sent = changed.map(([field, value]) => {
    const text = value === null ? "" : value.trim();
    return [field, text === "" ? null : text];
  });
  return Object.fromEntries(sent) as Partial<HeaderFields>;
}
