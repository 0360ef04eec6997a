import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
  type IParagraphOptions,
  type IRunOptions,
} from "docx";
import type { WrittenBlock } from "../domain/written.ts";

/** 1 mm in twips. */
export const mm = (millimetres: number): number => Math.round(millimetres * 56.693);
/** Points in the half-points that Word counts letters by. */
export const pt = (points: number): number => points * 2;

type RunStyle = Pick<IRunOptions, "bold" | "italics" | "color">;

export const run = (text: string, points: number, style: RunStyle = {}): TextRun =>
  new TextRun({ text, size: pt(points), ...style });

/** A line without indent. Without lineRule LibreOffice sets it so tight that diacritics touch. */
export const line = (children: TextRun[], options: IParagraphOptions = {}): Paragraph =>
  new Paragraph({
    alignment: AlignmentType.CENTER,
    ...options,
    spacing: { line: 252, lineRule: "auto", before: 0, after: 0, ...options.spacing },
    children,
  });

/** A rule of some width, centred in a cell: the top border of an almost flat paragraph. */
export const rule = (cellWidth: number, width: number): Paragraph => {
  const indent = Math.max(0, Math.round((cellWidth - width) / 2));
  return new Paragraph({
    spacing: { line: 60, lineRule: "exact", before: 20, after: 0 },
    indent: { left: indent, right: indent },
    border: { top: { style: BorderStyle.SINGLE, size: 6, color: "000000", space: 0 } },
    children: [],
  });
};

const none = { style: BorderStyle.NONE, size: 0, color: "FFFFFF" };
const noBorders = { top: none, bottom: none, left: none, right: none };

/** Columns without lines, as head and signatures stand: each row its cells. */
export function frame(widths: readonly number[], rows: readonly (readonly Paragraph[])[][]): Table {
  return new Table({
    layout: TableLayoutType.FIXED,
    columnWidths: [...widths],
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    borders: { ...noBorders, insideHorizontal: none, insideVertical: none },
    rows: rows.map(
      (cells) =>
        new TableRow({
          cantSplit: true,
          children: cells.map(
            (children, index) =>
              new TableCell({
                children: [...children],
                borders: noBorders,
                width: { size: widths[index] ?? 0, type: WidthType.DXA },
                margins: { left: 0, right: 0, top: 0, bottom: 0 },
              }),
          ),
        }),
    ),
  });
}

const sides = {
  start: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  end: AlignmentType.RIGHT,
} as const;

/** Body text: 14 pt, justified, first line 12.7 mm, 6 pt after (Phụ lục I, Phần I, mục II.6). */
export function bodyOf(
  blocks: readonly WrittenBlock[],
  width: number,
  keepLast = false,
): (Paragraph | Table)[] {
  return blocks.flatMap((block, index) => {
    if (block.type === "table") return tableOf(block, width);
    const { look } = block;
    const text = block.type === "item" ? `${block.label} ${block.text}` : block.text;
    if (look === "centred") {
      const spacing = { before: 120, after: 120 };
      return line([run(text, 14, { bold: true })], { spacing, keepNext: true });
    }
    return new Paragraph({
      alignment: AlignmentType.BOTH,
      indent: { firstLine: 720 },
      spacing: { line: 264, lineRule: "auto", before: 0, after: 120 },
      keepNext: block.isHeading === true || (keepLast && index === blocks.length - 1),
      children:
        block.type === "item" && look === "article"
          ? [run(`${block.label} `, 14, { bold: true }), run(block.text, 14)]
          : [run(text, 14, { bold: block.isHeading === true, italics: look === "ground" })],
    });
  });
}

function tableOf(
  { caption, columns, rows }: Extract<WrittenBlock, { type: "table" }>,
  width: number,
): (Paragraph | Table)[] {
  const whole = columns.reduce((sum, { share }) => sum + share, 0);
  const widths = columns.map(({ share }) => Math.floor((width * share) / whole));
  const cell = (text: string, index: number, head: boolean) =>
    new TableCell({
      width: { size: widths[index] ?? 0, type: WidthType.DXA },
      verticalAlign: VerticalAlignTable.CENTER,
      margins: { left: 80, right: 80, top: 40, bottom: 40 },
      children: [
        line([run(text, 12, { bold: head })], {
          alignment: head ? AlignmentType.CENTER : sides[columns[index]?.align ?? "start"],
        }),
      ],
    });
  return [
    ...(caption === null
      ? []
      : [line([run(caption, 13, { bold: true })], { keepNext: true, spacing: { after: 80 } })]),
    new Table({
      layout: TableLayoutType.FIXED,
      columnWidths: widths,
      width: { size: widths.reduce((sum, one) => sum + one, 0), type: WidthType.DXA },
      rows: [
        new TableRow({
          tableHeader: true,
          cantSplit: true,
          children: columns.map(({ title }, index) => cell(title, index, true)),
        }),
        ...rows.map(
          (row) =>
            new TableRow({
              cantSplit: true,
              children: row.map((text, index) => cell(text, index, false)),
            }),
        ),
      ],
    }),
    line([], { spacing: { after: 60 } }),
  ];
}
