import type { StudyList, StudyRow } from "@dondoc/contract";
import { Group, NativeSelect } from "@mantine/core";
import { useInfiniteQuery } from "@tanstack/react-query";
import { readPages } from "../../app/api/read.ts";
import { studyListRoute } from "../../app/routes.ts";
import { useSession } from "../../app/session.ts";
import { useWords } from "../../app/words/use-words.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Page } from "../../ui/page.tsx";
import { PagedRows } from "../../ui/paged-answer.tsx";
import { SearchField } from "../../ui/search-field.tsx";
import { StudyTable } from "./study-table.tsx";

const lists: readonly StudyList[] = ["open", "mine", "all"];

/** Documents that must be studied, and how many agencies of each have. */
export function StudyListPage() {
  const { study: words } = useWords();
  const { home } = useSession();
  const { list = "open", q } = studyListRoute.useSearch();
  const navigate = studyListRoute.useNavigate();
  const pages = useInfiniteQuery(readPages("listStudies", { query: { list, ...(q && { q }) } }));
  const isAgency = home === "agency";
  const names = isAgency ? words.listsAgency : words.lists;
  return (
    <Page title={words.title} lead={isAgency ? words.leadAgency : words.lead}>
      <Group className="no-print" align="flex-end" gap="md">
        <NativeSelect
          label={words.list}
          value={list}
          data={lists.map((value) => ({ value, label: names[value] }))}
          onChange={({ currentTarget }) =>
            void navigate({
              replace: true,
              search: (before) => ({ ...before, list: currentTarget.value as StudyList }),
            })
          }
        />
        <SearchField
          label={words.search}
          placeholder={words.searchHint}
          value={q ?? ""}
          onSearch={(typed) =>
            void navigate({
              replace: true,
              search: { ...(list !== "open" && { list }), ...(typed && { q: typed }) },
            })
          }
        />
      </Group>
      <PagedRows query={pages} empty={<EmptyState title={words.none}>{words.noneLead}</EmptyState>}>
        {(rows: StudyRow[]) => <StudyTable rows={rows} isAgency={isAgency} />}
      </PagedRows>
    </Page>
  );
}
