import type { DraftPurpose, DraftRow, DraftState } from "@dondoc/contract";
import { Button, Group, Text } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { IconPlus } from "@tabler/icons-react";
import { useInfiniteQuery } from "@tanstack/react-query";
import { acts } from "../../app/acts.ts";
import { readPages } from "../../app/api/read.ts";
import { draftListRoute, draftPurposes, draftStates } from "../../app/routes.ts";
import { holds, useSession } from "../../app/session.ts";
import { useWords } from "../../app/words/use-words.tsx";
import { ChoiceField } from "../../ui/choice-field.tsx";
import { formatDate } from "../../ui/dates.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { TextLink } from "../../ui/link.tsx";
import { ListTable } from "../../ui/list-table.tsx";
import { Page } from "../../ui/page.tsx";
import { PagedRows } from "../../ui/paged-answer.tsx";
import { SearchField } from "../../ui/search-field.tsx";
import { DraftStateSign } from "./draft-state.tsx";
import { StartDialog } from "./start-dialog.tsx";

interface Search {
  state?: DraftState;
  purpose?: DraftPurpose;
  q?: string;
}

/** What the office writes: to be signed, issued, given up; for an agency what was sent to it. */
export function DraftListPage() {
  const { drafting: words } = useWords();
  const session = useSession();
  const mayDraft = holds(session, ...acts.draftDocuments);
  const [starting, start] = useDisclosure();
  return (
    <Page
      title={words.title}
      lead={session.home === "agency" ? words.leadAgency : words.lead}
      actions={
        mayDraft && (
          <Button leftSection={<IconPlus aria-hidden size={20} />} onClick={start.open}>
            {words.start.open}
          </Button>
        )
      }
    >
      <Filters />
      <Drafts />
      {starting && <StartDialog onClose={start.close} />}
    </Page>
  );
}

function Filters() {
  const { drafting: words } = useWords();
  const search = draftListRoute.useSearch();
  const navigate = draftListRoute.useNavigate();
  const put = <K extends keyof Search>(key: K, value: Search[K] | "" | undefined) => {
    void navigate({
      replace: true,
      search: ({ [key]: _dropped, ...others }: Search): Search =>
        value ? { ...others, [key]: value } : others,
    });
  };
  return (
    <search className="no-print">
      <Group align="flex-end" gap="md">
        <div style={{ flex: "1 1 16rem", maxWidth: "28rem" }}>
          <SearchField
            label={words.search}
            placeholder={words.searchHint}
            value={search.q ?? ""}
            onSearch={(q) => put("q", q)}
          />
        </div>
        <ChoiceField
          label={words.state}
          any={words.all}
          options={draftStates}
          nameOf={(one) => words.states[one]}
          value={search.state}
          onChange={(one) => put("state", one)}
        />
        <ChoiceField
          label={words.purpose}
          any={words.all}
          options={draftPurposes}
          nameOf={(one) => words.purposes[one]}
          value={search.purpose}
          onChange={(one) => put("purpose", one)}
        />
      </Group>
    </search>
  );
}

function Drafts() {
  const { drafting: words } = useWords();
  const session = useSession();
  const query = draftListRoute.useSearch();
  const pages = useInfiniteQuery(readPages("listDrafts", { query }));
  const none = (
    <EmptyState title={words.none}>
      {session.home === "agency" ? words.noneAgency : words.noneLead}
    </EmptyState>
  );
  return (
    <PagedRows query={pages} empty={none}>
      {(rows) => <DraftTable rows={rows} />}
    </PagedRows>
  );
}

function DraftTable({ rows }: { rows: readonly DraftRow[] }) {
  const { drafting: words } = useWords();
  return (
    <ListTable
      caption={words.caption}
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        {
          title: words.columns.subject,
          isName: true,
          render: ({ id, kind, subject, purpose }) => (
            <>
              <TextLink to="/du-thao/$id" params={{ id }}>
                {subject}
              </TextLink>
              <Text c="dimmed" size="sm">
                {words.kinds[kind]}, {words.purposes[purpose].toLocaleLowerCase("vi")}
              </Text>
            </>
          ),
        },
        {
          title: words.columns.reference,
          width: 10,
          render: ({ reference, issuedOn }) => (
            <>
              {reference}
              {issuedOn && (
                <Text c="dimmed" size="sm">
                  {words.issuedOn(formatDate(issuedOn))}
                </Text>
              )}
            </>
          ),
        },
        {
          title: words.columns.addressees,
          width: 15,
          render: ({ addressees: [first = "", ...others] }) =>
            others.length === 0 ? first : `${first} ${words.others(others.length)}`,
        },
        {
          title: words.columns.state,
          width: 10,
          render: ({ state }) => <DraftStateSign state={state} />,
        },
        {
          title: words.columns.made,
          width: 13,
          render: ({ madeBy, madeAt }) => words.made(madeBy, formatDate(madeAt.slice(0, 10))),
        },
        { title: words.columns.signer, width: 11, render: ({ signer }) => signer ?? "" },
      ]}
    />
  );
}
