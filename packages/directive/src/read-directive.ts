import { everybodyFrom, NOBODY, readAssignments } from "./assignments/assignments.ts";
import type { Inherited } from "./assignments/context.ts";
import { citationsIn } from "./citations/citations.ts";
import { readHeader } from "./header/header.ts";
import { isVietnamese } from "./language/vietnamese.ts";
import { normaliseCharacters } from "./normalise/characters.ts";
import { splitLines } from "./normalise/lines.ts";
import { joinLines, liftNotes, type Paragraph } from "./normalise/paragraphs.ts";
import { spanOf, type Passage } from "./normalise/passage.ts";
import { buildTree } from "./provisions/tree.ts";
import type { Citation, Header, Provision, Reading } from "./reading.ts";
import { findWarnings } from "./warnings.ts";
import type { Reference } from "./when/dates.ts";
import type { AuthorityTest } from "./who/subject.ts";
import { commandIn } from "./zones/lead-in.ts";
import { findParts, zonesOf, type Parts } from "./zones/zones.ts";

const NO_HEADER: Header = {
  kind: null,
  number: null,
  numberDoubtful: false,
  symbol: null,
  issuer: null,
  place: null,
  issuedOn: null,
  issuedMonth: null,
  subject: null,
  signedFor: null,
  signerTitle: null,
  signer: null,
  urgency: null,
  secrecy: null,
  addressees: [],
  recipients: [],
  secondarySource: false,
};

const SUPERIOR =
  /^(?:Chính phủ|Thủ tướng|Quốc hội|Thường vụ|Bộ Chính trị|Ban Thường vụ|Thường trực (?:Tỉnh|Thành|HĐND|Hội đồng)|Tỉnh ủy|HĐND tỉnh|Hội đồng nhân dân tỉnh)/u;
const PEOPLES_COMMITTEE =
  /^(?:(?:Thường trực |Lãnh đạo |Tập thể )?(?:Chủ tịch |Phó Chủ tịch )?)(?:UBND|Ủy ban nhân dân)\s+(tỉnh|thành phố|huyện|quận|thị xã|xã|phường|đặc khu)(?:\s+\p{Lu}[\p{L}]*){0,4}$/u;

function plain(name: string): string {
  return name.normalize("NFC").replace(/Uỷ/gu, "Ủy").replace(/ỦY BAN NHÂN DÂN/u, "Ủy ban nhân dân").replace(/Ủy ban Nhân dân/u, "Ủy ban nhân dân").replace(/Thành phố/gu, "thành phố"); // prettier-ignore
}

/** Central government, province, district, commune: an authority commands its own level and below. */
function rankOf(level: string, ofCity: boolean): number {
  if (level === "tỉnh") return 1;
  if (level === "thành phố") return ofCity ? 1 : 2;
  return /^(?:huyện|quận|thị xã)$/u.test(level) ? 2 : 3;
}

const LEVEL = /(?:UBND|Ủy ban nhân dân)\s+(tỉnh|thành phố|huyện|quận|thị xã|xã|phường|đặc khu)/iu;
const OFFICE_OF = /^(?:lãnh đạo|giám đốc|chủ tịch|trưởng|thủ trưởng|chánh|thường trực)/u;
const PLACE = /(?:tỉnh|thành phố|huyện|quận|thị xã|xã|phường|đặc khu)\s+(\p{Lu}.*)$/u;

/** The authority that speaks is not told what to do: "UBND tỉnh sẽ xem xét" assigns nothing. */
function authorityOf(issuer: string | null, opening: string): AuthorityTest {
  const own = issuer === null ? null : plain(issuer).toLowerCase();
  const level = LEVEL.exec(plain(issuer ?? ""))?.[1] ?? LEVEL.exec(opening)?.[1] ?? "tỉnh";
  const central = own !== null && /^(?:bộ|chính phủ|thủ tướng|văn phòng chính phủ)/u.test(own);
  const city = level.toLowerCase() === "thành phố";
  const rank = central ? 0 : rankOf(level.toLowerCase(), city);
  return (name) => {
    const candidate = plain(name);
    const small = candidate.toLowerCase();
    if (own !== null && (small === own || (small.endsWith(` ${own}`) && OFFICE_OF.test(small)))) {
      return true;
    }
    if (SUPERIOR.test(candidate)) return true;
    const found = PEOPLES_COMMITTEE.exec(candidate)?.[1];
    if (found === undefined || rankOf(found, city) > rank) return false;
    const place = PLACE.exec(candidate)?.[1];
    return (
      place === undefined ||
      own === null ||
      own.endsWith(place.toLowerCase()) ||
      rankOf(found, city) < rank
    );
  };
}

function referenceOf(header: Header): Reference | null {
  const parts = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/u.exec(
    header.issuedOn?.value ?? header.issuedMonth?.value ?? "",
  );
  return parts
    ? { year: Number(parts[1]), month: Number(parts[2]), day: Number(parts[3] ?? 1) }
    : null;
}

/** Whom the duties bind that name nobody: whoever the lead-in commands, else the addressees. */
function everybody(parts: Parts, header: Header, authority: AuthorityTest): Inherited {
  const command = parts.leadIn && commandIn(parts.leadIn.passage, authority);
  if (command && parts.leadIn) {
    return everybodyFrom(parts.leadIn.passage, command.bodies, "who.lead-in");
  }
  if (header.addressees.length === 0) return NOBODY;
  return {
    ...NOBODY,
    assignees: header.addressees.map((field) => ({
      ...field,
      span: null,
      rule: "who.addressees",
      confidence: "doubtful" as const,
    })),
  };
}

function allCitations(parts: Parts, notes: readonly Passage[]): Citation[] {
  const inText = [...parts.header.filter(({ passage }) => !passage.text.startsWith('Số')), ...parts.preamble, ...(parts.leadIn ? [parts.leadIn] : []), ...parts.body]; // prettier-ignore
  return [...inText.map(({ passage }) => passage), ...notes]
    .flatMap(citationsIn)
    .sort((a, b) => a.span.start - b.span.start);
}

function prepare(text: string): { body: Paragraph[]; notes: Passage[] } {
  return liftNotes(joinLines(splitLines(normaliseCharacters(text))));
}

/**
 * Reads an administrative directive: what its header says, which documents it cites, and who is told to do what by when.
 * Pure and total: any text gives a reading, the same text the same one. Offsets are UTF-16 units of the given text. Nothing is
 * guessed: a date, number or name that the text does not give stays null. Sources: Decree 30/2020/NĐ-CP for the form, the
 * office language of the provinces for the duties.
 */
export function readDirective(text: string): Reading {
  if (!isVietnamese(text)) {
    return {
      header: NO_HEADER,
      citations: [],
      zones: [],
      provisions: [],
      assignments: [],
      warnings: [{ code: "NOT_VIETNAMESE", span: null, detail: "" }],
    };
  }
  const { body, notes } = prepare(text);
  const opening = body.slice(0, 40).map(({ passage }) => passage.text).join("\n"); // prettier-ignore
  const first = findParts(body, authorityOf(null, opening));
  const header = readHeader(first);
  const authority = authorityOf(header.issuer?.value ?? null, opening);
  const parts = findParts(body, authority);
  const blocks = buildTree(parts.body);
  const setting = {
    kind: header.kind?.value ?? null,
    reference: referenceOf(header),
    authority,
    everybody: everybody(parts, header, authority),
  };
  const { assignments, headings } = readAssignments(blocks, setting);
  const own =
    header.number && header.symbol ? `${header.number.value}/${header.symbol.value}` : null;
  const provisions: Provision[] = blocks.map((block) => ({
    at: block.at,
    span: spanOf(block.whole),
    heading: headings.has(block),
  }));
  const reading: Reading = {
    header,
    citations: allCitations(parts, notes).filter((citation) => citation.number !== own),
    zones: zonesOf(parts),
    provisions,
    assignments,
    warnings: [],
  };
  return { ...reading, warnings: findWarnings(reading, blocks) };
}
