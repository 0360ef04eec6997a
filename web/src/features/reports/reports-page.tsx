import type { ReportForm, ReportSheet } from "@dondoc/contract";
import { Button, NativeSelect, Stack } from "@mantine/core";
import { IconFileSpreadsheet } from "@tabler/icons-react";
import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { read, readPages } from "../../app/api/read.ts";
import { reportForms, reportsRoute } from "../../app/routes.ts";
import { useSession } from "../../app/session.ts";
import { useWords } from "../../app/words/use-words.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { ErrorState } from "../../ui/error-state.tsx";
import { FiguresAt } from "../../ui/figures-at.tsx";
import { ButtonLink } from "../../ui/link.tsx";
import { Loading } from "../../ui/loading.tsx";
import { MoreButton } from "../../ui/more-button.tsx";
import { Page } from "../../ui/page.tsx";
import { PrintButton } from "../../ui/print-button.tsx";
import { AskBar } from "./ask-bar.tsx";
import { Narrowing } from "./narrowing.tsx";
import { SheetChecks } from "./sheet-checks.tsx";
import { SheetTable } from "./sheet-table.tsx";
import { workbookAddress } from "./workbook-address.ts";
import styles from "./reports.module.css";

/** Every form of the office, live: chosen, narrowed, opened and taken away as a workbook. */
export function ReportsPage() {
  const words = useWords().reports;
  const search = reportsRoute.useSearch();
  const navigate = reportsRoute.useNavigate();
  const form = search.form ?? "F2";
  const query = useInfiniteQuery(readPages("getReportSheet", { query: { ...search, form } }));
  const sheet = wholeOf(query.data?.pages);
  const choose = (chosen: ReportForm) =>
    void navigate({ search: (before) => ({ ...before, form: chosen }) });
  return (
    <Page title={words.title} lead={words.lead} actions={<Exports search={{ ...search, form }} />}>
      <Stack gap="md">
        <FormChoice form={form} choose={choose} />
        {sheet ? (
          <>
            <FiguresAt of={query.data?.pages ?? []} />
            <AskBar sheet={sheet} />
            <Narrowing sheet={sheet} />
            <SheetChecks checks={sheet.checks} />
            {sheet.lines.length === 0 ? (
              <EmptyState title={words.emptyTitle}>{sheet.empty}</EmptyState>
            ) : (
              <SheetTable sheet={sheet} />
            )}
            <MoreButton query={query} />
            <Notes sheet={sheet} />
          </>
        ) : query.isError ? (
          <ErrorState error={query.error} onRetry={() => void query.refetch()} />
        ) : (
          <Loading />
        )}
      </Stack>
    </Page>
  );
}

/** The pages read so far as one sheet. */
function wholeOf(pages: ReportSheet[] | undefined): ReportSheet | undefined {
  const first = pages?.[0];
  return first && { ...first, lines: pages?.flatMap(({ lines }) => lines) ?? [] };
}

function FormChoice({ form, choose }: { form: ReportForm; choose: (form: ReportForm) => void }) {
  const words = useWords().reports;
  const { data } = useQuery(read("listReportForms", {}));
  return (
    <NativeSelect
      className="no-print"
      style={{ maxWidth: "36rem" }}
      label={words.form}
      value={form}
      data={(data?.items ?? []).map((one) => ({ value: one.form, label: one.title }))}
      onChange={({ currentTarget }) => {
        const chosen = reportForms.find((one) => one === currentTarget.value);
        if (chosen) choose(chosen);
      }}
    />
  );
}

function Exports({ search }: { search: Parameters<typeof workbookAddress>[0] }) {
  const { reports: words, monthly, publication } = useWords();
  const session = useSession();
  const { form: _form, ...period } = search;
  return (
    <>
      <Button
        component="a"
        href={workbookAddress(search)}
        leftSection={<IconFileSpreadsheet aria-hidden size={18} />}
      >
        {words.workbook}
      </Button>
      <Button component="a" href={workbookAddress(period)} variant="default">
        {words.workbooks}
      </Button>
      <PrintButton />
      {session.home !== "agency" && (
        <ButtonLink to="/bao-cao/thang" variant="default">
          {monthly.open}
        </ButtonLink>
      )}
      <ButtonLink to="/bao-cao/cong-bo" variant="default">
        {publication.open}
      </ButtonLink>
    </>
  );
}

/** How figures are reckoned, also of each column that says so. */
function Notes({ sheet: { notes, columns } }: { sheet: ReportSheet }) {
  const words = useWords().reports;
  const ofColumns = columns.filter(({ note }) => note !== null);
  if (notes.length + ofColumns.length === 0) return null;
  return (
    <section className={styles.notes} aria-label={words.notes}>
      {notes.map((note) => (
        <p key={note}>{note}</p>
      ))}
      {ofColumns.length > 0 && (
        <details>
          <summary>{words.notes}</summary>
          <dl>
            {ofColumns.map(({ key, band, title, note }) => (
              <div key={key}>
                <dt>{band === null ? title : `${band}: ${title}`}</dt>
                <dd>{note}</dd>
              </div>
            ))}
          </dl>
        </details>
      )}
    </section>
  );
}
