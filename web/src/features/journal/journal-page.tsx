import type { JournalLine, JournalPage as Lines } from "@dondoc/contract";
import { Button, Group, Text } from "@mantine/core";
import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { readPages } from "../../app/api/read.ts";
import { journalRoute } from "../../app/routes.ts";
import { useWords } from "../../app/words/use-words.tsx";
import { ChoiceField } from "../../ui/choice-field.tsx";
import { DateField } from "../../ui/date-field.tsx";
import { formatInstant } from "../../ui/dates.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { ListTable } from "../../ui/list-table.tsx";
import { Page } from "../../ui/page.tsx";
import { PagedAnswer } from "../../ui/paged-answer.tsx";
import { SearchField } from "../../ui/search-field.tsx";

interface Search {
  from?: string;
  to?: string;
  q?: string;
  act?: string;
  subjectId?: string;
}

function usePut() {
  const navigate = journalRoute.useNavigate();
  return (key: keyof Search, value: string | null | undefined) => {
    void navigate({
      replace: true,
      search: ({ [key]: _dropped, ...others }: Search): Search =>
        value ? { ...others, [key]: value } : others,
    });
  };
}

/** For whoever looks after the journal: everything that was done, as sentences, and how far it is sealed. */
export function JournalPage() {
  const { journal: words } = useWords();
  const query = journalRoute.useSearch();
  const pages = useInfiniteQuery({
    ...readPages("listJournal", { query }),
    placeholderData: keepPreviousData,
  });
  return (
    <Page title={words.title} lead={words.lead}>
      <Filters acts={pages.data?.pages[0]?.acts ?? []} />
      <PagedAnswer query={pages}>
        {(all, first) => (
          <>
            <Text>
              {first.seal
                ? words.sealedTo(first.seal.number, formatInstant(first.seal.at))
                : words.neverSealed}
            </Text>
            <JournalLines lines={all.flatMap(({ items }) => items)} />
          </>
        )}
      </PagedAnswer>
    </Page>
  );
}

function Filters({ acts }: { acts: Lines["acts"] }) {
  const { journal: words } = useWords();
  const search = journalRoute.useSearch();
  const put = usePut();
  const titles = new Map(acts.map(({ act, title }) => [act, title]));
  return (
    <search className="no-print">
      <Group align="flex-end" gap="md">
        <DateField
          label={words.from}
          value={search.from ?? null}
          onChange={(day) => put("from", day)}
          clearable
        />
        <DateField
          label={words.to}
          value={search.to ?? null}
          onChange={(day) => put("to", day)}
          clearable
        />
        <SearchField
          label={words.person}
          placeholder={words.personHint}
          value={search.q ?? ""}
          onSearch={(q) => put("q", q)}
        />
        <ChoiceField
          label={words.act}
          any={words.anyAct}
          options={acts.map(({ act }) => act)}
          nameOf={(act) => titles.get(act) ?? act}
          value={search.act}
          onChange={(act) => put("act", act)}
        />
      </Group>
      {search.subjectId && (
        <Group gap="md">
          <Text>{words.ofRecord}</Text>
          <Button variant="default" onClick={() => put("subjectId", null)}>
            {words.allRecords}
          </Button>
        </Group>
      )}
    </search>
  );
}

function JournalLines({ lines }: { lines: readonly JournalLine[] }) {
  const { journal: words } = useWords();
  const search = journalRoute.useSearch();
  const put = usePut();
  if (lines.length === 0) return <EmptyState title={words.none}>{words.noneLead}</EmptyState>;
  return (
    <ListTable
      caption={words.caption}
      rows={lines}
      rowKey={({ id }) => id}
      columns={[
        {
          title: words.columns.what,
          isName: true,
          render: ({ sentence, subjectId }) => (
            <>
              {sentence}
              {search.subjectId === undefined && (
                <div className="no-print">
                  <Button
                    variant="subtle"
                    size="compact-sm"
                    aria-label={words.thisRecordOf(sentence)}
                    onClick={() => put("subjectId", subjectId)}
                  >
                    {words.thisRecord}
                  </Button>
                </div>
              )}
            </>
          ),
        },
        { title: words.columns.who, width: 16, render: ({ actor }) => actor },
        { title: words.columns.at, width: 10, render: ({ at }) => formatInstant(at) },
        {
          title: words.columns.seal,
          width: 9,
          render: ({ sealed }) => (sealed ? words.sealed : words.waiting),
        },
      ]}
    />
  );
}
