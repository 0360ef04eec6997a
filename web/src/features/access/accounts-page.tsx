import { Button } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { IconUserPlus } from "@tabler/icons-react";
import { keepPreviousData, useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { acts } from "../../app/acts.ts";
import { read, readPages } from "../../app/api/read.ts";
import { accountsRoute } from "../../app/routes.ts";
import { holds, useSession } from "../../app/session.ts";
import { useWords } from "../../app/words/use-words.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { ErrorState } from "../../ui/error-state.tsx";
import { ButtonLink } from "../../ui/link.tsx";
import { Loading } from "../../ui/loading.tsx";
import { MoreButton } from "../../ui/more-button.tsx";
import { Page } from "../../ui/page.tsx";
import { SearchField } from "../../ui/search-field.tsx";
import { AccountTable } from "./account-table.tsx";
import { InviteDialog } from "./invite-dialog.tsx";

export function AccountsPage() {
  const { accounts: words, invite, rules } = useWords().access;
  const session = useSession();
  const { q } = accountsRoute.useSearch();
  const navigate = accountsRoute.useNavigate();
  const doors = useQuery(read("getDoors", {}));
  const [inviting, { open, close }] = useDisclosure();
  const query = useInfiniteQuery({
    ...readPages("listAccounts", { query: q ? { q } : {} }),
    placeholderData: keepPreviousData,
  });
  const accounts = query.data?.pages.flatMap(({ items }) => items);
  return (
    <Page
      title={words.title}
      lead={words.lead}
      actions={
        holds(session, ...acts.manageAccounts) && (
          <>
            <Button leftSection={<IconUserPlus aria-hidden size={20} />} onClick={open}>
              {invite.open}
            </Button>
            {doors.data?.province && (
              <ButtonLink variant="default" to="/tai-khoan/quy-tac">
                {rules.open}
              </ButtonLink>
            )}
          </>
        )
      }
    >
      <search className="no-print" style={{ maxWidth: "30rem" }}>
        <SearchField
          label={words.search}
          placeholder={words.searchHint}
          value={q ?? ""}
          onSearch={(text) => void navigate({ search: text ? { q: text } : {}, replace: true })}
        />
      </search>
      {query.isPending && <Loading />}
      {query.isError && !accounts && <ErrorState error={query.error} />}
      {accounts?.length === 0 && <EmptyState title={words.none}>{words.noneLead}</EmptyState>}
      {accounts && accounts.length > 0 && <AccountTable accounts={accounts} />}
      <MoreButton query={query} />
      {inviting && <InviteDialog onClose={close} />}
    </Page>
  );
}
