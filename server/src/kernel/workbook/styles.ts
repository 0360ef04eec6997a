const font = (size: number, more = "") =>
  `<font>${more}<sz val="${size}"/><color theme="1"/><name val="Times New Roman"/><family val="1"/></font>`;
const thin = (side: string) => `<${side} style="thin"><color rgb="FF8C959F"/></${side}>`;
const align = (horizontal: string, vertical = "top", wrap = true) =>
  `<alignment horizontal="${horizontal}" vertical="${vertical}"${wrap ? ' wrapText="1"' : ""}/>`;

interface Style {
  font?: number;
  fill?: number;
  border?: number;
  format?: number;
  align: string;
  quoted?: true;
}

const WHOLE = 3; // #,##0
const DECIMAL = 4; // #,##0.00
const DATE = 164;
const PERCENT = 165;
const POINTS = 166;

/** In the order of STYLE in `cell.ts`. */
const styles: readonly Style[] = [
  { align: align("general", "bottom", false) },
  { align: align("center", "center") },
  { font: 1, align: align("center", "center") },
  { font: 2, align: align("center", "center") },
  { font: 3, align: align("center", "center") },
  { font: 1, fill: 2, border: 1, align: align("center", "center") },
  { border: 1, align: align("left") },
  { border: 1, align: align("center") },
  { border: 1, format: WHOLE, align: align("right") },
  { border: 1, format: PERCENT, align: align("right") },
  { border: 1, format: DATE, align: align("center") },
  { font: 1, fill: 3, border: 1, align: align("left") },
  { font: 1, fill: 3, border: 1, format: WHOLE, align: align("right") },
  { font: 1, fill: 3, border: 1, format: PERCENT, align: align("right") },
  { font: 3, align: align("left") },
  { border: 1, align: align("left"), quoted: true },
  { border: 1, format: POINTS, align: align("right") },
  { font: 1, fill: 3, border: 1, format: POINTS, align: align("right") },
  { border: 1, format: DECIMAL, align: align("right") },
  { font: 1, fill: 3, border: 1, format: DECIMAL, align: align("right") },
];

const xf = ({ font: f = 0, fill = 0, border = 0, format = 0, align: a, quoted }: Style) =>
  `<xf numFmtId="${format}" fontId="${f}" fillId="${fill}" borderId="${border}" xfId="0" applyFont="1" applyFill="1" applyBorder="1" applyNumberFormat="1" applyAlignment="1"${quoted ? ' quotePrefix="1"' : ""}>${a}</xf>`;

const solid = (rgb: string) =>
  `<fill><patternFill patternType="solid"><fgColor rgb="${rgb}"/><bgColor indexed="64"/></patternFill></fill>`;

export const stylesXml = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts count="3"><numFmt numFmtId="${DATE}" formatCode="dd/mm/yyyy"/><numFmt numFmtId="${PERCENT}" formatCode="0.00%"/><numFmt numFmtId="${POINTS}" formatCode="+0.00;-0.00;0.00"/></numFmts><fonts count="4">${font(11)}${font(11, "<b/>")}${font(14, "<b/>")}${font(11, "<i/>")}</fonts><fills count="4"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>${solid("FFE7ECF2")}${solid("FFF3F5F8")}</fills><borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border>${thin("left")}${thin("right")}${thin("top")}${thin("bottom")}<diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="${styles.length}">${styles.map(xf).join("")}</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;
