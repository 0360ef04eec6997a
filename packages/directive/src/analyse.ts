import { readAssignments, type FoundAssignments } from "./assignments/assignments.ts";
import { everybodyFrom, NOBODY, type Inherited, type Setting } from "./assignments/context.ts";
import { readHeader } from "./header/header.ts";
import { normaliseCharacters } from "./normalise/characters.ts";
import { splitLines } from "./normalise/lines.ts";
import { joinLines, liftNotes, type Paragraph } from "./normalise/paragraphs.ts";
import type { Passage } from "./normalise/passage.ts";
import { buildTree, type Block } from "./provisions/tree.ts";
import type { DocumentKind, Field, Header } from "./reading.ts";
import { liftTables, type Row } from "./tables/rows.ts";
import { tasksOf } from "./tables/tasks.ts";
import type { Reference } from "./when/dates.ts";
import { authorityOf } from "./who/authority.ts";
import type { AuthorityTest } from "./who/subject.ts";
import { annexParts } from "./zones/annex.ts";
import { commandIn } from "./zones/lead-in.ts";
import { findParts, type Parts } from "./zones/zones.ts";

function referenceOf(header: Header): Reference | null {
  const parts = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/u.exec(
    header.issuedOn?.value ?? header.issuedMonth?.value ?? "",
  );
  return parts
    ? {
        year: Number(parts[1]),
        month: Number(parts[2]),
        day: parts[3] === undefined ? null : Number(parts[3]),
      }
    : null;
}

/** Whom the duties bind that name nobody: whoever the lead-in commands, else the addressees. */
function everybody(parts: Parts, header: Header, authority: AuthorityTest): Inherited {
  const command = parts.leadIn && commandIn(parts.leadIn.passage, authority);
  if (command && parts.leadIn) {
    const told = everybodyFrom(parts.leadIn.passage, command.bodies, "who.lead-in");
    return { ...told, assignees: told.assignees.map((field) => inFull(field, header)) };
  }
  const assignees = addresseesOf(header);
  return assignees.length > 0 ? { ...NOBODY, assignees } : NOBODY;
}

/** The lead-in names shortly whom the addressees name in full: "UBND các tỉnh, thành phố" (trực thuộc Trung ương). */
function inFull(field: Field<string>, { addressees }: Header): Field<string> {
  const full = addressees.find(({ value }) => value.startsWith(`${field.value} `));
  return full ? { ...field, value: full.value } : field;
}

function addresseesOf(header: Header): Field<string>[] {
  return header.addressees.map((field) => ({
    ...field,
    span: null,
    rule: "who.addressees",
    confidence: "doubtful",
  }));
}

function prepare(whole: Passage): { body: Paragraph[]; notes: Passage[]; rows: Row[] } {
  const { rows, rest } = liftTables(splitLines(whole));
  return { ...liftNotes(joinLines(rest)), rows };
}

/** The plan behind a decision and the annexes that give tasks; there only a provision that names its body assigns. */
function readAnnexes(
  parts: Parts,
  setting: Setting,
): { blocks: Block[]; found: FoundAssignments }[] {
  const own: Setting = { ...setting, kind: "kế hoạch", everybody: NOBODY };
  return annexParts(parts.annex).map(({ label, body }) => {
    const blocks = buildTree(body);
    for (const block of blocks) block.outside = false;
    return { blocks, found: readAssignments(blocks, own), label };
  });
}

/** They tell what was done and ask upwards; they give nobody a task. */
const REPORTS: ReadonlySet<DocumentKind | null> = new Set(["báo cáo", "tờ trình"]);

/** A document taken apart, before its warnings and citations. */
export interface Analysis {
  /** Its canonical characters, line ends and all. */
  whole: Passage;
  parts: Parts;
  notes: Passage[];
  header: Header;
  setting: Setting;
  blocks: Block[];
  found: FoundAssignments;
}

export function analyse(text: string): Analysis {
  const whole = normaliseCharacters(text);
  const { body, notes, rows } = prepare(whole);
  const opening = body.slice(0, 40).map(({ passage }) => passage.text).join("\n"); // prettier-ignore
  const first = findParts(body, authorityOf(null, opening));
  const header = readHeader(first);
  const authority = authorityOf(header.issuer?.value ?? null, opening);
  const parts = findParts(body, authority);
  const blocks = buildTree(parts.body);
  const setting: Setting = {
    kind: header.kind?.value ?? null,
    issuer: header.issuer?.value ?? null,
    reference: referenceOf(header),
    authority,
    everybody: everybody(parts, header, authority),
    addressees: addresseesOf(header),
  };
  const found = readAssignments(blocks, setting);
  const reports = REPORTS.has(setting.kind);
  const attached = reports ? [] : readAnnexes(parts, setting);
  return {
    whole,
    parts,
    notes,
    header,
    setting,
    blocks: [...blocks, ...attached.flatMap((annex) => annex.blocks)],
    found: {
      assignments: reports
        ? []
        : [
            ...found.assignments,
            ...attached.flatMap((annex) => annex.found.assignments),
            ...tasksOf(rows, setting),
          ],
      notes: reports ? [] : [...found.notes, ...attached.flatMap((annex) => annex.found.notes)],
      headings: new Set(
        [found, ...attached.map((annex) => annex.found)].flatMap(({ headings }) => [...headings]),
      ),
      above: new Map(
        [found, ...attached.map((annex) => annex.found)].flatMap(({ above }) => [...above]),
      ),
    },
  };
}
