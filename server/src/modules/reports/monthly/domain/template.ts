import { fieldNames, fieldOf, isField, type FieldName } from "./template-fields.ts";

/** What stands in a report's document: its title and its text line by line, with `{{fields}}`. */
export interface Template {
  subject: string;
  body: string;
}

const NAMED = /\{\{\s*([^{}]*?)\s*\}\}/gu;

const linesOf = (body: string): string[] => body.split(/\r?\n/u);
const namesIn = (line: string): string[] => [...line.matchAll(NAMED)].map(([, name = ""]) => name);

/**
 * What is wrong with a template, each with its place and name: a field nobody knows, braces that do not close, a table within a
 * sentence, a figure that every report must give and this one does not.
 */
export function problemsOf({ subject, body }: Template): string[] {
  const places = [
    { where: "Tên báo cáo", line: subject },
    ...linesOf(body).map((line, at) => ({ where: `Dòng ${at + 1}`, line })),
  ];
  const wrong = places.flatMap(({ where, line }) => [
    ...namesIn(line)
      .filter((name) => !isField(name))
      .map((name) => `${where}: không có trường “${name}”.${nearest(name)}`),
    ...(/\{\{|\}\}/u.test(line.replaceAll(NAMED, ""))
      ? [`${where}: dấu “{{” hoặc “}}” không đủ cặp.`]
      : []),
    ...namesIn(line)
      .filter((name) => isTable(name) && line.trim() !== `{{${name}}}`)
      .map((name) => `${where}: “{{${name}}}” là bảng, phải đứng một mình trên một dòng.`),
  ]);
  const named = new Set(places.flatMap(({ line }) => namesIn(line)));
  const missing = fieldNames
    .filter((name) => fieldOf(name).required && !named.has(name))
    .map((name) => `Thiếu trường bắt buộc “{{${name}}}” (${fieldOf(name).words}).`);
  const last = linesOf(body.trimEnd()).at(-1) ?? "";
  const ending = namesIn(last).some(isTable)
    ? ["Dòng cuối là bảng; sau bảng cần một câu kết."]
    : [];
  return [...wrong, ...missing, ...ending];
}

const isTable = (name: string): boolean => isField(name) && fieldOf(name).table === true;

/** A name that differs only by case or marks is probably meant. */
function nearest(name: string): string {
  const folded = fold(name);
  const meant = fieldNames.find((one) => fold(one) === folded);
  return meant === undefined ? "" : ` Có phải “${meant}”?`;
}
const fold = (text: string): string =>
  text
    .normalize("NFD")
    .replaceAll(/\p{M}/gu, "")
    .replaceAll(/đ/giu, "d")
    .replaceAll(/[^a-z0-9]/giu, "")
    .toLowerCase();

/** A line of a filled template: words, or the table that stands in its place. */
export type FilledLine = { text: string } | { table: FieldName };

/** The text with its fields put in; a field that was typed over several lines makes several. */
export function fill(
  body: string,
  values: Readonly<Partial<Record<FieldName, string>>>,
): FilledLine[] {
  return linesOf(body)
    .filter((line) => line.trim() !== "")
    .flatMap((line): FilledLine[] => {
      const [only = ""] = namesIn(line);
      if (isTable(only) && isField(only)) return [{ table: only }];
      return fillLine(line, values)
        .split("\n")
        .filter((text) => text.trim() !== "")
        .map((text) => ({ text: text.trim() }));
    });
}

export const fillLine = (
  line: string,
  values: Readonly<Partial<Record<FieldName, string>>>,
): string =>
  line.replaceAll(NAMED, (_, name: string) => (isField(name) ? (values[name] ?? "") : ""));
