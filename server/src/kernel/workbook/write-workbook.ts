import { Archive } from "./archive.ts";
import { escapeXml } from "./cell.ts";
import { sheetXml, type Extent, type Sheet } from "./sheet.ts";
import { stylesXml } from "./styles.ts";

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const SHEET_ML = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** The media type of a workbook. */
export const XLSX = `${SHEET_ML}.sheet`;

/**
 * A workbook of tables as an office prints them: A4 across, headings frozen, filtered and repeated on every page. Lines are
 * compressed as they come, so that a hundred thousand of them need no more room than what they have become; the same lines make the
 * same bytes.
 */
export async function writeWorkbook(sheets: readonly Sheet[]): Promise<Buffer> {
  const names = tabNames(sheets);
  const archive = new Archive();
  await archive.add("[Content_Types].xml", [contentTypes(sheets.length)]);
  await archive.add("_rels/.rels", [
    `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  ]);
  await archive.add("xl/styles.xml", [stylesXml]);
  const extents: Extent[] = [];
  for (const [at, sheet] of sheets.entries()) {
    await archive.add(
      `xl/worksheets/sheet${at + 1}.xml`,
      sheetXml(sheet, (extent) => extents.push(extent)),
    );
  }
  await archive.add("xl/_rels/workbook.xml.rels", [relations(sheets.length)]);
  await archive.add("xl/workbook.xml", [workbookXml(names, extents)]);
  return archive.finish();
}

/** Excel takes no name twice, none longer than 31 characters and none of these signs. */
function tabNames(sheets: readonly Sheet[]): string[] {
  const taken = new Set<string>();
  return sheets.map(({ name }) => {
    const base = name.replaceAll(/[\\/?*[\]:']/gu, " ").slice(0, 31);
    let unique = base;
    for (let no = 2; taken.has(unique.toLowerCase()); no += 1) {
      unique = `${base.slice(0, 27)} ${no}`;
    }
    taken.add(unique.toLowerCase());
    return unique;
  });
}

const numbers = (count: number): number[] => Array.from({ length: count }, (_, at) => at + 1);

const contentTypes = (count: number): string =>
  `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${SHEET_ML}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${SHEET_ML}.styles+xml"/>${numbers(
    count,
  )
    .map(
      (no) =>
        `<Override PartName="/xl/worksheets/sheet${no}.xml" ContentType="${SHEET_ML}.worksheet+xml"/>`,
    )
    .join("")}</Types>`;

const relations = (count: number): string =>
  `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${numbers(count)
    .map(
      (no) =>
        `<Relationship Id="rId${no}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${no}.xml"/>`,
    )
    .join(
      "",
    )}<Relationship Id="rIdS" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`;

function workbookXml(names: readonly string[], extents: readonly Extent[]): string {
  const defined = extents.flatMap((extent, at) => {
    const tab = `'${escapeXml(names[at] ?? "")}'`;
    const { headingFrom, headingTo, lastLine, lastColumn } = extent;
    return [
      `<definedName name="_xlnm._FilterDatabase" localSheetId="${at}" hidden="1">${tab}!$A$${headingTo}:$${lastColumn}$${lastLine}</definedName>`,
      `<definedName name="_xlnm.Print_Titles" localSheetId="${at}">${tab}!$${headingFrom}:$${headingTo}</definedName>`,
    ];
  });
  return `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><bookViews><workbookView activeTab="0"/></bookViews><sheets>${names
    .map((name, at) => `<sheet name="${escapeXml(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`)
    .join("")}</sheets><definedNames>${defined.join("")}</definedNames></workbook>`;
}
