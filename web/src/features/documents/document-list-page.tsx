import { useInfiniteQuery } from "@tanstack/react-query";
import { readPages } from "../../app/api/read.ts";
import { documentListRoute } from "../../app/routes.ts";
import { holds, useSession } from "../../app/session.ts";
import { useWords } from "../../app/words/use-words.tsx";
import { ErrorState } from "../../ui/error-state.tsx";
import { Loading } from "../../ui/loading.tsx";
import { MoreButton } from "../../ui/more-button.tsx";
import { Page } from "../../ui/page.tsx";
import { nameOfAct } from "./acts.ts";
import { DocumentFilters } from "./document-filters.tsx";
import { DocumentTable } from "./document-table.tsx";
import { EmptyRegister } from "./empty-register.tsx";
import { Intake } from "./intake.tsx";
import { ScanReadings } from "./scan-readings.tsx";
import { useScanReadings } from "./use-scan-readings.ts";
import { useStay } from "./use-stay.ts";

/** The register of documents: taking one in on top, all that came in below. */
export function DocumentListPage() {
  const { register } = useWords().documents;
  const search = documentListRoute.useSearch();
  const session = useSession();
  const takesIn = holds(session, nameOfAct("intakeDocument"));
  const { followed, follow } = useStay();
  const readings = useScanReadings({ enabled: takesIn, followed });
  const query = useInfiniteQuery(readPages("listDocuments", { query: search }));
  const rows = query.data?.pages.flatMap(({ items }) => items) ?? [];
  const isFiltered = Object.values(search).some((value) => value !== undefined);
  return (
    <Page title={register.title}>
      {takesIn && <Intake onQueued={follow} />}
      <ScanReadings readings={readings} />
      <DocumentFilters search={search} />
      {query.isPending && <Loading />}
      {query.isError && rows.length === 0 && (
        <ErrorState error={query.error} onRetry={() => void query.refetch()} />
      )}
      {query.isSuccess && rows.length === 0 && <EmptyRegister filtered={isFiltered} />}
      {rows.length > 0 && <DocumentTable rows={rows} q={search.q} />}
      <MoreButton query={query} />
    </Page>
  );
}
