import type { DocumentRow, TaskRow } from "@dondoc/contract";
import { Stack, Text, Title } from "@mantine/core";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { type ReactNode, useId } from "react";
import { read } from "../../app/api/read.ts";
import { searchRoute } from "../../app/routes.ts";
import { useWords } from "../../app/words/use-words.tsx";
import { Answer } from "../../ui/answer.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { TextLink } from "../../ui/link.tsx";
import { Page } from "../../ui/page.tsx";
import { SearchField } from "../../ui/search-field.tsx";
import { type Kind, searchOrder } from "./search-order.ts";

/** How the two features show their rows. */
export interface ShowRows {
  tasks: (rows: readonly TaskRow[], label: string) => ReactNode;
  documents: (rows: readonly DocumentRow[], q: string) => ReactNode;
}

/** So many of each kind; the rest is a click away, in its own list with its own filters. */
const FIRST = 8;

/** One field for everything: tasks, documents and units that these words lead to. */
export function SearchPage({ show }: { show: ShowRows }) {
  const { search: words } = useWords();
  const { q } = searchRoute.useSearch();
  const navigate = searchRoute.useNavigate();
  return (
    <Page title={q ? words.titleOf(q) : words.title} lead={q ? null : words.lead}>
      <search>
        <SearchField
          style={{ maxWidth: "40rem" }}
          label={words.label}
          placeholder={words.hint}
          value={q ?? ""}
          onSearch={(text) => void navigate({ search: text ? { q: text } : {}, replace: true })}
        />
      </search>
      {q ? (
        <Found q={q} show={show} />
      ) : (
        <EmptyState title={words.startTitle}>{words.start}</EmptyState>
      )}
    </Page>
  );
}

function Found({ q, show }: { q: string; show: ShowRows }) {
  const { search: words } = useWords();
  const asked = { placeholderData: keepPreviousData };
  const limit = String(FIRST + 1);
  const tasks = useQuery({ ...read("listTasks", { query: { list: "all", q, limit } }), ...asked });
  const documents = useQuery({ ...read("listDocuments", { query: { q, limit } }), ...asked });
  const units = useQuery({ ...read("listUnits", { query: { q } }), ...asked });
  const answers = [tasks, documents, units];
  const nothing = answers.every(({ data }) => data?.items.length === 0);
  if (nothing && answers.every(({ isPlaceholderData }) => !isPlaceholderData)) {
    return <EmptyState title={words.nothingTitle(q)}>{words.nothing}</EmptyState>;
  }
  const unitNames = units.data?.items.map(({ name }) => name) ?? [];
  const parts: Record<Kind, ReactNode> = {
    tasks: (
      <Part key="tasks" title={words.tasks}>
        <Answer query={tasks}>
          {({ items }) => (
            <Rows none={items.length === 0}>
              {show.tasks(items.slice(0, FIRST), words.tasks)}
              {items.length > FIRST && (
                <TextLink to="/nhiem-vu" search={{ list: "all", q }}>
                  {words.allTasks}
                </TextLink>
              )}
            </Rows>
          )}
        </Answer>
      </Part>
    ),
    documents: (
      <Part key="documents" title={words.documents}>
        <Answer query={documents}>
          {({ items }) => (
            <Rows none={items.length === 0}>
              {show.documents(items.slice(0, FIRST), q)}
              {items.length > FIRST && (
                <TextLink to="/van-ban" search={{ q }}>
                  {words.allDocuments}
                </TextLink>
              )}
            </Rows>
          )}
        </Answer>
      </Part>
    ),
    units: (
      <Part key="units" title={words.units}>
        <Answer query={units}>
          {({ items }) => (
            <Rows none={items.length === 0}>
              <ul>
                {items.slice(0, FIRST).map(({ id, name }) => (
                  <li key={id}>
                    <TextLink to="/co-quan/$id" params={{ id }}>
                      {name}
                    </TextLink>
                  </li>
                ))}
              </ul>
            </Rows>
          )}
        </Answer>
      </Part>
    ),
  };
  return (
    <Stack gap="lg" aria-live="polite">
      {searchOrder(q, unitNames).map((kind) => parts[kind])}
    </Stack>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <Title order={2} size="h3" id={id} mb="xs">
        {title}
      </Title>
      {children}
    </section>
  );
}

function Rows({ none, children }: { none: boolean; children: ReactNode }) {
  const { search: words } = useWords();
  return none ? <Text c="dimmed">{words.none}</Text> : children;
}
