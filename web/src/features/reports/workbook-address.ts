/** Where the workbook of what is shown is fetched. */
export function workbookAddress(search: Record<string, string | undefined>): string {
  const asked = Object.entries(search).flatMap(([key, value]): [string, string][] =>
    value === undefined ? [] : [[key, value]],
  );
  return `/api/reports/workbook?${new URLSearchParams(asked).toString()}`;
}
