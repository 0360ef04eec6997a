import type { Account } from "@dondoc/contract";
import { Badge, Text } from "@mantine/core";
import { IconCircleCheck, IconHourglass, IconLock } from "@tabler/icons-react";
import { useWords } from "../../app/words/use-words.tsx";
import { dayBefore, formatDate, formatInstant } from "../../ui/dates.ts";
import { ListTable } from "../../ui/list-table.tsx";
import { AccountActs } from "./account-acts.tsx";

export function AccountTable({ accounts }: { accounts: readonly Account[] }) {
  const { accounts: words } = useWords().access;
  return (
    <ListTable
      caption={words.caption}
      rows={accounts}
      rowKey={({ id }) => id}
      columns={[
        {
          title: words.person,
          isName: true,
          render: ({ person, login }) => (
            <>
              <Text span fw={600}>
                {person.name}
              </Text>
              <Text c="dimmed">{login}</Text>
            </>
          ),
        },
        { title: words.grants, render: ({ grants }) => <Grants grants={grants} /> },
        {
          title: words.state,
          width: 13,
          render: ({ state, linked }) => (
            <>
              <AccountState state={state} />
              {linked && <Text c="dimmed">{words.linked}</Text>}
            </>
          ),
        },
        {
          title: words.createdAt,
          width: 8,
          render: ({ createdAt }) => formatInstant(createdAt).slice(0, 10),
        },
        { title: words.acts, width: 18, render: (account) => <AccountActs account={account} /> },
      ]}
    />
  );
}

function Grants({ grants }: Pick<Account, "grants">) {
  const { accounts: words } = useWords().access;
  if (grants.length === 0) return <Text c="dimmed">{words.noGrant}</Text>;
  return grants.map(({ id, roleName, unit, validFrom, validTo }) => (
    <div key={id}>
      {roleName}, {unit.name}{" "}
      <Text span c="dimmed">
        ({words.from(formatDate(validFrom))}
        {validTo && ` ${words.to(formatDate(dayBefore(validTo)))}`})
      </Text>
    </div>
  ));
}

const looks = {
  proposed: { icon: IconHourglass, bg: "#fff3bf", c: "#5c4400" },
  invited: { icon: IconHourglass, bg: "#fff3bf", c: "#5c4400" },
  active: { icon: IconCircleCheck, bg: "#e6f4ea", c: "#14602c" },
  locked: { icon: IconLock, bg: "#e9ecef", c: "#343a40" },
};

function AccountState({ state }: Pick<Account, "state">) {
  const { states } = useWords().access.accounts;
  const { icon: Icon, bg, c } = looks[state];
  return (
    <Badge
      radius="sm"
      bg={bg}
      c={c}
      fz="1rem"
      h="1.75rem"
      w="max-content"
      leftSection={<Icon aria-hidden size={16} />}
    >
      {states[state]}
    </Badge>
  );
}
