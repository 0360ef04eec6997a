const COMMITTEE =
  /^(?:lãnh đạo |thường trực |chủ tịch |phó chủ tịch )?(?:ubnd|[uủ][ỷy] ban nhân dân)\s+(?:tỉnh|thành phố|quận|huyện|thị xã|xã|phường|đặc khu|thị trấn)\s*/iu;

export interface IssuerMatch {
  kind: string;
  /** Names that prove the place: the unit's own and those of the province it belongs to. */
  homeNames: readonly string[];
}

/**
 * Is the unit that bears an issuer's name really the issuer? Every province has a "Sở Nội vụ" and calls its committee "UBND
 * tỉnh": a name counts as ours when it carries a proper name itself, or when the place of issue does. Otherwise a person says.
 */
export function isProvedIssuer(
  issuerName: string,
  place: string | null,
  { kind, homeNames }: IssuerMatch,
): boolean {
  if (kind === "central") return true;
  const names = homeNames.map(plain);
  if (place !== null) return names.some((name) => name.includes(plain(place)));
  const name = issuerName.normalize("NFC").trim();
  return COMMITTEE.test(name) && name.replace(COMMITTEE, "") !== "";
}

const plain = (text: string): string => text.normalize("NFC").trim().toLocaleLowerCase("vi");
