import { NativeSelect, SimpleGrid } from "@mantine/core";

/** By heading of a sheet: the column it is taken for, or "" for none. */
export type HeadingMapping<Column extends string> = Readonly<Record<string, Column | "">>;
interface ReadHeading<Column extends string> {
  title: string;
  column: Column | null;
}

/** Of headings that stand twice the first counts; those without words cannot be named. */
const named = <Column extends string>(headings: readonly ReadHeading<Column>[]) =>
  headings.filter(
    ({ title }, at, all) => title !== "" && all.findIndex((one) => one.title === title) === at,
  );

export const mappingOf = <Column extends string>(
  headings: readonly ReadHeading<Column>[],
): HeadingMapping<Column> =>
  Object.fromEntries(named(headings).map(({ title, column }) => [title, column ?? ""]));

interface HeadingChoiceProps<Column extends string> {
  headings: readonly ReadHeading<Column>[];
  /** Every column with its words, in their order. */
  columns: readonly { value: Column; label: string }[];
  none: string;
  chosen: HeadingMapping<Column>;
  onChange: (mapping: HeadingMapping<Column>) => void;
}

/** What each heading of a sheet is; a column is given to one heading only. */
export function HeadingChoice<Column extends string>({
  headings,
  columns,
  none,
  chosen,
  onChange,
}: HeadingChoiceProps<Column>) {
  const choose = (title: string, text: string) => {
    const column = columns.find(({ value }) => value === text)?.value ?? "";
    onChange({
      ...Object.fromEntries(
        Object.entries(chosen).map(([own, held]) => [own, held === column ? "" : held] as const),
      ),
      [title]: column,
    });
  };
  return (
    <SimpleGrid cols={{ base: 1, sm: 2, lg: 3 }} spacing="sm" mb="sm">
      {named(headings).map(({ title }) => (
        <NativeSelect
          key={title}
          label={`“${title}”`}
          value={chosen[title] ?? ""}
          onChange={({ currentTarget }) => choose(title, currentTarget.value)}
          data={[{ value: "", label: none }, ...columns]}
        />
      ))}
    </SimpleGrid>
  );
}
