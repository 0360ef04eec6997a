import type { Delegation, DelegationList } from "@dondoc/contract";
import { Button, Group, NativeSelect, Text } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { IconPlus } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { read } from "../../app/api/read.ts";
import { delegationsRoute } from "../../app/routes.ts";
import { useWords } from "../../app/words/use-words.tsx";
import { Answer } from "../../ui/answer.tsx";
import { formatDate } from "../../ui/dates.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { type Column, ListTable } from "../../ui/list-table.tsx";
import { Page } from "../../ui/page.tsx";
import { DelegateDialog } from "./delegate-dialog.tsx";
import { RevokeDialog } from "./revoke-dialog.tsx";

/** What one gave and was given; for the leaders of the Office, all of the province. */
export function DelegationsPage() {
  const { delegations: words } = useWords();
  const { of = "mine" } = delegationsRoute.useSearch();
  const query = useQuery(read("listDelegations", { query: { of } }));
  const [giving, give] = useDisclosure();
  return (
    <Page
      title={words.title}
      lead={words.lead}
      actions={
        query.data?.mayDelegate && (
          <Button leftSection={<IconPlus aria-hidden size={20} />} onClick={give.open}>
            {words.give}
          </Button>
        )
      }
    >
      {query.data?.maySeeAll && <ViewSelect of={of} />}
      <Answer query={query}>{(list) => <Found list={list} />}</Answer>
      {giving && <DelegateDialog onClose={give.close} />}
    </Page>
  );
}

function ViewSelect({ of }: { of: "mine" | "all" }) {
  const { delegations: words } = useWords();
  const navigate = delegationsRoute.useNavigate();
  return (
    <NativeSelect
      className="no-print"
      maw="20rem"
      label={words.view}
      value={of}
      data={[
        { value: "mine", label: words.mine },
        { value: "all", label: words.all },
      ]}
      onChange={({ currentTarget }) =>
        void navigate({ search: currentTarget.value === "all" ? { of: "all" } : {} })
      }
    />
  );
}

function Found({ list }: { list: DelegationList }) {
  const { delegations: words } = useWords();
  const [revoking, revoke] = useState<Delegation | null>(null);
  if (list.items.length === 0) {
    return <EmptyState title={words.emptyTitle}>{words.empty}</EmptyState>;
  }
  const columns: Column<Delegation>[] = [
    {
      title: words.columns.persons,
      isName: true,
      render: ({ delegator, delegate, office }) => (
        <>
          <strong>{delegator.name}</strong> <Text c="dimmed">{office}</Text>
          {words.to(delegate.name)}
        </>
      ),
    },
    {
      title: words.columns.acts,
      render: ({ acts, units }) => (
        <span>
          {acts.map(({ title }) => title).join("; ")}
          {units.length > 0 && (
            <Text c="dimmed">{words.onlyFor(units.map(({ name }) => name).join(", "))}</Text>
          )}
        </span>
      ),
    },
    {
      title: words.columns.time,
      render: ({ validFrom, lastDay, legalBasis }) => (
        <span>
          {words.fromTo(formatDate(validFrom), formatDate(lastDay))}
          <Text c="dimmed">{legalBasis}</Text>
        </span>
      ),
    },
    {
      title: words.columns.state,
      width: 12,
      render: (one) => (
        <Group gap="xs">
          <span>
            {words.states[one.state]}
            {one.revokeReason && <Text c="dimmed">{one.revokeReason}</Text>}
          </span>
          {one.mayRevoke && (
            <Button
              variant="default"
              px="sm"
              aria-label={words.revokeOf(one.delegate.name)}
              onClick={() => revoke(one)}
            >
              {words.revoke}
            </Button>
          )}
        </Group>
      ),
    },
    {
      title: words.columns.done,
      align: "end",
      width: 6,
      render: ({ done }) => words.done(done),
    },
  ];
  return (
    <>
      <ListTable
        caption={words.title}
        columns={columns}
        rows={list.items}
        rowKey={({ id }) => id}
      />
      {revoking && <RevokeDialog delegation={revoking} onClose={() => revoke(null)} />}
    </>
  );
}
