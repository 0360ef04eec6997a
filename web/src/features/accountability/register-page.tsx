import type { MeasureKind, MeasureSubject } from "@dondoc/contract";
import { Button, Group, Text } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { IconDownload, IconPlus } from "@tabler/icons-react";
import { useInfiniteQuery } from "@tanstack/react-query";
import { acts } from "../../app/acts.ts";
import { readPages } from "../../app/api/read.ts";
import {
  measureKinds,
  measureLists,
  measureSubjects,
  registerRoute,
  remedyStates,
} from "../../app/routes.ts";
import { holds, useSession } from "../../app/session.ts";
import { useWords } from "../../app/words/use-words.tsx";
import { ChoiceField } from "../../ui/choice-field.tsx";
import { formatDate } from "../../ui/dates.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Page } from "../../ui/page.tsx";
import { PagedAnswer } from "../../ui/paged-answer.tsx";
import { SearchField } from "../../ui/search-field.tsx";
import { EnterDialog } from "./enter-dialog.tsx";
import { RegisterTabs } from "./register-tabs.tsx";
import { MeasureTable } from "./measure-table.tsx";

/** The register of responsibility, by year, form and state of remedy; what stands there depends on who looks. */
export function RegisterPage() {
  const { accountability: words } = useWords();
  return (
    <Page title={words.title} lead={words.lead} actions={<Actions />}>
      <RegisterTabs at="register" />
      <Filters />
      <Entries />
    </Page>
  );
}

function Actions() {
  const { accountability: words } = useWords();
  const session = useSession();
  const search = registerRoute.useSearch();
  const [entering, enter] = useDisclosure();
  const asked = Object.entries(search).map(([key, value]): [string, string] => [
    key,
    String(value),
  ]);
  return (
    <>
      {holds(session, ...acts.keepMeasures) && (
        <Button leftSection={<IconPlus aria-hidden size={20} />} onClick={enter.open}>
          {words.enter.open}
        </Button>
      )}
      <Button
        component="a"
        variant="default"
        href={`/api/measures/export.xlsx?${new URLSearchParams(asked)}`}
        leftSection={<IconDownload aria-hidden size={20} />}
      >
        {words.export}
      </Button>
      {entering && <EnterDialog onClose={enter.close} />}
    </>
  );
}

interface Search {
  list?: (typeof measureLists)[number];
  year?: number;
  kind?: MeasureKind;
  subject?: MeasureSubject;
  remedy?: (typeof remedyStates)[number];
  unitId?: string;
  q?: string;
}

/** All of them stand in the address. */
function Filters() {
  const { accountability: words } = useWords();
  const { today } = useSession();
  const search = registerRoute.useSearch();
  const navigate = registerRoute.useNavigate();
  const put = <K extends keyof Search>(key: K, value: Search[K] | "" | undefined) => {
    void navigate({
      replace: true,
      search: ({ [key]: _dropped, ...others }: Search): Search =>
        value ? { ...others, [key]: value } : others,
    });
  };
  const thisYear = Number(today.slice(0, 4));
  const years = [0, 1, 2, 3, 4].map((back) => String(thisYear - back));
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
          label={words.list}
          any={words.lists.all}
          options={measureLists}
          nameOf={(one) => words.lists[one]}
          value={search.list}
          onChange={(one) => put("list", one)}
        />
        <ChoiceField
          label={words.year}
          any={words.anyYear}
          options={years}
          nameOf={(one) => one}
          value={search.year === undefined ? undefined : String(search.year)}
          onChange={(one) => put("year", one === undefined ? undefined : Number(one))}
        />
        <ChoiceField
          label={words.kind}
          any={words.anyKind}
          options={measureKinds}
          nameOf={(one) => words.kinds[one]}
          value={search.kind}
          onChange={(one) => put("kind", one)}
        />
        <ChoiceField
          label={words.subject}
          any={words.anySubject}
          options={measureSubjects}
          nameOf={(one) => words.subjects[one]}
          value={search.subject}
          onChange={(one) => put("subject", one)}
        />
        <ChoiceField
          label={words.remedy}
          any={words.anyRemedy}
          options={remedyStates}
          nameOf={(one) => words.remedies[one]}
          value={search.remedy}
          onChange={(one) => put("remedy", one)}
        />
      </Group>
    </search>
  );
}

function Entries() {
  const { accountability: words } = useWords();
  const query = registerRoute.useSearch();
  const pages = useInfiniteQuery(readPages("listMeasures", { query }));
  return (
    <PagedAnswer query={pages}>
      {(read, first) => {
        const rows = read.flatMap(({ items }) => items);
        if (rows.length === 0) return <EmptyState title={words.none}>{words.noneLead}</EmptyState>;
        return (
          <>
            <Text aria-live="polite">{words.count(first.total, formatDate(first.asOf))}</Text>
            <MeasureTable rows={rows} />
          </>
        );
      }}
    </PagedAnswer>
  );
}
