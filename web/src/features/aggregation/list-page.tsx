import type { CollectionSide } from "@dondoc/contract";
import { NativeSelect } from "@mantine/core";
import { useInfiniteQuery } from "@tanstack/react-query";
import { acts } from "../../app/acts.ts";
import { readPages } from "../../app/api/read.ts";
import { collectionListRoute } from "../../app/routes.ts";
import { holds, useSession } from "../../app/session.ts";
import { useWords } from "../../app/words/use-words.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { ButtonLink } from "../../ui/link.tsx";
import { Page } from "../../ui/page.tsx";
import { PagedRows } from "../../ui/paged-answer.tsx";
import { CollectionTable } from "./collection-table.tsx";

const sides: readonly CollectionSide[] = ["all", "asked", "collecting"];

/** Rounds of reports: what my agency owes, and what it sums up. */
export function CollectionListPage() {
  const { aggregation: words } = useWords();
  const session = useSession();
  const { side = "all" } = collectionListRoute.useSearch();
  const navigate = collectionListRoute.useNavigate();
  const pages = useInfiniteQuery(readPages("listCollections", { query: { side } }));
  return (
    <Page
      title={words.title}
      lead={words.lead}
      actions={
        holds(session, ...acts.openCollections) && (
          <ButtonLink to="/tong-hop/moi">{words.start}</ButtonLink>
        )
      }
    >
      <NativeSelect
        className="no-print"
        label={words.side}
        maw="20rem"
        value={side}
        data={sides.map((value) => ({ value, label: words.sides[value] }))}
        onChange={({ currentTarget }) =>
          void navigate({ replace: true, search: { side: currentTarget.value as CollectionSide } })
        }
      />
      <PagedRows query={pages} empty={<EmptyState title={words.none}>{words.noneLead}</EmptyState>}>
        {(rows) => <CollectionTable rows={rows} />}
      </PagedRows>
    </Page>
  );
}
