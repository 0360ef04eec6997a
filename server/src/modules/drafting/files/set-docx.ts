import {
  AlignmentType,
  BorderStyle,
  Document,
  Header,
  NumberFormat,
  Packer,
  PageNumber,
  PageOrientation,
  TextRun,
  type ISectionOptions,
  type Paragraph,
  type Table,
} from "docx";
import type { SignatureColumn, Written, WrittenAnnex } from "../domain/written.ts";
import { bodyOf, frame, line, mm, pt, rule, run } from "./docx-parts.ts";
import { balancedWidth, boldWidth, TITLE_WIDTH } from "./fonts.ts";
import { repeatable } from "./repeatable-zip.ts";
import type { Sheet } from "./sheet.ts";

const LEFT = mm(62);
const RIGHT = mm(103);
const PORTRAIT = { top: mm(20), bottom: mm(20), left: mm(30), right: mm(15), header: mm(10) };
const LANDSCAPE = { top: mm(20), bottom: mm(15), left: mm(20), right: mm(20), header: mm(10) };

/** The document for Word and LibreOffice, laid out as Decree 30/2020, Phụ lục I asks; the same document gives the same bytes. */
export async function setDocx({ written, organName, dated }: Sheet): Promise<Uint8Array> {
  const file = new Document({
    title: written.subjectLine,
    creator: organName,
    styles: {
      default: {
        document: {
          run: { font: "Times New Roman", size: pt(14), language: { value: "vi-VN" } },
        },
      },
    },
    sections: [
      section(false, [
        ...headOf(written),
        ...bodyOf(written.body, LEFT + RIGHT, true),
        ...(written.signatures.length > 0 ? endOfSeveral(written) : [footOf(written)]),
      ]),
      ...written.annexes.map((annex) => section(annex.landscape, annexOf(annex))),
    ],
  });
  return repeatable(await Packer.toBuffer(file), dated);
}

/** A part with page numbers of its own, in the middle of the top margin and not on its first page. */
function section(landscape: boolean, children: (Paragraph | Table)[]): ISectionOptions {
  return {
    properties: {
      titlePage: true,
      page: {
        size: {
          width: mm(210),
          height: mm(297),
          orientation: landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        },
        margin: landscape ? LANDSCAPE : PORTRAIT,
        pageNumbers: { start: 1, formatType: NumberFormat.DECIMAL },
      },
    },
    headers: {
      default: new Header({
        children: [line([new TextRun({ children: [PageNumber.CURRENT], size: pt(13) })])],
      }),
      first: new Header({ children: [line([])] }),
    },
    children,
  };
}

function headOf(written: Written): (Paragraph | Table)[] {
  const { superior, organ, kindLine, subjectLine, addressees } = written;
  const bold = { bold: true };
  const organWidth = Math.min(boldWidth(organ.at(-1) ?? "", 13), LEFT);
  const left = [
    ...(superior === null ? [] : [line([run(superior, 13)])]),
    ...organ.map((name) => line([run(name, 13, bold)])),
    rule(LEFT, organWidth * 0.45),
  ];
  const right = [
    line([run(written.nationalName, 13, bold)]),
    line([run(written.motto, 14, bold)]),
    rule(RIGHT, boldWidth(written.motto, 14)),
  ];
  const number = [
    line([run(written.numberLine, 13)], { spacing: { before: 60 } }),
    ...(kindLine === null
      ? [line([run(subjectLine, 12)], { indent: { left: mm(4), right: mm(4) } })]
      : []),
    ...(written.urgency === null ? [] : [urgencyOf(written.urgency)]),
  ];
  const { placeDate } = written;
  const date = [
    line(placeDate === null ? [] : [run(placeDate, 14, { italics: true })], {
      spacing: { before: 60 },
    }),
  ];
  const width = LEFT + RIGHT;
  const aside = Math.round((width - balancedWidth(subjectLine, 14, TITLE_WIDTH)) / 2);
  const title =
    kindLine === null
      ? []
      : [
          line([run(kindLine, 14, bold)], { spacing: { before: 240 } }),
          line([run(subjectLine, 14, bold)], { indent: { left: aside, right: aside } }),
          rule(width, Math.min(boldWidth(subjectLine, 14), width) * 0.5),
        ];
  return [
    frame(
      [LEFT, RIGHT],
      [
        [left, right],
        [number, date],
      ],
    ),
    ...title,
    ...addressedTo(addressees),
  ];
}

const urgencyOf = (urgency: string): Paragraph => {
  const red = { style: BorderStyle.SINGLE, size: 8, color: "C00000", space: 2 };
  return line([run(urgency, 13, { bold: true, color: "C00000" })], {
    spacing: { before: 120 },
    indent: { left: mm(14), right: mm(14) },
    border: { top: red, bottom: red, left: red, right: red },
  });
};

function addressedTo(addressees: readonly string[]): (Paragraph | Table)[] {
  const space = line([], { spacing: { before: 120 } });
  const [only, ...others] = addressees;
  if (only === undefined) return [space];
  if (others.length === 0) {
    return [line([run(`Kính gửi: ${only}`, 14)], { spacing: { before: 200, after: 160 } })];
  }
  const left = { alignment: AlignmentType.LEFT };
  return [
    space,
    frame(
      [mm(44), mm(3), mm(118)],
      [
        [
          [line([run("Kính gửi:", 14)], { alignment: AlignmentType.RIGHT })],
          [line([])],
          addressees.map((name) =>
            line([run(`- ${name}`, 14)], { ...left, indent: { left: 160, hanging: 160 } }),
          ),
        ],
      ],
    ),
    space,
  ];
}

/** Recipients at the left, the signature at the right, never cut by a page's end and never alone on a page. */
function footOf({ recipients, signing, signer }: Written): Table {
  return frame(
    [mm(84), mm(81)],
    [
      [
        recipientsOf(recipients),
        [
          ...signing.map((name, index) =>
            line([run(name, 14, { bold: true })], index === 0 ? { spacing: { before: 120 } } : {}),
          ),
          ...Array.from({ length: 4 }, () => line([run("", 14)])),
          line(signer === null ? [] : [run(signer, 14, { bold: true })]),
        ],
      ],
    ],
  );
}

/** Several sign beside each other, row by row, none cut by a page's end; the recipients stand below. */
function endOfSeveral({ signatures, recipients }: Written): (Paragraph | Table)[] {
  const half = (LEFT + RIGHT) / 2;
  // Beside whoever signs alone at the end there is room for the recipients.
  const alone = signatures.at(-1)?.[0]?.lines.length === 0;
  return [
    line([], { keepNext: true, spacing: { line: 120, lineRule: "exact" } }),
    ...signatures.flatMap((row, index) => {
      const left =
        alone && index === signatures.length - 1 ? recipientsOf(recipients) : signatureOf(row[0]);
      return [
        frame([half, half], [[left, signatureOf(row[1])]]),
        line([], { keepNext: true, spacing: { line: 200, lineRule: "exact" } }),
      ];
    }),
    ...(alone ? [] : recipientsOf(recipients)),
  ];
}

function signatureOf(column: SignatureColumn | undefined): Paragraph[] {
  if (!column) return [line([])];
  const kept = { keepNext: true };
  return [
    ...column.lines.map((words) => line([run(words, 14, { bold: true })], kept)),
    line(column.note === null ? [] : [run(column.note, 13, { italics: true })], kept),
    ...Array.from({ length: 3 }, () => line([run("", 14)], kept)),
    line(column.name === null ? [] : [run(column.name, 14, { bold: true })], kept),
  ];
}

function recipientsOf(recipients: readonly string[]): Paragraph[] {
  const left = { alignment: AlignmentType.LEFT, keepLines: true };
  return [
    line([run("Nơi nhận:", 12, { bold: true, italics: true })], {
      ...left,
      keepNext: true,
      spacing: { before: 120 },
    }),
    ...recipients.map((name, at) =>
      line([run(name, 11)], { ...left, keepNext: at < recipients.length - 1 }),
    ),
  ];
}

function annexOf({
  label,
  title,
  belongsTo,
  blocks,
  landscape,
}: WrittenAnnex): (Paragraph | Table)[] {
  const width = landscape ? mm(257) : LEFT + RIGHT;
  const bold = { bold: true };
  return [
    line([run(label, 14, bold)]),
    line([run(title, 14, bold)]),
    line([run(belongsTo, 14, { italics: true })]),
    rule(width, mm(45)),
    line([], { spacing: { after: 60 } }),
    ...bodyOf(blocks, width),
  ];
}
