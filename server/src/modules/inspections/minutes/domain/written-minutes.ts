import type { TeamFunction } from "@dondoc/contract";
import { NATIONAL_HEAD, superiorLine, writtenBody, type SignatureColumn, type Written } from "../../../drafting/index.ts"; // prettier-ignore
import { functionWords } from "../../domain/words.ts";
import { checkBlocks, filedUnder, minutesBlocks, minutesSubject, nameAlone, type MinutesFacts } from "./minutes-text.ts"; // prettier-ignore

const SIGNS = "(Ký, ghi rõ họ tên)";
/** Room for the number, which the team's register gives (Decree 30/2020, Article 15). */
const NUMBER = `Số:${"\u00a0".repeat(8)}/BB-ĐKT`;
/** Letters of a name that fits beside "ĐẠI DIỆN" in half the width of a page. */
const ON_ONE_LINE = 18;
const EMPTY: SignatureColumn = { lines: [], note: null, name: null };
const upper = (text: string): string => text.toLocaleUpperCase("vi");

/** Every word of the minutes as they are printed (Decree 30/2020, Phụ lục III, mẫu biên bản); signed by both sides. */
export function writtenMinutes(facts: MinutesFacts, committee: string | null): Written {
  const isTeam = /^đoàn\b/iu.test(facts.body.normalize("NFC"));
  return {
    ...NATIONAL_HEAD,
    superior: isTeam ? committee && superiorLine(committee) : upper(facts.body),
    organ: [isTeam ? upper(facts.body) : "ĐOÀN KIỂM TRA"],
    numberLine: NUMBER,
    placeDate: null,
    urgency: null,
    kindLine: "BIÊN BẢN",
    subjectLine: minutesSubject(facts),
    addressees: [],
    body: writtenBody(minutesBlocks(facts)),
    recipients: [
      `- ${facts.unit};`,
      "- Người ra quyết định kiểm tra (để báo cáo);",
      `- Lưu: ${filedUnder(facts)}.`,
    ],
    signing: [],
    signer: null,
    signatures: signaturesOf(facts),
    annexes:
      facts.checks.length === 0
        ? []
        : [
            {
              label: "Phụ lục",
              title: "KẾT QUẢ THEO DANH MỤC KIỂM TRA",
              belongsTo: `(Kèm theo Biên bản kiểm tra tại ${facts.unit})`,
              blocks: checkBlocks(facts),
              landscape: false,
            },
          ],
  };
}

/** The inspected at the left, who leads the team at the right; below them witnesses of a refusal and the rest of the team. */
function signaturesOf({ unit, team, notes, signing }: MinutesFacts): SignatureColumn[][] {
  const refused = signing.refusal !== null;
  const inspected: SignatureColumn = {
    lines: unit.length > ON_ONE_LINE ? ["ĐẠI DIỆN", upper(unit)] : [`ĐẠI DIỆN ${upper(unit)}`],
    note: refused ? "(Từ chối ký)" : SIGNS,
    name: signing.signer === null ? null : nameAlone(signing.signer),
  };
  const ofTeam = ({ name, function: as }: { name: string; function: TeamFunction }): SignatureColumn => ({ lines: [upper(as === "head" ? "trưởng đoàn kiểm tra" : functionWords[as])], note: SIGNS, name }); // prettier-ignore
  const [leader, ...others] = team.map(ofTeam);
  const witnesses = refused
    ? (notes?.witnesses ?? []).map((one) => ({ lines: ["NGƯỜI CHỨNG KIẾN"], note: SIGNS, name: nameAlone(one) })) // prettier-ignore
    : [];
  return [[inspected, leader ?? EMPTY], ...beside(witnesses, others)];
}

/** Witnesses at the left of members; whoever is left over two to a row, an odd one at the right. */
function beside(
  left: readonly SignatureColumn[],
  right: readonly SignatureColumn[],
): SignatureColumn[][] {
  const both = Math.min(left.length, right.length);
  const rows = left.slice(0, both).map((one, at) => [one, right[at] ?? EMPTY]);
  const rest = [...left.slice(both), ...right.slice(both)];
  const pairs = Array.from({ length: Math.ceil(rest.length / 2) }, (_, at) =>
    rest.slice(2 * at, 2 * at + 2),
  );
  return [...rows, ...pairs.map(([one = EMPTY, two]) => (two ? [one, two] : [EMPTY, one]))];
}
